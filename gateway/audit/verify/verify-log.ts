import type { CheckpointKey } from '../audit-keys.js';
import { GENESIS } from '../chain.js';
import type { Checkpoint } from '../checkpoint/checkpoint.js';
import type { StoredRecord } from '../store/read-records.js';
import type { Testimony } from '../witness/read-witness-file.js';
import { createClaims, type Claims } from './claims.js';
import { createCoverage, type Coverage } from './coverage.js';
import type { Finding, FindingKind } from './finding.js';
import type { LogSource } from './log-source.js';
import { verifyCheckpoints } from './verify-checkpoints.js';
import { findColumnDifferences, findEntry, isHashRight } from './verify-record.js';

export interface VerificationOptions {
  readonly keys: readonly CheckpointKey[];
  /** What a witness outside the database was told; null: the end of the log is then proven only as far as the last checkpoint. */
  readonly testimony: Testimony | null;
  /** Whether a record's text may be gone: `coveredAt` is when a checkpoint covered it, null when none did. */
  readonly mayBeErased: (record: StoredRecord, coveredAt: Date | null) => boolean;
}

export interface Verification {
  readonly findings: readonly Finding[];
  readonly records: number;
  readonly writers: number;
  readonly checkpoints: number;
  readonly erased: number;
  /** Records that neither a witness nor a checkpoint knows of yet: the window that is open. */
  readonly open: number;
}

/** So much later at least a record that its writer never told of counts as put in: until then the writer may simply have been killed. */
const TELLING_TAKES_MS = 300_000;

interface Progress {
  readonly claims: Claims;
  readonly coverage: Coverage;
  readonly findings: Finding[];
  readonly options: VerificationOptions;
  /** Writer → the sequence up to which the witness, or a later chain, heard of it. */
  readonly witnessedTo: ReadonlyMap<string, number>;
  /** Whether a checkpoint of that time is old enough for its records to have been told of. */
  readonly isLongAgo: (coveredAt: Date) => boolean;
  records: number;
  erased: number;
  open: number;
}

/** Reads the whole log once, offline: chains, checkpoints and witness must tell the same. */
export async function verifyLog(source: LogSource, options: VerificationOptions): Promise<Verification> {
  const { testimony } = options;
  const verified = await verifyCheckpoints(source.checkpoints(), options.keys, testimony);
  const claims = createClaims();
  const witnessedTo = new Map<string, number>();
  for (const [writer, heads] of testimony?.heads ?? []) {
    for (const [sequence, hash] of heads) claims.add({ writer, sequence, hash }, 'the witness');
    witnessedTo.set(writer, Math.max(...heads.keys()));
  }
  for (const { sequence, ranges } of verified.checkpoints) {
    for (const { writer, to, hash } of ranges) claims.add({ writer, sequence: to, hash }, `checkpoint ${sequence}`);
  }
  await claimStarts(source, claims, witnessedTo);
  const findings = [...verified.findings, ...findGaps(testimony)];
  const isLongAgo = longAgoBefore(verified.checkpoints.at(-1));
  const coverage = createCoverage(verified.checkpoints);
  const progress: Progress = { claims, coverage, findings, options, witnessedTo, isLongAgo, records: 0, erased: 0, open: 0 };
  const writers = await verifyChains(source, progress);
  findings.push(...coverage.findDifferences());
  const { records, erased, open } = progress;
  return { findings, records, erased, open, writers, checkpoints: verified.checkpoints.length };
}

function longAgoBefore(last: Checkpoint | undefined): (coveredAt: Date) => boolean {
  const limit = last === undefined ? 0 : Date.parse(last.at) - TELLING_TAKES_MS;
  return (coveredAt) => coveredAt.getTime() < limit;
}

/** What later chains say of the earlier ones. */
async function claimStarts(source: LogSource, claims: Claims, witnessedTo: Map<string, number>): Promise<void> {
  for await (const { writer: by, body } of source.starts()) {
    const entry = body === null ? null : findEntry(body);
    if (entry?.kind !== 'START') continue;
    for (const head of entry.heads) {
      claims.add(head, `the start of ${by}`);
      witnessedTo.set(head.writer, Math.max(head.sequence, witnessedTo.get(head.writer) ?? 0));
    }
  }
}

