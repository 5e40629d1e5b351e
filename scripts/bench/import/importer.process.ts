import pg from 'pg';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import type { RegisterClient } from '../../../subgraphs/kit/import/register-client.js';
import { IMPORT_TARGETS } from '../../../subgraphs/social-insurance/store/import-targets.js';

/** What one import took, of this process alone. */
export interface ImporterResult {
  readonly rows: number;
  readonly seconds: number;
  readonly cpuSeconds: number;
  readonly peakMemoryMb: number;
}

/** Codes at no cost: what the register itself costs is another database's work, and is not this measurement's subject. */
const REGISTER: RegisterClient = {
  resolvePersons: (persons) => Promise.resolve(persons.map(({ recordNumber }) => ({ code: `C${recordNumber}`, provisional: false }))),
  resolveHouseholds: (numbers) => Promise.resolve(numbers.map(() => null)),
};

const [, , connectionString = '', record = '', path = ''] = process.argv;
const target = IMPORT_TARGETS.find(({ format }) => format.record === record);
if (target === undefined) throw new Error(`No target takes ${record}.`);
const pool = new pg.Pool({ connectionString, max: 1 });
const { inserted, seconds } = await importFile({ target, path, pool, register: REGISTER, importedBy: 'bench' });
await pool.end();
const { user, system } = process.cpuUsage();
const result: ImporterResult = {
  rows: inserted,
  seconds,
  cpuSeconds: (user + system) / 1e6,
  peakMemoryMb: process.resourceUsage().maxRSS / 1024,
};
process.send?.(result);
process.disconnect();
