import { createHouseholdCode, createSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import type { CitizenId, HouseholdId } from '../../schema/contract/brand.js';
import { Random } from './random.js';

/** One to one over `[0, size)`: the n-th person gets a number that looks random and that nobody else gets, without a list of used ones. */
export type Permutation = (index: number) => number;

/** `size` up to 10^8, so that the products stay exact integers. */
export function createPermutation(seed: number, name: string, size: number): Permutation {
  const random = new Random(seed, `permutation ${name}`);
  const factor = coprimeTo(size, Math.floor(size * 0.618) + random.integer(Math.floor(size / 5)));
  const offset = random.integer(size);
  return (index) => ((index % size) * factor + offset) % size;
}

function coprimeTo(size: number, candidate: number): number {
  return greatestCommonDivisor(size, candidate) === 1 ? candidate : coprimeTo(size, candidate + 1);
}

function greatestCommonDivisor(first: number, second: number): number {
  return second === 0 ? first : greatestCommonDivisor(second, first % second);
}

export interface CodeIssuer {
  citizenCode(index: number): CitizenId;
  householdCode(index: number): HouseholdId;
}

/**
 * Codes that no two records share: a four-round Feistel network over the 60 bits of a code, keyed by the seed, is a permutation of the
 * numbers. Citizens take the even, households the odd numbers.
 */
export function createCodeIssuer(seed: number): CodeIssuer {
  const keys = [1, 2, 3, 4].map((round) => Math.floor(new Random(seed, 'code', round).fraction() * 2 ** 32));
  return {
    citizenCode: (index) => createSocialSecurityCode(createDigitReader(index * 2, keys)),
    householdCode: (index) => createHouseholdCode(createDigitReader(index * 2 + 1, keys)),
  };
}

const HALF_BITS = 30;
const HALF_MASK = 2 ** HALF_BITS - 1;

/** Hands out the twelve base-32 digits of the permuted number, one a call, in place of random ones. */
function createDigitReader(number: number, keys: readonly number[]): () => number {
  let left = Math.floor(number / 2 ** HALF_BITS) & HALF_MASK;
  let right = number & HALF_MASK;
  for (const key of keys) [left, right] = [right, left ^ (scramble(right ^ key) & HALF_MASK)];
  let position = 0;
  return () => {
    const half = position < 6 ? left : right;
    const digit = (half >>> ((position % 6) * 5)) & 31;
    position += 1;
    return digit;
  };
}

function scramble(word: number): number {
  let mixed = Math.imul(word ^ (word >>> 15), 0x2c1b3c6d);
  mixed = Math.imul(mixed ^ (mixed >>> 12), 0x297a2d39);
  return mixed ^ (mixed >>> 15);
}
