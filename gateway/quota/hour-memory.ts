import { createBoundedMap } from '../bounded-map.js';

/** What this process knows to be counted in the hour: it is not counted again, and who is over the limit costs no statement. */
export interface CountedThisHour {
  /** The digest of an asker, computed once. */
  digestOf(name: string, compute: () => Buffer): Buffer;
  hasCounted(asker: Buffer, key: Buffer): boolean;
  noteCounted(asker: Buffer, keys: readonly Buffer[]): void;
  isOver(asker: Buffer): boolean;
  noteOver(asker: Buffer): void;
}

/** Beyond it keys are not remembered, and cost a statement each time. */
const REMEMBERED_KEYS = 500_000;
const REMEMBERED_ASKERS = 10_000;

/** Forgets everything when the hour turns, and tells so. A clock that goes back an hour starts it anew: the database has the count. */
export function createHourMemory(onNewHour: (hour: Date) => void): { at(hour: Date): CountedThisHour } {
  let current: { readonly hour: number; readonly memory: CountedThisHour } | null = null;
  return {
    at(hour) {
      if (current?.hour !== hour.getTime()) {
        current = { hour: hour.getTime(), memory: createMemory() };
        onNewHour(hour);
      }
      return current.memory;
    },
  };
}

function createMemory(): CountedThisHour {
  const counted = new Set<string>();
  const over = new Set<string>();
  const digests = createBoundedMap<string, Buffer>(REMEMBERED_ASKERS);
  const nameOf = (asker: Buffer, key: Buffer): string => asker.toString('latin1') + key.toString('latin1');
  return {
    digestOf(name, compute) {
      const known = digests.get(name);
      if (known !== undefined) return known;
      const digest = compute();
      digests.set(name, digest);
      return digest;
    },
    hasCounted: (asker, key) => counted.has(nameOf(asker, key)),
    noteCounted(asker, keys) {
      if (counted.size < REMEMBERED_KEYS) for (const key of keys) counted.add(nameOf(asker, key));
    },
    isOver: (asker) => over.has(asker.toString('latin1')),
    noteOver: (asker) => void over.add(asker.toString('latin1')),
  };
}
