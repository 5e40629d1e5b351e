import type pg from 'pg';
import { watchFile } from '../../schema/contract/watch-file.js';
import { loadRetention } from '../../schema/policy/load-retention.js';
import { proveInclusion } from '../audit/proof-of-inclusion.js';
import type { PseudonymBook } from '../audit/pseudonyms.js';
import type { Logger } from '../telemetry/logger.js';
import { createPlatform, type Platform } from './create-platform.js';
import { readSealKeys } from './seal.js';

export interface PlatformParts {
  /** The gateway's own database. */
  readonly database: pg.Pool;
  /** The log's database, as the role that only reads. */
  readonly logReader: pg.Pool;
  readonly pseudonyms: PseudonymBook;
  /** Its section `platform` holds the keys; read again when the file changes. */
  readonly keysFile: string;
  readonly log: Logger;
}

export interface OpenPlatform extends Platform {
  stop(): void;
}

/** Opens the platform's own fields for one gateway process. Throws for a keys file without a key of theirs. */
export function openPlatform({ database, logReader, pseudonyms, keysFile, log }: PlatformParts): OpenPlatform {
  const keys = watchFile(keysFile, (text) => readSealKeys(JSON.parse(text)), {
    onRefused: (error) => {
      log.error({ error: error instanceof Error ? error.name : typeof error }, 'changed keys of the platform were not taken');
    },
  });
  const platform = createPlatform({
    database,
    logReader,
    pseudonyms,
    findProof: (position) => proveInclusion(logReader, position),
    keys: keys.current,
    holdDaysByPurpose: loadRetention().holdDaysByPurpose,
  });
  return { ...platform, stop: keys.close };
}
