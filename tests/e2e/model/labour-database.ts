import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { graphql, type GraphQLSchema } from 'graphql';
import pg from 'pg';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { CitizenId } from '../../../schema/contract/brand.js';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import type { RegisterClient } from '../../../subgraphs/kit/import/register-client.js';
import { createReading } from '../../../subgraphs/kit/rows/reading.js';
import { createPool, createRowReader } from '../../../subgraphs/kit/rows/row-reader.js';
import { buildSubgraph } from '../../../subgraphs/kit/server/build-subgraph.js';
import { migrateStore } from '../../../subgraphs/kit/store/migrate.js';
import { LABOUR } from '../../../subgraphs/labour/index.js';
import { IMPORT_TARGETS } from '../../../subgraphs/labour/store/import-targets.js';
import { LABOUR_STORE } from '../../../subgraphs/labour/store/index.js';
import { toCsv } from '../../kit/import-sample.js';
import { startTemporaryPostgres } from '../import/temporary-postgres.js';

type Cells = Readonly<Record<string, string>>;

/** The person with the number `DT1` has the code `C-DT1`. */
const REGISTER: RegisterClient = {
  resolvePersons: (persons) => Promise.resolve(persons.map(({ recordNumber }) => ({ code: `C-${recordNumber}`, provisional: false }))),
  resolveHouseholds: (numbers) => Promise.resolve(numbers.map(() => null)),
};

/** Who asks the agency, and what the gateway's context grants them. */
export interface Asking {
  readonly citizenId?: string;
  readonly groups: readonly string[];
  readonly rowSets?: CallerContext['rowSets'];
}

export interface LabourDatabase {
  readonly pool: pg.Pool;
  readonly schema: GraphQLSchema;
  /** Imports rows by column key, as a file of the agency would bring them. */
  take(record: string, rows: readonly Cells[]): ReturnType<typeof importFile>;
  ask(source: string, asking: Asking): Promise<{ data: Record<string, unknown> | null; codes: string[] }>;
  stop(): Promise<void>;
}

/** The labour agency over a database of its own: its migrations, its imports and its graph, without a register or a gateway. */
export async function openLabourDatabase(): Promise<LabourDatabase> {
  const postgres = await startTemporaryPostgres();
  await postgres.pool.query('CREATE DATABASE labour');
  const url = new URL(postgres.url);
  url.pathname = '/labour';
  await migrateStore(LABOUR_STORE, url.href);
  const pool = createPool(url.href, 2);
  pool.on('error', () => undefined);
  const { schema } = await buildSubgraph(LABOUR);
  return {
    pool,
    schema,
    take: (record, rows) => take(pool, postgres.folder, record, rows),
    ask: (source, asking) => ask(schema, pool, source, asking),
    stop: async () => {
      await pool.end();
      await postgres.stop();
    },
  };
}

async function take(pool: pg.Pool, folder: string, record: string, rows: readonly Cells[]): ReturnType<typeof importFile> {
  const target = IMPORT_TARGETS.find(({ format }) => format.record === record);
  if (target === undefined) throw new Error(`There is no target for ${record}.`);
  const { columns } = target.format;
  const path = join(folder, `${record}.v${target.format.version}.csv`);
  writeFileSync(path, toCsv([columns.map(({ header }) => header), ...rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))]));
  return importFile({ target, path, pool, register: REGISTER, importedBy: 'tester' });
}

async function ask(schema: GraphQLSchema, pool: pg.Pool, source: string, { citizenId, groups, rowSets = [[['SELF'], ['WARD']]] }: Asking) {
  const caller: CallerContext = {
    version: 1,
    requestId: 'request',
    policyVersion: 'test',
    decidedAt: new Date().toISOString(),
    subject: 'subject',
    role: 'citizen',
    purpose: 'SELF_SERVICE',
    organisation: null,
    // A code of this test; nothing checks its last character here.
    citizenId: (citizenId ?? null) as CitizenId | null,
    jurisdiction: null,
    rowSets,
    groups: Object.fromEntries(groups.map((group) => [group, 0])),
    dossier: null,
    case: null,
    readsProtected: [],
  };
  const reading = createReading(caller, createRowReader(pool), 'labour');
  const contextValue = { caller, reading, loaders: LABOUR.createLoaders(reading), cursorKeys: [new Uint8Array(32)] };
  const { data, errors = [] } = await graphql({ schema, source, contextValue });
  return {
    data: data === undefined ? null : (JSON.parse(JSON.stringify(data)) as Record<string, unknown> | null),
    codes: errors.map(({ extensions, message }) => (typeof extensions.code === 'string' ? extensions.code : message)),
  };
}
