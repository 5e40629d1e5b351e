import { createMerkleAccumulator, type MerkleAccumulator } from '../checkpoint/merkle.js';
import type { Checkpoint, CoveredRange } from '../checkpoint/checkpoint.js';
import type { StoredRecord } from '../store/read-records.js';
import type { Finding } from './finding.js';

/** Which checkpoint covers which record, and whether the records still lead to its root. */
export interface Coverage {
  /** Takes the records by writer in the order of their codes, then by sequence. Answers when the record was covered; null when it is not yet. */
  add(record: StoredRecord): Date | null;
  timeOf(record: StoredRecord): Date | null;
  findDifferences(): readonly Finding[];
}

interface Stretch extends CoveredRange {
  readonly checkpoint: Checkpoint;
  readonly at: Date;
}

export function createCoverage(checkpoints: readonly Checkpoint[]): Coverage {
  const stretchesByWriter = groupStretches(checkpoints);
  const trees = new Map<number, MerkleAccumulator>(checkpoints.map(({ sequence }) => [sequence, createMerkleAccumulator()]));

  function find({ writer, sequence }: StoredRecord): Stretch | null {
    return findStretch(stretchesByWriter.get(writer) ?? [], sequence);
  }
  return {
    add(record) {
      const stretch = find(record);
      if (stretch !== null) trees.get(stretch.checkpoint.sequence)?.add(Buffer.from(record.hash, 'hex'));
      return stretch?.at ?? null;
    },
    timeOf: (record) => find(record)?.at ?? null,
    findDifferences: () =>
      checkpoints.flatMap(({ sequence, size, root }): Finding[] => {
        const tree = trees.get(sequence);
        if (tree?.size === size && tree.root().toString('hex') === root) return [];
        return [
          { kind: 'ROOT_DIFFERS', writer: null, sequence: null, checkpoint: sequence, detail: `${tree?.size ?? 0} records of ${size}` },
        ];
      }),
  };
}

/** Checkpoints follow each other, so do their stretches of one chain. */
function groupStretches(checkpoints: readonly Checkpoint[]): ReadonlyMap<string, readonly Stretch[]> {
  const stretches = checkpoints.flatMap((checkpoint) =>
    checkpoint.ranges.map((range) => ({ ...range, checkpoint, at: new Date(checkpoint.at) })),
  );
  return Map.groupBy(stretches, ({ writer }) => writer);
}

function findStretch(stretches: readonly Stretch[], sequence: number): Stretch | null {
  let [low, high] = [0, stretches.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const stretch = stretches[middle];
    if (stretch === undefined) return null;
    if (sequence < stretch.from) high = middle - 1;
    else if (sequence > stretch.to) low = middle + 1;
    else return stretch;
  }
  return null;
}
