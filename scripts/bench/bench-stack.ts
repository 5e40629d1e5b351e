import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import type { DataDirectory } from '../start/data-directory.js';
import { ADMINISTRATOR } from '../start/postgres/cluster.js';
import { createConsoleProgress } from '../start/progress.js';
import type { Runtime } from '../start/runtime-file.js';
import { readOrCreateDatabaseSecrets } from '../start/secrets.js';
import type { StackSettings } from '../start/settings.js';
import { startStack } from '../start/stack.js';

export const POLICY_DIRECTORY = join(REPOSITORY_ROOT, 'scripts/bench/policy');

export interface BenchStack {
  readonly runtime: Runtime;
  readonly directory: DataDirectory;
  readonly settings: StackSettings;
  /** Address of a database of the stack as the administrator of its server. */
  administratorUrl(database: string): string;
}

interface Wanted {
  readonly people: number;
  readonly seed?: number;
  /** A data directory that stays, and from which a later run goes on; without it, everything goes with the run. */
  readonly kept?: string;
}

/** Of two minutes at least. */
const FOLLOWED_WITHIN_MS_PER_PERSON = 1;

/** The product as `npm start` starts it, by the same code, with data of its own and under the benchmark's policy. */
export async function startBenchStack({ people, seed = 1, kept }: Wanted, resources: AsyncDisposableStack): Promise<BenchStack> {
  const dataDirectory = kept ?? createFolder(resources);
  // Durable: what the access log costs is its flushes.
  const childEnvironment = { ASXH_POLICY_DIR: POLICY_DIRECTORY };
  const settings = { dataDirectory, people, seed, gatewayPort: 0, serverUrls: {}, durable: true, childEnvironment };
  const { runtime, directory } = await startStack(settings, createConsoleProgress(), resources);
  const secrets = readOrCreateDatabaseSecrets(directory);
  const stack: BenchStack = {
    runtime,
    directory,
    settings,
    administratorUrl: (database) => {
      const url = new URL(runtime.databases.population);
      [url.username, url.password, url.pathname] = [ADMINISTRATOR, secrets.administrator, `/${database}`];
      return url.href;
    },
  };
  await waitForFollowers(stack, Math.max(120_000, people * FOLLOWED_WITHIN_MS_PER_PERSON));
  // What autovacuum would do within a minute or so: a measurement begins with a stack that has been running.
  for (const agency of AGENCIES) await query(stack.administratorUrl(databaseOf(runtime, agency)), 'VACUUM (ANALYZE)');
  return stack;
}

function createFolder(resources: AsyncDisposableStack): string {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-bench-'));
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  process.once('exit', remove);
  resources.defer(remove);
  return folder;
}

export function databaseOf(runtime: Runtime, agency: AgencyName): string {
  return new URL(runtime.databases[agency]).pathname.slice(1);
}

export async function query<Row extends pg.QueryResultRow>(url: string, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
}

/** Until every agency has copied from the register who lives where, its records are out of everybody's reach. */
async function waitForFollowers({ runtime }: BenchStack, withinMs: number): Promise<void> {
  const count = async (agency: AgencyName): Promise<string> => {
    const text = 'SELECT (SELECT count(*) FROM citizen_reach_residence) || $1 || (SELECT count(*) FROM household_reach_member) AS counts';
    const [row] = await query<{ counts: string }>(runtime.databases[agency], text, ['/']);
    return row?.counts ?? '';
  };
  const wanted = await count('population');
  const deadline = Date.now() + withinMs;
  for (const agency of AGENCIES) {
    while ((await count(agency)) !== wanted) {
      if (Date.now() > deadline) throw new Error(`${agency} has not caught up with the population register.`);
      await sleep(500);
    }
  }
}
