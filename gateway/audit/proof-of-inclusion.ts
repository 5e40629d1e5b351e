import type { CheckpointKey } from './audit-keys.js';
import { hashRecord } from './chain.js';
import { isSignedBy, readCheckpoint, type CoveredRange, type SignedCheckpoint } from './checkpoint/checkpoint.js';
import { pathOf, rootFromPath } from './checkpoint/merkle.js';
import type { RecordPosition } from './log-entry.js';
import { findRecord, readCheckpointsFrom, readHashes, type Reader } from './store/read-records.js';

/** That a record is in the log: whoever has it and our public key needs nobody's word. Hashes are in hexadecimal. */
export interface InclusionProof extends RecordPosition {
  readonly previous: string;
  readonly hash: string;
  /** The record's place among all that the checkpoint covers. */
  readonly index: number;
  readonly path: readonly string[];
  readonly checkpoint: SignedCheckpoint;
}

/** A checkpoint comes within a minute; a few more, for the record that waited for its group. */
const CHECKPOINTS_LOOKED_AT = 5;

/** Null for a record that is not there, or that no checkpoint covers yet. Reads the hashes of one checkpoint. */
export async function proveInclusion(reader: Reader, { writer, sequence }: RecordPosition): Promise<InclusionProof | null> {
  const record = await findRecord(reader, writer, sequence);
  if (record === null) return null;
  const checkpoint = (await readCheckpointsFrom(reader, record.at, CHECKPOINTS_LOOKED_AT)).find((signed) => covers(signed, record));
  if (checkpoint === undefined) return null;
  const { ranges } = readCheckpoint(checkpoint);
  const hashes: Buffer[] = [];
  for (const range of ranges) for await (const page of readHashes(reader, range)) hashes.push(...page);
  const index = indexIn(ranges, { writer, sequence });
  const path = pathOf(hashes, index).map((hash) => hash.toString('hex'));
  return { writer, sequence, previous: record.previous, hash: record.hash, index, path, checkpoint };
}

/**
 * Whether the proof holds under one of the keys. With `body`, the record's own text, also whether the record says just that; without it only that a
 * record with this hash is in the log.
 */
export function isProofValid(proof: InclusionProof, keys: readonly CheckpointKey[], body?: string): boolean {
  const { writer, sequence, previous, hash, index, path, checkpoint } = proof;
  if (!isSignedBy(checkpoint, keys)) return false;
  const { size, root, ranges } = readCheckpoint(checkpoint);
  if (!covers(checkpoint, proof) || indexIn(ranges, proof) !== index) return false;
  if (body !== undefined && hashRecord(previous, writer, sequence, body) !== hash) return false;
  const siblings = path.map((sibling) => Buffer.from(sibling, 'hex'));
  return rootFromPath(Buffer.from(hash, 'hex'), index, size, siblings)?.toString('hex') === root;
}

function covers(signed: SignedCheckpoint, { writer, sequence }: RecordPosition): boolean {
  return readCheckpoint(signed).ranges.some((range) => range.writer === writer && range.from <= sequence && sequence <= range.to);
}

function indexIn(ranges: readonly CoveredRange[], { writer, sequence }: RecordPosition): number {
  const own = ranges.findIndex((range) => range.writer === writer);
  const before = ranges.slice(0, own).reduce((sum, { from, to }) => sum + to - from + 1, 0);
  return before + sequence - (ranges[own]?.from ?? 0);
}
