import type { CheckpointKey } from '../audit-keys.js';
import { GENESIS } from '../chain.js';
import { hashCheckpoint, isSignedBy, readCheckpoint, type Checkpoint, type SignedCheckpoint } from '../checkpoint/checkpoint.js';
import type { Testimony } from '../witness/read-witness-file.js';
import type { Finding, FindingKind } from './finding.js';

interface VerifiedCheckpoints {
  /** Those whose signature holds, in their order. */
  readonly checkpoints: readonly Checkpoint[];
  readonly findings: readonly Finding[];
}

/**
 * Whether each checkpoint is signed, follows the one before it, and is the one that the witness was told. Because each holds the hash of the one before,
 * yesterday's and today's are consistent when all between them are in order.
 */
export async function verifyCheckpoints(
  found: AsyncIterable<SignedCheckpoint> | Iterable<SignedCheckpoint>,
  keys: readonly CheckpointKey[],
  testimony: Testimony | null,
): Promise<VerifiedCheckpoints> {
  const findings: Finding[] = [];
  const checkpoints: Checkpoint[] = [];
  const report = (kind: FindingKind, checkpoint: number, detail = ''): void => {
    findings.push({ kind, writer: null, sequence: null, checkpoint, detail });
  };
  const lastTold = Math.max(0, ...(testimony?.checkpoints.keys() ?? []));
  let expected = 1;
  let previous = GENESIS;
  for await (const signed of found) {
    const { sequence } = signed;
    if (sequence !== expected) report('CHECKPOINT_MISSING', expected);
    const told = testimony?.checkpoints.get(sequence);
    if (told !== undefined && told.body !== signed.body) report('CHECKPOINT_REPLACED', sequence);
    if (told === undefined && sequence < lastTold) report('WITNESS_LINE_MISSING', sequence);
    const checkpoint = isSignedBy(signed, keys) ? readCheckpoint(signed) : null;
    if (checkpoint?.sequence !== sequence) report('CHECKPOINT_FORGED', sequence, `key ${signed.keyId}`);
    else {
      if (sequence === expected && checkpoint.previous !== previous) report('CHECKPOINT_UNLINKED', sequence);
      checkpoints.push(checkpoint);
    }
    expected = sequence + 1;
    previous = hashCheckpoint(signed);
  }
  if (lastTold >= expected) report('CHECKPOINT_MISSING', expected, `the witness was told of ${lastTold}`);
  return { checkpoints, findings };
}
