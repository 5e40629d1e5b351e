import type { RandomInteger } from '../../schema/contract/social-security-code.js';

/**
 * Random numbers that a seed decides: xoshiro128** (Blackman and Vigna, public domain), started by splitmix32.
 * Each household has its own stream, `new Random(seed, 'household', index)`, so that no household depends on the one before.
 */
export class Random {
  private a: number;
  private b: number;
  private c: number;
  private d: number;

  constructor(seed: number, stream: string, index = 0) {
    let state = mix(mix(seed >>> 0) ^ mix(Math.floor(seed / 2 ** 32))) ^ mix(hashText(stream));
    state = mix(state ^ mix(index >>> 0)) ^ mix(Math.floor(index / 2 ** 32) + 1);
    const nextWord = () => mix((state = (state + 0x9e3779b9) | 0));
    this.a = nextWord();
    this.b = nextWord();
    this.c = nextWord();
    this.d = nextWord() | 1; // All four zero is the one state that never leaves itself.
  }

  /** Uniform in `[0, 1)`, in steps of 2^-32. */
  fraction(): number {
    const product = Math.imul(this.b, 5);
    const result = Math.imul((product << 7) | (product >>> 25), 9) >>> 0;
    const shifted = this.b << 9;
    this.c ^= this.a;
    this.d ^= this.b;
    this.b ^= this.c;
    this.a ^= this.d;
    this.c ^= shifted;
    this.d = (this.d << 11) | (this.d >>> 21);
    return result / 2 ** 32;
  }

  /** Uniform in `[0, exclusiveMax)`. An own property, to be handed on as a function. */
  readonly integer: RandomInteger = (exclusiveMax) => Math.floor(this.fraction() * exclusiveMax);

  /** Uniform in `[from, to]`, both included. */
  between(from: number, to: number): number {
    return from + this.integer(to - from + 1);
  }

  chance(probability: number): boolean {
    return this.fraction() < probability;
  }

  pick<T>(choices: readonly T[]): T {
    // An index below the length of a list that is never empty.
    return choices[this.integer(choices.length)] as T;
  }
}

/** Draws one of the choices, each as often as its share of all weights. */
export function createWeightedPick<T>(choices: readonly (readonly [choice: T, weight: number])[]): (random: Random) => T {
  let total = 0;
  const limits = choices.map(([, weight]) => (total += weight));
  return (random) => {
    const point = random.fraction() * total;
    const index = limits.findIndex((limit) => point < limit);
    const chosen = choices[index] ?? choices.at(-1);
    if (chosen === undefined) throw new Error('A weighted pick needs at least one choice.');
    return chosen[0];
  };
}

function mix(word: number): number {
  let mixed = (word + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return mixed ^ (mixed >>> 16);
}

/** FNV-1a over the characters. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash;
}
