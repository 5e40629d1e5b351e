import { hash } from 'node:crypto';

/** A Merkle tree over the hashes of records, as in RFC 9162, section 2.1: leaves and nodes are hashed with different prefixes. */
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export function hashLeaf(record: Buffer): Buffer {
  return hash('sha256', Buffer.concat([LEAF, record]), 'buffer');
}

function hashNode(left: Buffer, right: Buffer): Buffer {
  return hash('sha256', Buffer.concat([NODE, left, right]), 'buffer');
}

/** The root of a tree that is never held: one subtree for each bit of the size. */
export interface MerkleAccumulator {
  add(record: Buffer): void;
  readonly size: number;
  root(): Buffer;
}

export function createMerkleAccumulator(): MerkleAccumulator {
  const subtrees: Buffer[] = [];
  let size = 0;
  return {
    add(record) {
      let tree = hashLeaf(record);
      // Two subtrees of the same size become one, as a binary counter carries.
      for (let bit = 1; (size & bit) !== 0; bit <<= 1) tree = hashNode(subtrees.pop() ?? tree, tree);
      subtrees.push(tree);
      size += 1;
    },
    get size() {
      return size;
    },
    root: () =>
      subtrees.reduceRight<Buffer | null>((right, left) => (right === null ? left : hashNode(left, right)), null) ??
      hash('sha256', '', 'buffer'),
  };
}

/** The siblings from a leaf up to the root: whoever has them and the record can compute the root. */
export function pathOf(records: readonly Buffer[], index: number): readonly Buffer[] {
  const path: Buffer[] = [];
  let level = records.map(hashLeaf);
  for (let at = index; level.length > 1; at >>= 1) {
    const sibling = level[at ^ 1];
    if (sibling !== undefined) path.push(sibling);
    level = pairUp(level);
  }
  return path;
}

/** A last node without a sibling rises as it is. */
function pairUp(level: readonly Buffer[]): Buffer[] {
  const above: Buffer[] = [];
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]];
    if (left !== undefined) above.push(right === undefined ? left : hashNode(left, right));
  }
  return above;
}

/** The root that a record, its index and its path lead to; null for a path of the wrong length. */
export function rootFromPath(record: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | null {
  if (index < 0 || index >= size) return null;
  let node = hashLeaf(record);
  let used = 0;
  for (let at = index, last = size - 1; last > 0; at >>= 1, last >>= 1) {
    if (at === last && (at & 1) === 0) continue;
    const sibling = path[used];
    if (sibling === undefined) return null;
    node = (at & 1) === 1 ? hashNode(sibling, node) : hashNode(node, sibling);
    used += 1;
  }
  return used === path.length ? node : null;
}
