import pg from 'pg';
import type { Runtime } from '../../../scripts/start/runtime-file.js';

/** One row as PostgreSQL writes it in JSON: dates as `YYYY-MM-DD`, exact numbers as text where the graph gives text. */
export type Row = Readonly<Record<string, unknown>>;

/** All rows of all four databases, in the order in which the graph lists them below their citizen. */
export type World = Readonly<Record<TableName, readonly Row[]>> & {
  find(table: TableName, column: string, value: unknown): readonly Row[];
};

/** A cell as text, for comparing days and numbers. */
export function asText(cell: unknown): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell ?? null);
}

const text = (...columns: string[]): string => columns.map((column) => `'${column}', ${column}::text`).join(', ');

const TABLES = {
  citizen: ['population', 'id'],
  citizen_alias: ['population', 'alias_id'],
  identity_document: ['population', 'issued_on, id'],
  residence: ['population', 'valid_from, id'],
  household: ['population', 'id'],
  household_member: ['population', 'valid_from, id'],
  family_relation: ['population', 'id'],
  representative: ['population', 'valid_from, id'],
  administrative_unit: ['population', 'code, valid_from', `'key', code || '@' || valid_from`],
  assistance_entitlement: ['labour', 'valid_from, record_number', text('coefficient', 'monthly_amount')],
  poverty_classification: ['labour', 'year, id'],
  meritorious_dossier: ['labour', 'valid_from, record_number', text('allowance')],
  employer: ['social-insurance', 'id'],
  insurance_membership: ['social-insurance', 'valid_from, id'],
  contribution_period: ['social-insurance', 'start_month, id', text('salary')],
  health_insurance_card: ['social-insurance', 'valid_from, id'],
  health_facility: ['health', 'code'],
  encounter: ['health', 'admitted_on, id', text('total_cost', 'insurance_share', 'patient_share')],
  diagnosis: ['health', 'role, icd10'],
} as const satisfies Record<string, readonly [keyof Runtime['databases'], string, string?]>;

export type TableName = keyof typeof TABLES;

/** Plain `SELECT * … ORDER BY` of every table: no predicate, no join. Whoever may read what is said elsewhere. */
export async function loadWorld(runtime: Runtime): Promise<World> {
  const rowsByTable = new Map<TableName, readonly Row[]>();
  for (const agency of ['population', 'labour', 'social-insurance', 'health'] as const) {
    const client = new pg.Client({ connectionString: runtime.databases[agency] });
    await client.connect();
    // The keys of a literal are what its type says.
    for (const [table, [owner, order, exact]] of Object.entries(TABLES) as [TableName, readonly [string, string, string?]][]) {
      if (owner !== agency) continue;
      const sql = `SELECT to_jsonb(t) || jsonb_build_object(${exact ?? ''}) AS row FROM "${table}" t ORDER BY ${order}`;
      rowsByTable.set(
        table,
        (await client.query<{ row: Row }>(sql)).rows.map(({ row }) => row),
      );
    }
    await client.end();
  }
  // Each table was read just now.
  return { ...(Object.fromEntries(rowsByTable) as Record<TableName, readonly Row[]>), find: createFinder(rowsByTable) };
}

function createFinder(rowsByTable: ReadonlyMap<TableName, readonly Row[]>): World['find'] {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  return (table, column, value) => {
    const name = `${table}.${column}`;
    let index = indexes.get(name);
    if (index === undefined) {
      index = new Map<unknown, Row[]>();
      indexes.set(name, index);
      for (const row of rowsByTable.get(table) ?? []) index.set(row[column], [...(index.get(row[column]) ?? []), row]);
    }
    return index.get(value) ?? [];
  };
}
