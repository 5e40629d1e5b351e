import pg from 'pg';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { DataDirectory } from '../start/data-directory.js';
import { listMigrations } from '../start/migrations.js';
import { findLockHolder } from '../start/run-lock.js';
import { findRuntime, type Runtime } from '../start/runtime-file.js';
import { messageOf } from '../start/start-failure.js';
import { bad, good, note, type Finding } from './finding.js';

const ANSWER_WITHIN_MS = 3_000;

/** Whether every process of the running stack answers, and every database stands at the newest migration. */
export async function examineStack(directory: DataDirectory): Promise<Finding[]> {
  const runtime = findRuntime(directory);
  if (runtime === null) return [note('stack', findLockHolder(directory) === null ? 'does not run' : 'is starting')];
  const services: [string, string][] = [['gateway', runtime.gateway], ['issuer', runtime.issuer], ...Object.entries(runtime.subgraphs)];
  return Promise.all([
    ...services.map(([name, url]) => examineService(name, url)),
    ...AGENCIES.map((agency) => examineDatabase(agency, runtime)),
  ]);
}

/** Any answer is a sign of life: an unsigned request is rightly refused. */
async function examineService(name: string, url: string): Promise<Finding> {
  try {
    const startedAt = performance.now();
    await fetch(url, { signal: AbortSignal.timeout(ANSWER_WITHIN_MS) });
    return good(name, `answers at ${url} in ${Math.round(performance.now() - startedAt)} ms`);
  } catch (error) {
    return bad(name, `does not answer at ${url}: ${messageOf(error)}`);
  }
}

async function examineDatabase(agency: AgencyName, { databases }: Runtime): Promise<Finding> {
  const subject = `db ${agency}`;
  const client = new pg.Client({ connectionString: databases[agency], connectionTimeoutMillis: ANSWER_WITHIN_MS });
  try {
    await client.connect();
    const { rows } = await client.query<{ name: string }>('SELECT name FROM migration');
    const done = new Set(rows.map((row) => row.name));
    const missing = (await listMigrations(agency)).filter((name) => !done.has(name));
    if (missing.length === 0) return good(subject, `answers, ${done.size} migrations`);
    return bad(subject, `lacks the migrations ${missing.join(', ')}: restart with \`npm start\``);
  } catch (error) {
    return bad(subject, messageOf(error));
  } finally {
    // Ending a connection that never opened has nothing to say.
    await client.end().catch(() => undefined);
  }
}
