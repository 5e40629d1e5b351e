import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { getPersona } from '../kit/shared-stack.js';
import { signToken } from '../kit/tokens.js';

/** What officers were told of their writes, kept by themselves: the oracle of what a kill may not lose or double. */
export interface CaseLedger {
  /** Key of a write → number of the case that it was acknowledged with. */
  readonly acknowledged: ReadonlyMap<string, string>;
  /** Answers other than an acknowledgement; each is followed by the same question under the same key. */
  readonly unanswered: number;
  /** Keys that were acknowledged with two different cases. */
  readonly changed: readonly string[];
  untilAcknowledged(count: number): Promise<void>;
  /** No new write is begun; resolves when every one that was begun is acknowledged. */
  stop(): Promise<void>;
  /** Against every case of the officers' organisation in the agency's own table. */
  compare(numbersInTable: readonly string[]): { readonly lost: readonly string[]; readonly doubled: number };
  readonly organisation: string;
}

const OPEN_CASE = 'mutation ($input: OpenCaseInput!, $key: ID!) { openCase(input: $input, idempotencyKey: $key) { number } }';
const AGAIN_AFTER_MS = 25;
const ACKNOWLEDGED_WITHIN_MS = 60_000;
/** A client that hears nothing asks again: long enough for an answer that is on its way. */
const PATIENCE_MS = 5_000;

interface Opened {
  readonly data?: { readonly openCase: { readonly number: string } | null } | null;
  readonly errors?: readonly { readonly extensions: { readonly code: unknown } }[];
}

/** Officers of one organisation, each opening one case after the other, and again under the same key until they hear of it. */
export async function startCaseWriters(gateway: string, officers: number): Promise<CaseLedger> {
  const organisation = `faults-${randomUUID()}`;
  const token = await signToken({ ...claimsOf(getPersona('labour-officer-26041')), organisation, sub: organisation });
  const input = { kind: 'BENEFIT_APPRAISAL', citizens: [getPersona('guardian-binh').subject] };
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}`, 'asxh-purpose': 'CASE_ADMINISTRATION' };
  const state = { unanswered: 0, isStopped: false, lastAnswer: '' };
  const acknowledged = new Map<string, string>();
  const changed: string[] = [];
  const note = (key: string, number: string): void => {
    if ((acknowledged.get(key) ?? number) !== number) changed.push(key);
    acknowledged.set(key, number);
  };

  const findNumber = async (key: string): Promise<string | null> => {
    const body = JSON.stringify({ query: OPEN_CASE, variables: { input, key } });
    const signal = AbortSignal.timeout(PATIENCE_MS);
    return fetch(gateway, { method: 'POST', headers, body, signal })
      .then(async (response) => {
        const { data, errors = [] } = (await response.json()) as Opened;
        state.lastAnswer = `${response.status} ${errors.map(({ extensions }) => String(extensions.code)).join(' ')}`;
        return data?.openCase?.number ?? null;
      })
      .catch((error: unknown) => {
        state.lastAnswer = String(error);
        return null;
      });
  };
  const write = async (): Promise<void> => {
    const key = randomUUID();
    const until = performance.now() + ACKNOWLEDGED_WITHIN_MS;
    for (let number = await findNumber(key); ; number = await findNumber(key)) {
      if (number !== null) {
        note(key, number);
        return;
      }
      state.unanswered++;
      if (performance.now() > until) throw new Error(`A write was not acknowledged within a minute: ${state.lastAnswer}.`);
      await sleep(AGAIN_AFTER_MS);
    }
  };
  const work = async (): Promise<void> => {
    while (!state.isStopped) await write();
    // What was acknowledged is acknowledged for good: asked once more, the answer is the same.
    const [last] = [...acknowledged.keys()].slice(-1);
    const number = last === undefined ? null : await findNumber(last);
    if (last !== undefined && number !== null) note(last, number);
  };
  const done = Promise.all(Array.from({ length: officers }, work));
  done.catch(() => undefined);
  return {
    acknowledged,
    changed,
    organisation,
    get unanswered() {
      return state.unanswered;
    },
    async untilAcknowledged(count) {
      while (acknowledged.size < count) await Promise.race([sleep(2), done]);
    },
    async stop() {
      state.isStopped = true;
      await done;
    },
    compare(numbersInTable) {
      const there = new Set(numbersInTable);
      const lost = [...acknowledged.values()].filter((number) => !there.has(number));
      return { lost, doubled: numbersInTable.length - new Set(acknowledged.values()).size };
    },
  };
}
