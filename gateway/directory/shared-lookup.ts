import type { DirectoryFacts } from './directory.js';

/** Reads what is known of these people and households, in one statement. */
export type FindFacts = (citizenIds: readonly string[], householdIds: readonly string[]) => Promise<DirectoryFacts>;

/** Whoever asks for few waits at most for a statement about so many. */
const MAX_IDS = 500;
/** When others wait anyway, a statement starts no sooner after the one before: the more of them share it. */
const PACE_MS = 4;

const NOTHING: DirectoryFacts = { citizens: new Map(), households: new Map() };

interface Batch {
  readonly citizenIds: Set<string>;
  readonly householdIds: Set<string>;
  readonly facts: PromiseWithResolvers<DirectoryFacts>;
}

/**
 * The same lookup, shared by all requests: while one statement is on its way, whatever is asked gathers into the next one; a single request does not
 * wait. Nothing is remembered: every answer was read after it was asked for. Whoever shares a statement gets all of its facts. One that fails
 * rejects for everybody in it.
 */
export function shareLookup(find: FindFacts, nowMs: () => number = () => performance.now()): FindFacts {
  const waiting: Batch[] = [];
  let isBusy = false;
  const startNext = (): void => {
    const batch = waiting.shift();
    isBusy = batch !== undefined;
    if (batch !== undefined) void run(batch);
  };
  const run = async ({ citizenIds, householdIds, facts }: Batch): Promise<void> => {
    const startedMs = nowMs();
    try {
      facts.resolve(await find([...citizenIds], [...householdIds]));
    } catch (error) {
      facts.reject(error);
    }
    const leftMs = PACE_MS - (nowMs() - startedMs);
    if (waiting.length > 0 && leftMs > 0) setTimeout(startNext, leftMs);
    else startNext();
  };
  const batchFor = (count: number): Batch => {
    const last = waiting.at(-1);
    if (last !== undefined && last.citizenIds.size + last.householdIds.size + count <= MAX_IDS) return last;
    const batch: Batch = { citizenIds: new Set(), householdIds: new Set(), facts: Promise.withResolvers() };
    waiting.push(batch);
    return batch;
  };
  return (citizenIds, householdIds) => {
    const count = citizenIds.length + householdIds.length;
    if (count === 0) return Promise.resolve(NOTHING);
    const batch = batchFor(count);
    for (const id of citizenIds) batch.citizenIds.add(id);
    for (const id of householdIds) batch.householdIds.add(id);
    if (!isBusy) {
      isBusy = true;
      process.nextTick(startNext);
    }
    return batch.facts.promise;
  };
}
