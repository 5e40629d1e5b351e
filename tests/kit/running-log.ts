import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAuditKeys } from '../../gateway/audit/audit-keys.js';
import { createCheckpointMaker, type CheckpointMaker } from '../../gateway/audit/checkpoint/checkpoint-maker.js';
import { createAccessLog, type RunningAccessLog } from '../../gateway/audit/create-access-log.js';
import { databaseSource } from '../../gateway/audit/verify/log-source.js';
import { verifyLog, type Verification } from '../../gateway/audit/verify/verify-log.js';
import { createFileWitness } from '../../gateway/audit/witness/file-witness.js';
import { readWitnessFile } from '../../gateway/audit/witness/read-witness-file.js';
import type { LogDatabase } from './log-database.js';
import { intentOf, outcomeOf } from './access-records.js';

export const SILENT_LOG = { error: () => undefined, info: () => undefined };

export interface RunningLog {
  readonly log: RunningAccessLog;
  readonly checkpoints: CheckpointMaker;
  /** Appends that many requests, each with its intent and outcome, and waits for all. */
  request(count: number): Promise<void>;
  stop(): Promise<void>;
}

interface Settings {
  readonly graceMs?: number;
  readonly writerUrl?: string;
  readonly clock?: () => Date;
}

export const witnessFileOf = ({ folder }: LogDatabase): string => join(folder, 'witness', 'access-log.jsonl');

export async function runLog(
  database: LogDatabase,
  { graceMs = 5_000, writerUrl, clock = () => new Date() }: Settings = {},
): Promise<RunningLog> {
  const keys = readAuditKeys(readFileSync(database.keysFile, 'utf8'));
  const witness = createFileWitness({ path: witnessFileOf(database), flushMs: 1, onTrouble: () => undefined });
  const parts = { reader: database.reader, keys: () => keys, witnesses: [witness], clock, writerUrl: writerUrl ?? database.writerUrl };
  const log = createAccessLog({ ...parts, log: SILENT_LOG, graceMs });
  const checkpoints = createCheckpointMaker({ ...parts, writerUrl: database.writerUrl, intervalMs: 1_000_000, onTrouble: () => undefined });
  await log.start();
  return {
    log,
    checkpoints,
    async request(count) {
      const intents = Array.from({ length: count }, (_, index) => intentOf([log.pseudonymOf(`citizen-${index}`)]));
      await Promise.all(intents.flatMap((intent) => [log.append(intent), log.append(outcomeOf(intent))]));
    },
    async stop() {
      await log.close();
      await checkpoints.close();
      await witness.close();
    },
  };
}

export async function verify(database: LogDatabase, { withWitness = true } = {}): Promise<Verification> {
  return verifyLog(databaseSource(database.reader), {
    keys: readAuditKeys(readFileSync(database.keysFile, 'utf8')).checkpoints,
    testimony: withWitness ? await readWitnessFile(witnessFileOf(database)) : null,
    mayBeErased: () => false,
  });
}
