import { setTimeout as sleep } from 'node:timers/promises';
import { getPersona } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';

/** An answer that a client received to its last byte. */
export interface ReceivedAnswer {
  readonly requestId: string;
  readonly status: number;
  /** Whether it holds a person's data. */
  readonly isDelivered: boolean;
  readonly code: unknown;
  readonly retryAfter: string | null;
  /** By `performance.now()`. */
  readonly receivedAtMs: number;
  readonly tookMs: number;
}

/** Many clients of one gateway, each of which asks again as soon as it was answered. */
export interface Load {
  readonly received: readonly ReceivedAnswer[];
  /** Clients whose connection broke: they ask no more. */
  readonly broken: number;
  /** Resolves when so many answers about persons have come, or every client is broken; refuses, with what was answered instead, when they do not come. */
  untilDelivered(count: number): Promise<void>;
  /** Resolves when no client asks any more, because its connection broke. */
  readonly ended: Promise<void>;
  /** Lets what was asked be answered. */
  stop(): Promise<void>;
}

export type Question = Readonly<Pick<RequestInit, 'headers' | 'body'>>;

export const CLIENTS = 16;
/** Who was turned away does not ask again at once. */
const TURNED_AWAY_MS = 20;
/** A disk that everybody writes to may keep a database waiting for long; what is turned away meanwhile is asked again. */
const DELIVERED_WITHIN_MS = 120_000;

/** A citizen's own name, one citizen for an officer, and a list: each of them about persons, and permitted. */
export async function createQuestions(): Promise<readonly Question[]> {
  const [citizen, police] = [await signPersonaToken('citizen-an'), await signPersonaToken('police-officer-26041')];
  return [
    createQuestion(citizen, '{ me { id fullName } }'),
    createQuestion(police, 'query ($id: ID!) { citizen(id: $id) { id fullName } }', { id: getPersona('citizen-an').subject }),
    createQuestion(police, '{ citizens(first: 5) { nodes { id fullName } } }'),
  ];
}

export function createQuestion(token: string, query: string, variables: object = {}): Question {
  return {
    headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` },
    body: JSON.stringify({ query, variables }),
  };
}

export function startLoad(gateway: string, questions: readonly Question[], clients = CLIENTS): Load {
  const received: ReceivedAnswer[] = [];
  const state = { broken: 0, isStopped: false };
  const work = async (client: number): Promise<void> => {
    for (let turn = client; !state.isStopped; turn += 1) {
      const answer = await receive(gateway, questions[turn % questions.length] ?? {});
      if (answer === null) {
        state.broken += 1;
        return;
      }
      received.push(answer);
      if (!answer.isDelivered) await sleep(TURNED_AWAY_MS);
    }
  };
  const countDelivered = (): number => received.filter(({ isDelivered }) => isDelivered).length;
  const ended = Promise.all(Array.from({ length: clients }, (_, client) => work(client))).then(() => undefined);
  return {
    received,
    ended,
    get broken() {
      return state.broken;
    },
    async untilDelivered(count) {
      const deadline = performance.now() + DELIVERED_WITHIN_MS;
      while (state.broken < clients && countDelivered() < count) {
        await sleep(5);
        if (performance.now() < deadline) continue;
        state.isStopped = true;
        const others = new Set(received.map(({ status, code }) => `${status} ${String(code)}`));
        throw new Error(`${countDelivered()} of ${count} answers came: ${[...others].join(', ')}.`);
      }
    },
    stop() {
      state.isStopped = true;
      return ended;
    },
  };
}

/** Null when the connection broke before the answer was whole. */
export async function receive(gateway: string, question: Question): Promise<ReceivedAnswer | null> {
  const started = performance.now();
  try {
    const response = await fetch(gateway, { method: 'POST', ...question });
    // GraphQL over HTTP: every answer of the gateway is an object of this shape.
    const body = (await response.json()) as { data?: Record<string, unknown> | null; errors?: { extensions: { code: unknown } }[] };
    const receivedAtMs = performance.now();
    return {
      requestId: response.headers.get('x-request-id') ?? '',
      status: response.status,
      isDelivered: Object.values(body.data ?? {}).some((value) => value !== null),
      code: body.errors?.[0]?.extensions.code ?? null,
      retryAfter: response.headers.get('retry-after'),
      receivedAtMs,
      tookMs: receivedAtMs - started,
    };
  } catch {
    return null;
  }
}
