import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'undici';

export const CLASSES = ['CITIZEN', 'OFFICER', 'BULK'] as const;
export type AskerClass = (typeof CLASSES)[number];

/** One question of one caller, as it is sent. */
export interface SoakQuestion {
  readonly callerClass: AskerClass;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** `PARTIAL`: 200, with fields of an agency UNAVAILABLE. `WRONG`: what no fault excuses. `BROKEN`: no answer at all. */
export type Outcome = 'GOOD' | 'PARTIAL' | 'REFUSED' | 'WRONG' | 'BROKEN';

export interface Asked {
  readonly callerClass: AskerClass;
  readonly outcome: Outcome;
  /** By `performance.now()`. */
  readonly atMs: number;
  readonly tookMs: number;
  /** Of what is WRONG: its status and codes. */
  readonly said?: string;
}

const CONNECTIONS = 1_024;
const REFUSALS: ReadonlySet<number> = new Set([429, 503]);
const SAID_LENGTH = 160;
/** Questions are sent in small groups: timers are no finer. */
const TICK_MS = 10;

export interface Asker {
  /** Each client asks again as soon as it is answered. */
  closed(clients: number, ms: number): Promise<readonly Asked[]>;
  /** So many questions a second, whether or not those before are answered. */
  open(perSecond: number, ms: number): Promise<readonly Asked[]>;
  close(): Promise<void>;
}

export function createAsker(url: string, questions: readonly SoakQuestion[]): Asker {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections: CONNECTIONS, headersTimeout: 60_000, bodyTimeout: 60_000 });
  let turn = 0;
  const askNext = async (): Promise<Asked> => {
    const question = questions[turn++ % questions.length];
    if (question === undefined) throw new Error('There are no questions.');
    const atMs = performance.now();
    const { callerClass, headers, body } = question;
    const told = await pool.request({ method: 'POST', path, headers, body }).then(
      async (response) => judge(response.statusCode, await response.body.text()),
      () => ({ outcome: 'BROKEN' as const }),
    );
    return { callerClass, atMs, tookMs: performance.now() - atMs, ...told };
  };
  return {
    async closed(clients, ms) {
      const until = performance.now() + ms;
      const work = async (): Promise<Asked[]> => {
        const asked: Asked[] = [];
        while (performance.now() < until) asked.push(await askNext());
        return asked;
      };
      return (await Promise.all(Array.from({ length: clients }, work))).flat();
    },
    async open(perSecond, ms) {
      const startedMs = performance.now();
      const asked: Promise<Asked>[] = [];
      for (let elapsedMs = 0; elapsedMs < ms; elapsedMs = performance.now() - startedMs) {
        while (asked.length < (elapsedMs * perSecond) / 1_000) asked.push(askNext());
        await sleep(TICK_MS);
      }
      return Promise.all(asked);
    },
    close: () => pool.close(),
  };
}

function judge(status: number, text: string): Pick<Asked, 'outcome' | 'said'> {
  if (REFUSALS.has(status)) return { outcome: 'REFUSED' };
  if (status === 200 && !text.includes('"errors"')) return { outcome: 'GOOD' };
  const codes = codesOf(text);
  if (status === 200 && codes.length > 0 && codes.every((code) => code === 'UNAVAILABLE')) return { outcome: 'PARTIAL' };
  return { outcome: 'WRONG', said: `${status} ${codes.join(' ')}`.slice(0, SAID_LENGTH) };
}

function codesOf(text: string): string[] {
  try {
    // GraphQL over HTTP: every answer of the gateway is an object of this shape.
    const { errors = [] } = JSON.parse(text) as { readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[] };
    return errors.map(({ extensions }) => String(extensions?.code));
  } catch {
    return ['NO_JSON'];
  }
}
