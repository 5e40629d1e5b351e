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
import { createRegisterKeyReader } from '../../subgraphs/kit/server/keys.js';
import { planFiles, type PlannedFile } from './plan-files.js';
import { sideBySide } from './side-by-side.js';
import { loadTargets } from './targets.js';

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
  /** Checks, counts and writes reject files; databases stay as they are. Rows that refer to a file not yet imported are rejected. */
  readonly dryRun?: boolean;
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

/** Two cores' worth: more connections would wait for each other's writing. */
const FILES_AT_ONCE = 2;

/**
 * Imports an agency's files: those that do not point to each other side by side, the others in the order in which they do, whatever the
 * order given. Answers in that order.
 */
export async function importFiles(options: ImportFilesOptions): Promise<readonly FileReport[]> {
  const { agency, files, record, onRefusal } = options;
  using resources = new DisposableStack();
  const planned = await planFiles({ files, targets: await loadTargets(agency), record, resources, onRefusal });
  const register = createRegister(options);
  const pool = new pg.Pool({ connectionString: options.databaseUrl, max: FILES_AT_ONCE, application_name: 'asxh-import' });
  // A connection that breaks while idle is reported by the next query; without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    const reports = await sideBySide(planned, async (file) => {
      const report = await importUnlessRefused(options, { file, pool, register });
      if (report !== null) options.onReport?.(report);
      return report;
    });
    if (agency !== 'population' && options.dryRun !== true) await settle(options, pool);
    return reports.filter((report) => report !== null);
  } finally {
    await pool.end();
  }
}

/** The agency's own process follows the register every second; here, so that an import is complete when it says so. */
async function settle({ agency, registerUrl, keysFile }: ImportFilesOptions, pool: pg.Pool): Promise<void> {
  await settleImport({ pool, registerUrl, key: createRegisterKeyReader(keysFile, agency) });
}

interface PlannedImport {
  readonly file: PlannedFile;
  readonly pool: pg.Pool;
  readonly register: RegisterClient;
}

async function importUnlessRefused(options: ImportFilesOptions, planned: PlannedImport): Promise<FileReport | null> {
  try {
    return { file: planned.file.name, ...(await importOne(options, planned)) };
  } catch (error) {
    if (!(error instanceof FileRefused) || options.onRefusal === undefined) throw error;
    options.onRefusal(planned.file.name, error);
    return null;
  }
}

function importOne(options: ImportFilesOptions, { file, pool, register }: PlannedImport): Promise<ImportReport> {
  const { rejectDirectory, onProgress, signal, dryRun = false } = options;
  return importFile({
    target: dryRun ? withoutCodes(file.target) : file.target,
    path: file.path,
    pool,
    register,
    dryRun,
    importedBy: options.importedBy ?? userInfo().username,
    ...(file.source !== undefined && { source: file.source }),
    ...(rejectDirectory !== undefined && { rejectDirectory }),
    ...(signal !== undefined && { signal }),
    ...(onProgress !== undefined && { onProgress: (progress: ImportProgress) => onProgress(basename(file.name), progress) }),
  });
}

function createRegister({ agency, registerUrl, keysFile, dryRun = false }: ImportFilesOptions): RegisterClient {
  if (agency === 'population') return NO_REGISTER;
  const client = rememberPersons(createRegisterClient({ url: registerUrl, agency, key: createRegisterKeyReader(keysFile, agency) }));
  return dryRun ? { ...client, resolvePersons: answerNobody } : client;
}

/** The register makes a code for whoever it does not know, and keeps it: a dry run asks nothing of it about persons. */
const answerNobody: RegisterClient['resolvePersons'] = (persons) =>
  Promise.resolve(persons.map(() => ({ code: 'DRY-RUN', provisional: true })));

/** A dry run knows no codes, so a row does not count as changed because its code would. */
function withoutCodes(target: ImportTarget): ImportTarget {
  const codes = Object.keys(target.columns).filter((column) => target.columns[column] === 'citizenId');
  return { ...target, insertOnly: [...(target.insertOnly ?? []), ...codes] };
}
