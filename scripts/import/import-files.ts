import { userInfo } from 'node:os';
import { basename } from 'node:path';
import pg from 'pg';
import { FileRefused } from '../../subgraphs/kit/import/file-refusal.js';
import { importFile, type ImportProgress, type ImportReport } from '../../subgraphs/kit/import/import-file.js';
import type { ImportTarget } from '../../subgraphs/kit/import/import-target.js';
import { createRegisterClient, NO_REGISTER, type RegisterClient } from '../../subgraphs/kit/import/register-client.js';
import { rememberPersons } from '../../subgraphs/kit/import/remember-persons.js';
import { settleImport } from '../../subgraphs/kit/reach/settle-import.js';
import type { AgencyName } from '../../subgraphs/kit/server/agency.js';
import { readRegisterKey } from '../../subgraphs/kit/server/keys.js';
import { getTargetOf, loadTargets } from './targets.js';

export interface ImportFilesOptions {
  readonly agency: AgencyName;
  readonly files: readonly string[];
  /** The agency's database, as its application role. */
  readonly databaseUrl: string;
  /** Base address of the population subgraph; the population agency itself asks nobody. */
  readonly registerUrl: string;
  readonly keysFile: string;
  /** Default: beside each file. */
  readonly rejectDirectory?: string;
  /** For a file whose name does not say it. */
  readonly record?: string;
  /** Default: the user of the operating system. */
  readonly importedBy?: string;
  readonly onProgress?: (file: string, progress: ImportProgress) => void;
  /** After each file. */
  readonly onReport?: (report: FileReport) => void;
  /** With it, a file that is refused is told and the others are imported all the same; without it, the refusal is thrown. */
  readonly onRefusal?: (file: string, refusal: FileRefused) => void;
  readonly signal?: AbortSignal;
}

export interface FileReport extends ImportReport {
  readonly file: string;
}

/** Imports an agency's files, in the order in which their records point to each other, whatever the order given. Answers in that order. */
export async function importFiles(options: ImportFilesOptions): Promise<readonly FileReport[]> {
  const targets = await loadTargets(options.agency);
  const planned = options.files
    .map((file) => ({ file, target: getTargetOf(file, targets, options.record) }))
    .toSorted((left, right) => targets.indexOf(left.target) - targets.indexOf(right.target));
  const register = createRegister(options);
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: 1, application_name: 'asxh-import' });
  // A connection that breaks while idle is reported by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    const reports: FileReport[] = [];
    for (const { file, target } of planned) {
      const report = await importUnlessRefused(options, { file, target, pool, register });
      if (report === null) continue;
      options.onReport?.(report);
      reports.push(report);
    }
    if (options.agency !== 'population') await settle(options, pool);
    return reports;
  } finally {
    await pool.end();
  }
}

/** The agency's own process follows the register every second; here, so that an import is complete when it says so. */
async function settle({ agency, registerUrl, keysFile }: ImportFilesOptions, pool: pg.Pool): Promise<void> {
  await settleImport({ pool, registerUrl, key: readRegisterKey(keysFile, agency) });
}

interface PlannedImport {
  readonly file: string;
  readonly target: ImportTarget;
  readonly pool: pg.Pool;
  readonly register: RegisterClient;
}

async function importUnlessRefused(options: ImportFilesOptions, planned: PlannedImport): Promise<FileReport | null> {
  try {
    return { file: planned.file, ...(await importOne(options, planned)) };
  } catch (error) {
    if (!(error instanceof FileRefused) || options.onRefusal === undefined) throw error;
    options.onRefusal(planned.file, error);
    return null;
  }
}

function importOne(options: ImportFilesOptions, { file, target, pool, register }: PlannedImport): Promise<ImportReport> {
  const { rejectDirectory, onProgress, signal } = options;
  return importFile({
    target,
    path: file,
    pool,
    register,
    importedBy: options.importedBy ?? userInfo().username,
    ...(rejectDirectory !== undefined && { rejectDirectory }),
    ...(signal !== undefined && { signal }),
    ...(onProgress !== undefined && { onProgress: (progress: ImportProgress) => onProgress(basename(file), progress) }),
  });
}

function createRegister({ agency, registerUrl, keysFile }: ImportFilesOptions): RegisterClient {
  if (agency === 'population') return NO_REGISTER;
  return rememberPersons(createRegisterClient({ url: registerUrl, agency, key: readRegisterKey(keysFile, agency).secret }));
}
