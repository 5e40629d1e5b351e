import type { PersonReference, ResolvedPerson } from '../../../kit/import/register-client.js';
import { drawCode, lockRegister, type Queryable, registerCodes } from './issue-code.js';
import { type CodeMerge, mergeCodes } from './merge-codes.js';

interface KnownCodes {
  readonly byPersonalNumber: string | null;
  readonly byInsuranceNumber: string | null;
  readonly byRecordNumber: string | null;
  /** Codes of the population register are certain; the others can still become aliases. */
  readonly provisional: readonly string[];
}

interface Assignment {
  readonly person: PersonReference;
  readonly code: string;
}

/**
 * The code of each person of an agency's file, in order. A personal number outweighs an insurance number, which outweighs the
 * agency's own record number. Nobody is refused: without a known number the person gets a provisional code under (agency,
 * record number), and a later match makes that code an alias. Asking twice gives the same codes.
 */
export async function resolvePersons(client: Queryable, agency: string, persons: readonly PersonReference[]): Promise<ResolvedPerson[]> {
  if (persons.length === 0) return [];
  await lockRegister(client);
  const known = await readKnownCodes(client, agency, persons);
  const merges: CodeMerge[] = [];
  const created: Assignment[] = [];
  const drawn = new Map<string, string>();
  const provisional = new Set(known.flatMap((codes) => codes.provisional));
  const assigned = persons.map((person, index): Assignment => {
    const codes = known[index];
    const code = codes?.byPersonalNumber ?? codes?.byInsuranceNumber ?? codes?.byRecordNumber ?? findDrawn(drawn, person);
    if (code !== null && codes !== undefined) {
      const others = [codes.byInsuranceNumber, codes.byRecordNumber].filter(
        (other) => other !== null && other !== code && provisional.has(other),
      );
      merges.push(...others.map((alias) => ({ alias: String(alias), code })));
    }
    const assignment = { person, code: code ?? drawCode() };
    remember(drawn, assignment);
    if (code === null) created.push(assignment);
    return assignment;
  });
  await registerCodes(
    client,
    'CITIZEN',
    'PROVISIONAL',
    created.map(({ code }) => code),
  );
  await mergeCodes(client, merges);
  for (const { code } of created) provisional.add(code);
  // Most rows of a file name people whose numbers lead to a code already: what is there is not offered again.
  const without = (key: keyof Omit<KnownCodes, 'provisional'>): Assignment[] => assigned.filter((_, index) => known[index]?.[key] === null);
  await keepNumbers(client, 'PERSONAL_NUMBER', without('byPersonalNumber'), 'personalNumber');
  await keepNumbers(client, 'INSURANCE_NUMBER', without('byInsuranceNumber'), 'insuranceNumber');
  await keepRecordNumbers(
    client,
    agency,
    without('byRecordNumber').filter(({ code }) => provisional.has(code)),
  );
  return assigned.map(({ code }) => ({ code, provisional: provisional.has(code) }));
}

/** Two rows of one batch that name the same person by any number get one code. */
function findDrawn(drawn: ReadonlyMap<string, string>, person: PersonReference): string | null {
  return (
    namesOf(person)
      .map((name) => drawn.get(name))
      .find((code) => code !== undefined) ?? null
  );
}

function remember(drawn: Map<string, string>, { person, code }: Assignment): void {
  for (const name of namesOf(person)) if (!drawn.has(name)) drawn.set(name, code);
}

function namesOf({ personalNumber, insuranceNumber, recordNumber }: PersonReference): string[] {
  const numbers = [personalNumber === null ? null : `P${personalNumber}`, insuranceNumber === null ? null : `I${insuranceNumber}`];
  return [...numbers.filter((name) => name !== null), `R${recordNumber}`];
}

/**
 * OFFSET 0: number by number through the keys, whatever the statistics say. During an agency's first import they know nothing of a scheme that
 * millions of numbers are added to, and joining then means reading all of these for each person.
 */
async function readKnownCodes(client: Queryable, agency: string, persons: readonly PersonReference[]): Promise<KnownCodes[]> {
  const { rows } = await client.query<KnownCodes>(
    `SELECT p.code AS "byPersonalNumber", i.code AS "byInsuranceNumber", r.code AS "byRecordNumber",
            ARRAY(SELECT c.code FROM code_register c WHERE c.code IN (p.code, i.code, r.code) AND c.status = 'PROVISIONAL') AS provisional
     FROM unnest($2::text[], $3::text[], $4::text[]) WITH ORDINALITY AS q(record_number, personal_number, insurance_number, place)
     LEFT JOIN LATERAL (SELECT n.code FROM code_number n WHERE n.scheme = 'PERSONAL_NUMBER' AND n.number = q.personal_number OFFSET 0) p ON true
     LEFT JOIN LATERAL (SELECT n.code FROM code_number n WHERE n.scheme = 'INSURANCE_NUMBER' AND n.number = q.insurance_number OFFSET 0) i ON true
     LEFT JOIN LATERAL (SELECT n.code FROM provisional_record n WHERE n.agency = $1 AND n.record_number = q.record_number OFFSET 0) r ON true
     ORDER BY q.place`,
    [agency, persons.map((p) => p.recordNumber), persons.map((p) => p.personalNumber), persons.map((p) => p.insuranceNumber)],
  );
  return rows;
}

/** Numbers that no code had yet lead to the assigned one. */
async function keepNumbers(
  client: Queryable,
  scheme: string,
  assigned: readonly Assignment[],
  key: 'personalNumber' | 'insuranceNumber',
): Promise<void> {
  const named = assigned.filter(({ person }) => person[key] !== null);
  if (named.length === 0) return;
  await client.query(
    `INSERT INTO code_number (scheme, number, code) SELECT $1, number, code FROM unnest($2::text[], $3::text[]) AS n(number, code) ON CONFLICT (scheme, number) DO NOTHING`,
    [scheme, named.map(({ person }) => person[key]), named.map(({ code }) => code)],
  );
}

/** An agency's own number is kept for persons who came without a known one. */
async function keepRecordNumbers(client: Queryable, agency: string, assigned: readonly Assignment[]): Promise<void> {
  if (assigned.length === 0) return;
  await client.query(
    `INSERT INTO provisional_record (agency, record_number, code)
     SELECT DISTINCT ON (n.record_number) $1, n.record_number, n.code FROM unnest($2::text[], $3::text[]) AS n(record_number, code)
     JOIN code_register c ON c.code = n.code AND c.status = 'PROVISIONAL'
     ON CONFLICT (agency, record_number) DO NOTHING`,
    [agency, assigned.map(({ person }) => person.recordNumber), assigned.map(({ code }) => code)],
  );
}
