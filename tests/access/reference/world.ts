import pg from 'pg';
import type { Runtime } from '../../../scripts/start/runtime-file.js';

/** One row as PostgreSQL writes it in JSON: dates as `YYYY-MM-DD`, exact numbers as text where the graph gives text. */
export type Row = Readonly<Record<string, unknown>>;

/** All rows of all databases about people, in the order in which the graph lists them below their citizen. */
export type World = Readonly<Record<TableName, readonly Row[]>> & {
  find(table: TableName, column: string, value: unknown): readonly Row[];
};

/** A cell as text, for comparing days and numbers. */
export function asText(cell: unknown): string {
  return typeof cell === 'string' ? cell : JSON.stringify(cell ?? null);
}

/**
 * Whose table, and the order in which the graph lists its rows below their citizen or household. A further record type is a line here;
 * one that breaks the conventions of `conventions.ts` stands in `records.ts` as well.
 */
const TABLES = {
  citizen: ['population', 'id'],
  citizen_alias: ['population', 'alias_id'],
  identity_document: ['population', 'issued_on, id'],
  residence: ['population', 'valid_from, id'],
  household: ['population', 'id'],
  household_member: ['population', 'valid_from, id'],
  family_relation: ['population', 'id'],
  representative: ['population', 'valid_from, id'],
  protection: ['population', 'id'],
  administrative_unit: ['population', 'code, valid_from', `'key', code || '@' || valid_from`],
  administrative_unit_change: ['population', 'effective_on, old_code, new_code'],
  assistance_entitlement: ['labour', 'valid_from, record_number'],
  poverty_classification: ['labour', 'year, id'],
  meritorious_dossier: ['labour', 'valid_from, record_number'],
  disability_certificate: ['labour', 'valid_from, record_number'],
  child_circumstance: ['labour', 'valid_from, record_number'],
  child_protection_measure: ['labour', 'valid_from, record_number'],
  meritorious_relative: ['labour', 'valid_from, id'],
  martyr_grave: ['labour', 'record_number'],
  martyr_cemetery: ['labour', 'code'],
  household_support: ['labour', 'valid_from, record_number'],
  worker_record: ['labour', 'collected_on, record_number'],
  case_file: ['labour', 'opened_on, id'],
  case_citizen: ['labour', 'citizen_id'],
  payment_account: ['labour', 'valid_from, record_number'],
  payment: ['labour', 'month, record_number'],
  payment_provider: ['labour', 'name, valid_from'],
  unemployment_claim: ['labour', 'filed_on, record_number'],
  addiction_record: ['labour', 'valid_from, record_number'],
  addiction_note: ['labour', 'noted_on, record_number'],
  care_facility: ['labour', 'code'],
  care_residence: ['labour', 'valid_from, record_number'],
  digitised_file: ['labour', 'digitised_on, record_number'],
  legal_rule: ['labour', 'kind, key, valid_from'],
  employer: ['social-insurance', 'id'],
  insurance_membership: ['social-insurance', 'valid_from, id'],
  contribution_period: ['social-insurance', 'start_month, id'],
  health_insurance_card: ['social-insurance', 'valid_from, id'],
  insurance_number: ['social-insurance', 'valid_from, id'],
  insurance_office: ['social-insurance', 'code, id'],
  insurance_benefit: ['social-insurance', 'valid_from, id'],
  unemployment_contribution: ['social-insurance', 'start_month, id'],
  insurance_claim: ['social-insurance', 'submitted_on, id'],
  employer_management: ['social-insurance', 'valid_from, id'],
  premium_funding: ['social-insurance', 'valid_from, id'],
  card_code_entry: ['social-insurance', 'list, code, valid_from', `'key', list || ' ' || code || ' ' || valid_from`],
  health_facility: ['health', 'code'],
  encounter: ['health', 'admitted_on, id'],
  diagnosis: ['health', 'role, icd10'],
  treatment_cost_item: ['health', 'kind'],
  immunisation: ['health', 'given_on, id'],
  child_measurement: ['health', 'measured_on, id'],
  disability_assessment: ['health', 'assessed_on, id'],
  growth_standard: ['health', 'indicator, age_months'],
  emergency_access: ['gateway', 'number'],
} as const satisfies Record<string, readonly [keyof Runtime['databases'], string, string?]>;

export type TableName = keyof typeof TABLES;
/** The keys of a literal are what its type says. */
export const TABLE_NAMES = Object.keys(TABLES) as readonly TableName[];

export function isTable(name: string): name is TableName {
  return name in TABLES;
}

/** The platform keeps its own tables beside those of the reference directory, of which nothing is read here. */
const SCHEMA_OF = { population: 'public', labour: 'public', 'social-insurance': 'public', health: 'public', gateway: 'platform' } as const;

/** Plain `SELECT * … ORDER BY` of every table: no predicate, no join. Whoever may read what is said elsewhere. */
export async function loadWorld(runtime: Runtime): Promise<World> {
  const rowsByTable = new Map<TableName, readonly Row[]>();
  for (const agency of ['population', 'labour', 'social-insurance', 'health', 'gateway'] as const) {
    const client = new pg.Client({ connectionString: runtime.databases[agency] });
    await client.connect();
    const exact = await listExactColumns(client);
    // The keys of a literal are what its type says.
    for (const [table, [owner, order, computed]] of Object.entries(TABLES) as [TableName, readonly [string, string, string?]][]) {
      if (owner !== agency) continue;
      const texts = (exact.get(table) ?? []).map((column) => `'${column}', "${column}"::text`);
      const added = [...texts, ...(computed === undefined ? [] : [computed])].join(', ');
      const sql = `SELECT to_jsonb(t) || jsonb_build_object(${added}) AS row FROM ${SCHEMA_OF[agency]}."${table}" t ORDER BY ${order}`;
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

/** Columns of exact numbers, which the graph writes as texts where it writes them exactly. */
async function listExactColumns(client: pg.Client): Promise<ReadonlyMap<string, readonly string[]>> {
  const { rows } = await client.query<{ table: string; columns: string[] }>(
    `SELECT table_name AS table, array_agg(column_name::text) AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND data_type IN ('bigint', 'numeric') GROUP BY table_name`,
  );
  return new Map(rows.map(({ table, columns }) => [table, columns]));
}

function createFinder(rowsByTable: ReadonlyMap<TableName, readonly Row[]>): World['find'] {
  const indexes = new Map<string, Map<unknown, Row[]>>();
  return (table, column, value) => {
    const name = `${table}.${column}`;
    let index = indexes.get(name);
    if (index === undefined) {
      index = new Map<unknown, Row[]>();
      indexes.set(name, index);
      for (const row of rowsByTable.get(table) ?? []) {
        const rows = index.get(row[column]);
        if (rows === undefined) index.set(row[column], [row]);
        else rows.push(row);
      }
    }
    return index.get(value) ?? [];
  };
}
