import pg from 'pg';
import { watchFile } from '../../schema/contract/watch-file.js';
import { readAuditKeys, type AuditKeys } from './audit-keys.js';
import { createCheckpointMaker } from './checkpoint/checkpoint-maker.js';
import { createAccessLog, type AccessLogOptions, type RunningAccessLog } from './create-access-log.js';
import { createFileWitness } from './witness/file-witness.js';
import { createHttpWitness } from './witness/http-witness.js';
import type { Witness } from './witness/witness.js';

export interface AuditConfig {
  readonly writerUrl: string;
  readonly readerUrl: string;
  readonly keysFile: string;
  /** Null: no file; there must be one witness at least. */
  readonly witnessFile: string | null;
  readonly witnessUrl: string | null;
  readonly checkpointIntervalMs: number;
  readonly graceMs: number;
}

export interface RunningAudit {
  readonly accessLog: RunningAccessLog;
  /** As the role that only reads: for the platform's own fields. */
  readonly reader: pg.Pool;
  readonly keys: () => AuditKeys;
  close(): Promise<void>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const CHECKPOINT_INTERVAL_MS = 60_000;
const GRACE_MS = 5_000;
const READER_CONNECTIONS = 4;
const READER_TIMEOUT_MS = 5_000;

/** Throws for a variable that is missing or is no number. */
export function readAuditConfig(env: Environment): AuditConfig {
  const witnessFile = env.ASXH_WITNESS_FILE ?? null;
  const witnessUrl = env.ASXH_WITNESS_URL ?? null;
  if (witnessFile === null && witnessUrl === null)
    throw new Error('The access log needs a witness: set ASXH_WITNESS_FILE or ASXH_WITNESS_URL.');
  return {
    writerUrl: required(env, 'ASXH_ACCESS_LOG_WRITER_URL'),
    readerUrl: required(env, 'ASXH_ACCESS_LOG_READER_URL'),
    keysFile: required(env, 'ASXH_KEYS_FILE'),
    witnessFile,
    witnessUrl,
    checkpointIntervalMs: readMs(env, 'ASXH_CHECKPOINT_INTERVAL_MS', CHECKPOINT_INTERVAL_MS),
    graceMs: Math.min(GRACE_MS, readMs(env, 'ASXH_ACCESS_LOG_GRACE_MS', GRACE_MS)),
  };
}

/** The access log of this process with its witnesses and, in one process of all, the checkpoints. Rejects when the log's database does not answer. */
export async function startAudit(config: AuditConfig, { clock, log }: Pick<AccessLogOptions, 'clock' | 'log'>): Promise<RunningAudit> {
  const { writerUrl, readerUrl, graceMs, checkpointIntervalMs: intervalMs } = config;
  const trouble = (part: string) => (error: unknown) => {
    log.error({ part, cause: error instanceof Error ? error.name : 'UNKNOWN' }, 'access log: a part of it does not work');
  };
  const keys = watchFile(config.keysFile, readAuditKeys, { onRefused: trouble('keys') });
  const reader = new pg.Pool({ connectionString: readerUrl, max: READER_CONNECTIONS, connectionTimeoutMillis: READER_TIMEOUT_MS });
  // A connection that is lost while nobody uses it is made again by the next query.
  reader.on('error', () => undefined);
  const witnesses = createWitnesses(config, trouble('witness'));
  const common = { writerUrl, reader, keys: keys.current, witnesses, clock };
  const accessLog = createAccessLog({ ...common, log, graceMs });
  const checkpoints = createCheckpointMaker({ ...common, intervalMs, onTrouble: trouble('checkpoints') });
  const close = async (): Promise<void> => {
    await accessLog.close();
    await checkpoints.close();
    await Promise.all(witnesses.map((witness) => witness.close()));
    await reader.end();
    keys.close();
  };
  try {
    await accessLog.start();
  } catch (error) {
    await close();
    throw error;
  }
  checkpoints.start();
  return { accessLog, reader, keys: keys.current, close };
}

function createWitnesses({ witnessFile, witnessUrl }: AuditConfig, onTrouble: (error: unknown) => void): readonly Witness[] {
  return [
    ...(witnessFile === null ? [] : [createFileWitness({ path: witnessFile, onTrouble })]),
    ...(witnessUrl === null ? [] : [createHttpWitness({ url: witnessUrl, onTrouble })]),
  ];
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set.`);
  return value;
}

function readMs(env: Environment, name: string, otherwise: number): number {
  const text = env[name];
  if (text === undefined) return otherwise;
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new Error(`${name} is not a number of milliseconds.`);
  return Number(text);
}
