import pg from 'pg';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import { createRegisterClient, NO_REGISTER, type RegisterClient } from '../../../subgraphs/kit/import/register-client.js';
import { rememberPersons } from '../../../subgraphs/kit/import/remember-persons.js';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { createRegisterKeyReader } from '../../../subgraphs/kit/server/keys.js';
import { getTargetOf, loadTargets } from '../../import/targets.js';

export interface ImporterJob {
  readonly agency: AgencyName;
  readonly file: string;
  readonly databaseUrl: string;
  /** The population agency that is asked for codes; it asks nobody itself. */
  readonly registerUrl: string;
  readonly keysFile: string;
}

/** What one import took, of this process alone. */
export interface ImporterResult {
  readonly rows: number;
  readonly rejected: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
}

function createRegister({ agency, registerUrl, keysFile }: ImporterJob): RegisterClient {
  if (agency === 'population') return NO_REGISTER;
  return rememberPersons(createRegisterClient({ url: registerUrl, agency, key: createRegisterKeyReader(keysFile, agency) }));
}

// Written by the bench, from an ImporterJob.
const job = JSON.parse(process.argv[2] ?? '') as ImporterJob;
const target = getTargetOf(job.file, await loadTargets(job.agency));
const pool = new pg.Pool({ connectionString: job.databaseUrl, max: 1 });
const { inserted, rejected, seconds } = await importFile({
  target,
  path: job.file,
  pool,
  register: createRegister(job),
  importedBy: 'bench',
});
await pool.end();
const { user, system } = process.cpuUsage();
const result: ImporterResult = {
  rows: inserted,
  rejected,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMemoryMb: process.resourceUsage().maxRSS / 1024,
};
process.send?.(result);
process.disconnect();
