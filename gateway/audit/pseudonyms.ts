import { createHmac } from 'node:crypto';
import type { Pseudonym } from '../../schema/contract/access-record.js';
import { createBoundedMap } from '../bounded-map.js';
import type { PseudonymKey } from './audit-keys.js';

/** Turns codes of persons into keyed pseudonyms: the same person, the same pseudonym, and no way back without the key. */
export interface PseudonymBook {
  /** Under the newest key: for writing. */
  of(person: string): Pseudonym;
  /** Under every key that is still kept: for finding what was written before a key was replaced. */
  allOf(person: string): readonly Pseudonym[];
}

const REMEMBERED = 5_000;
/** 128 bits are enough that two persons never share one. */
const PSEUDONYM_BYTES = 16;

/** `keys` is asked each time: a new key in front writes from then on. */
export function createPseudonymBook(keys: () => readonly PseudonymKey[]): PseudonymBook {
  let known = createBoundedMap<string, Pseudonym>(REMEMBERED);
  let knownUnder: PseudonymKey | null = null;
  return {
    of(person) {
      const key = newest(keys());
      if (key !== knownUnder) [known, knownUnder] = [createBoundedMap(REMEMBERED), key];
      const remembered = known.get(person);
      if (remembered !== undefined) return remembered;
      const pseudonym = derive(key, person);
      known.set(person, pseudonym);
      return pseudonym;
    },
    allOf: (person) => keys().map((key) => derive(key, person)),
  };
}

function newest([key]: readonly PseudonymKey[]): PseudonymKey {
  if (key === undefined) throw new Error('No pseudonym key: the keys must have been refused.');
  return key;
}

function derive({ id, secret }: PseudonymKey, person: string): Pseudonym {
  const digest = createHmac('sha256', secret).update(person).digest();
  return `${id}.${digest.subarray(0, PSEUDONYM_BYTES).toString('base64url')}`;
}
