import { createHash, sign, verify } from 'node:crypto';
import type { CheckpointKey } from '../audit-keys.js';

/** A stretch of one chain. */
export interface CoveredRange {
  readonly writer: string;
  readonly from: number;
  readonly to: number;
  /** Of the record at `to`: the chain's head. */
  readonly hash: string;
}

/**
 * What the log was at one moment. A writer that wrote nothing since the checkpoint before is not among the ranges: its head stands in the last
 * checkpoint that names it, and every checkpoint is linked to the one before.
 */
export interface Checkpoint {
  readonly sequence: number;
  readonly at: string;
  /** Hash of the body of the checkpoint before; zeros for the first. */
  readonly previous: string;
  readonly size: number;
  /** Merkle root over the hashes of the records of all ranges, in their order. */
  readonly root: string;
  /** By writer, in the order of their codes. */
  readonly ranges: readonly CoveredRange[];
}

export interface SignedCheckpoint {
  readonly sequence: number;
  /** The JSON of the checkpoint: this very text is signed and hashed. */
  readonly body: string;
  readonly keyId: string;
  /** Ed25519, base64. */
  readonly signature: string;
}

/** Nothing else that the key may ever sign begins like this. */
const CONTEXT = 'asxh-access-log-checkpoint\n';

export function signCheckpoint(checkpoint: Checkpoint, { id, privateKey }: CheckpointKey): SignedCheckpoint {
  if (privateKey === null) throw new Error(`The checkpoint key ${id} has no private half.`);
  const body = JSON.stringify(checkpoint);
  const signature = sign(null, Buffer.from(CONTEXT + body), privateKey).toString('base64');
  return { sequence: checkpoint.sequence, body, keyId: id, signature };
}

/** False also for a key that nobody knows. */
export function isSignedBy({ body, keyId, signature }: SignedCheckpoint, keys: readonly CheckpointKey[]): boolean {
  const key = keys.find(({ id }) => id === keyId);
  return key !== undefined && verify(null, Buffer.from(CONTEXT + body), key.publicKey, Buffer.from(signature, 'base64'));
}

export function readCheckpoint({ body }: SignedCheckpoint): Checkpoint {
  // Only of bodies that are signed, or whose signature is verified beside.
  return JSON.parse(body) as Checkpoint;
}

export function hashCheckpoint({ body }: SignedCheckpoint): string {
  return createHash('sha256').update(body).digest('hex');
}
