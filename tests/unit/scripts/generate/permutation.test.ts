import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { isSocialSecurityCode } from '../../../../schema/contract/social-security-code.js';
import { createCodeIssuer, createPermutation } from '../../../../scripts/generate/permutation.js';
import { Random } from '../../../../scripts/generate/random.js';

describe('numbers that nobody else gets', () => {
  it('are a permutation: every number of the range exactly once, for any seed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.integer({ min: 1, max: 2_000 }), (seed, size) => {
        const permutation = createPermutation(seed, 'test', size);
        expect(new Set(Array.from({ length: size }, (_, index) => permutation(index))).size).toBe(size);
      }),
      { numRuns: 50 },
    );
  });

  it('are well-formed codes, no two alike among 100,000 citizens and as many households', () => {
    const codes = createCodeIssuer(7);
    const issued = new Set<string>();
    for (let index = 0; index < 100_000; index += 1) issued.add(codes.citizenCode(index)).add(codes.householdCode(index));
    expect(issued.size).toBe(200_000);
    for (const code of issued) if (!isSocialSecurityCode(code)) throw new Error(`${code} is no code`);
  });

  it('say nothing about their order: neighbours differ in most characters', () => {
    const codes = createCodeIssuer(7);
    const [first, second] = [codes.citizenCode(1_000), codes.citizenCode(1_001)];
    expect(Array.from(first).filter((character, index) => character === second[index]).length).toBeLessThan(5);
  });
});

describe('random numbers', () => {
  it('are the same for the same seed, stream and index, and others for each of them changed', () => {
    const draw = (...key: ConstructorParameters<typeof Random>) =>
      Array.from({ length: 4 }, new Random(...key).integer.bind(null, 2 ** 31));
    expect(draw(1, 'household', 5)).toEqual(draw(1, 'household', 5));
    for (const other of [draw(2, 'household', 5), draw(1, 'employer', 5), draw(1, 'household', 6)]) {
      expect(other).not.toEqual(draw(1, 'household', 5));
    }
  });

  it('fill their range evenly', () => {
    const random = new Random(3, 'test');
    const counts = new Map<number, number>();
    for (let draw = 0; draw < 100_000; draw += 1) {
      const number = random.integer(10);
      counts.set(number, (counts.get(number) ?? 0) + 1);
    }
    expect([...counts.keys()].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    for (const count of counts.values()) expect(Math.abs(count - 10_000)).toBeLessThan(500);
  });
});