/** A writer tells of its groups one after the other: a line that is gone leaves a gap. A line that is there twice was written again after a fault. */
function findGaps(testimony: Testimony | null): Finding[] {
  return [...(testimony?.groups ?? [])].flatMap(([writer, groups]) => {
    let told = 0;
    return groups.flatMap(({ from, to, line }): Finding[] => {
      const sequence = told + 1;
      told = Math.max(told, to);
      const detail = `line ${line} goes on at ${from}`;
      return from <= sequence ? [] : [{ kind: 'WITNESS_LINE_MISSING', writer, sequence, checkpoint: null, detail }];
    });
  });
}

/** Answers how many chains there are. */
async function verifyChains(source: LogSource, progress: Progress): Promise<number> {
  const { claims, findings } = progress;
  const seen = new Set<string>();
  let chain = { writer: '', sequence: 0, hash: GENESIS };
  for await (const record of source.records()) {
    if (record.writer !== chain.writer) {
      findings.push(...findCutOff(claims, chain.writer, chain.sequence));
      chain = { writer: record.writer, sequence: 0, hash: GENESIS };
      seen.add(record.writer);
    }
    verifyPlace(record, chain, progress);
    verifyContent(record, progress);
    chain = { writer: record.writer, sequence: record.sequence, hash: record.hash };
    progress.records += 1;
  }
  findings.push(...findCutOff(claims, chain.writer, chain.sequence));
  for (const writer of claims.writers) if (!seen.has(writer)) findings.push(...findCutOff(claims, writer, 0));
  return seen.size;
}

function findCutOff(claims: Claims, writer: string, sequence: number): Finding[] {
  const claim = claims.beyond(writer, sequence);
  if (claim === null) return [];
  return [{ kind: 'MISSING', writer, sequence: sequence + 1, checkpoint: null, detail: `${claim.by} knows record ${claim.sequence}` }];
}

/** Whether a record stands where it must: behind the one before, and with the hash that everybody was told. */
function verifyPlace(record: StoredRecord, before: { readonly sequence: number; readonly hash: string }, progress: Progress): void {
  const { writer, sequence, previous, hash } = record;
  const report = reporterOf(record, progress);
  if (sequence > before.sequence + 1) report('MISSING', `the next one is ${sequence}`, before.sequence + 1);
  else if (sequence <= before.sequence) report('DUPLICATE');
  else if (previous !== before.hash) report('PREVIOUS_DIFFERS');
  const liar = progress.claims.about(writer, sequence).find((claim) => claim.hash !== hash);
  if (liar !== undefined) report('OTHER_HASH_TOLD', `told by ${liar.by}`);
  const coveredAt = progress.coverage.add(record);
  if (progress.options.testimony === null || sequence <= (progress.witnessedTo.get(writer) ?? 0)) {
    if (coveredAt === null && progress.options.testimony === null) progress.open += 1;
  } else if (coveredAt !== null && progress.isLongAgo(coveredAt)) report('UNWITNESSED');
  else progress.open += 1;
}

/** Whether a record says what it said when it was written. */
function verifyContent(record: StoredRecord, progress: Progress): void {
  const { body, sequence } = record;
  const report = reporterOf(record, progress);
  if (body === null) {
    progress.erased += 1;
    if (!progress.options.mayBeErased(record, progress.coverage.timeOf(record))) report('TEXT_REMOVED');
    return;
  }
  if (!isHashRight(record, body)) {
    report('HASH_DIFFERS');
    return;
  }
  const differences = findColumnDifferences(record, body);
  if (differences === null || differences.length > 0) report('COLUMN_DIFFERS', differences?.join(', '));
  if (sequence === 1 && record.kind !== 'START') report('NOT_A_START');
}

function reporterOf({ writer, sequence }: StoredRecord, { findings }: Progress) {
  return (kind: FindingKind, detail = '', at = sequence): void => {
    findings.push({ kind, writer, sequence: at, checkpoint: null, detail });
  };
}
