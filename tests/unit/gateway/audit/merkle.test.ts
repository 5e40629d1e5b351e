import { hash } from 'node:crypto';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createMerkleAccumulator, pathOf, rootFromPath } from '../../../../gateway/audit/checkpoint/merkle.js';

const sha256 = (...parts: Buffer[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

/** The definition of RFC 9162, section 2.1.1, word for word: split at the largest power of two below the size. */
function rootByDefinition(leaves: readonly Buffer[]): Buffer {
  const [only] = leaves;
  if (only === undefined) return sha256();
  if (leaves.length === 1) return sha256(Buffer.of(0), only);
  let split = 1;
  while (2 * split < leaves.length) split *= 2;
  return sha256(Buffer.of(1), rootByDefinition(leaves.slice(0, split)), rootByDefinition(leaves.slice(split)));
}

const leavesOf = (size: number): Buffer[] => Array.from({ length: size }, (_, index) => sha256(Buffer.from(String(index))));

function rootOf(leaves: readonly Buffer[]): Buffer {
  const tree = createMerkleAccumulator();
  for (const leaf of leaves) tree.add(leaf);
  return tree.root();
}

it('has the root that the definition gives, from no leaf to more than a hundred', () => {
  for (let size = 0; size <= 130; size += 1) expect(rootOf(leavesOf(size))).toEqual(rootByDefinition(leavesOf(size)));
});

it('proves every leaf, and no leaf by the path, index or size of another', () => {
  const place = fc.integer({ min: 1, max: 70 }).chain((size) => fc.tuple(fc.constant(size), fc.nat(size - 1), fc.nat(size - 1)));
  fc.assert(
    fc.property(place, ([size, index, other]) => {
      const leaves = leavesOf(size);
      const root = rootOf(leaves);
      const leaf = leaves[index] ?? Buffer.alloc(0);
      expect(rootFromPath(leaf, index, size, pathOf(leaves, index))).toEqual(root);
      if (other !== index) {
        expect(rootFromPath(leaf, other, size, pathOf(leaves, index))).not.toEqual(root);
        expect(rootFromPath(leaf, index, size, pathOf(leaves, other))).not.toEqual(root);
      }
      expect(rootFromPath(leaf, size, size, pathOf(leaves, index))).toBeNull();
      expect(rootFromPath(leaf, index, size, [...pathOf(leaves, index), root])).toBeNull();
    }),
  );
});
