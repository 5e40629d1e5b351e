import type { Queryable } from './issue-code.js';

/** A code that turned out to name the same person as another one. */
export interface CodeMerge {
  readonly alias: string;
  readonly code: string;
}

/**
 * From now on the alias leads to the code, and so does everything that led to the alias: its numbers, the agencies' record
 * numbers, older aliases. The agencies learn it from the feed of changes and rewrite their rows.
 */
export async function mergeCodes(client: Queryable, merges: readonly CodeMerge[]): Promise<void> {
  // Two rows of one batch can say the same of one alias; PostgreSQL takes one.
  const distinct = [...new Map(merges.map((merge) => [merge.alias, merge])).values()].filter(({ alias, code }) => alias !== code);
  if (distinct.length === 0) return;
  const values = [distinct.map(({ alias }) => alias), distinct.map(({ code }) => code)];
  const source = `FROM unnest($1::text[], $2::text[]) AS m(alias, code)`;
  await client.query(`UPDATE code_number n SET code = m.code ${source} WHERE n.code = m.alias`, values);
  await client.query(`UPDATE provisional_record p SET code = m.code ${source} WHERE p.code = m.alias`, values);
  await client.query(`UPDATE citizen_alias a SET citizen_id = m.code ${source} WHERE a.citizen_id = m.alias`, values);
  await client.query(
    `INSERT INTO citizen_alias (alias_id, citizen_id) SELECT m.alias, m.code ${source} ON CONFLICT (alias_id) DO UPDATE SET citizen_id = excluded.citizen_id`,
    values,
  );
}
