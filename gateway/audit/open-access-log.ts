import { watchFile } from '../../schema/contract/watch-file.js';
import { createDatabasePool } from '../store/pool.js';
import type { Logger } from '../telemetry/logger.js';
import { readAuditKeys } from './audit-keys.js';
import { createCheckpointMaker } from './checkpoint/checkpoint-maker.js';
import { createAccessLog, type AccessLogOptions, type RunningAccessLog } from './create-access-log.js';
import { createFileWitness } from './witness/file-witness.js';
import { createHttpWitness } from './witness/http-witness.js';
import type pg from 'pg';

export interface AccessLogSettings {
  /** As the role that may append and nothing else. */
  readonly writerUrl: string;
  /** As the role that may read and nothing else. */
  readonly readerUrl: string;
  /** Pseudonyms and checkpoints; read again when the file changes. */
  readonly keysFile: string;
  readonly witnessFile: string;
  /** A further witness that takes its lines by POST; null for none. */
  readonly witnessUrl: string | null;
  readonly checkpointIntervalMs: number;
  readonly graceMs: number;
}

export interface OpenAccessLog {
  readonly log: RunningAccessLog;
  readonly reader: pg.Pool;
  stop(): Promise<void>;
}

const READER_CONNECTIONS = 5;
const READER_TIMEOUT_MS = 10_000;

/** Opens the log for one gateway process and begins its chain. Rejects when the log's database does not answer: a gateway that cannot log does not start. */
export async function openAccessLog(
  settings: AccessLogSettings,
  { clock, log, onFlush }: Pick<AccessLogOptions, 'clock' | 'onFlush'> & { readonly log: Logger },
): Promise<OpenAccessLog> {
  const trouble = (part: string) => (error: unknown) => {
    log.error({ part, error: error instanceof Error ? error.name : typeof error }, 'trouble around the access log');
  };
  const { writerUrl, readerUrl, keysFile, witnessFile, witnessUrl, graceMs, checkpointIntervalMs } = settings;
  const keys = watchFile(keysFile, readAuditKeys, { onRefused: trouble('keys') });
  const reader = createDatabasePool(readerUrl, {
    connections: READER_CONNECTIONS,
    statementTimeoutMs: READER_TIMEOUT_MS,
    name: 'access log reader',
  });
  const witnesses = [
    createFileWitness({ path: witnessFile, onTrouble: trouble('file witness') }),
    ...(witnessUrl === null ? [] : [createHttpWitness({ url: witnessUrl, onTrouble: trouble('http witness') })]),
  ];
  const accessLog = createAccessLog({ writerUrl, reader, keys: keys.current, witnesses, clock, log, graceMs, ...(onFlush && { onFlush }) });
  const onTrouble = trouble('checkpoints');
  const checkpoints = createCheckpointMaker({
    writerUrl,
    reader,
    keys: keys.current,
    witnesses,
    clock,
    intervalMs: checkpointIntervalMs,
    onTrouble,
  });
  await accessLog.start();
  checkpoints.start();
  return {
    log: accessLog,
    reader,
    async stop() {
      keys.close();
      await accessLog.close();
      await checkpoints.close();
      for (const witness of witnesses) await witness.close();
      await reader.end();
    },
  };
}
