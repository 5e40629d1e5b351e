import pg from 'pg';

/** What is asked about a person besides the name as it is registered. */
export const KINDS = [
  'name',
  'without marks',
  'middle names swapped',
  'no middle name',
  'year',
  'date',
  'unit',
  'former unit',
  'counted',
] as const;
export type Kind = (typeof KINDS)[number];

export interface Question {
  readonly kind: Kind;
  readonly variables: Readonly<Record<string, string | number>>;
}

/** A person whose name is asked for; drawn from all people alike, so a name is asked as often as it is borne. */
export interface Sampled {
  readonly name: string;
  readonly birthDate: string;
  readonly unitCode: string;
  /** A commune of before 1/7/2025 in which the person lived then. */
  readonly formerUnitCode: string | null;
}

const LAST_DAY_OF_THREE_TIERS = '2025-06-30';
const FORMER = `SELECT f.unit_code FROM residence f WHERE f.citizen_id = c.id AND f.valid_to <= '${LAST_DAY_OF_THREE_TIERS}' AND f.unit_read_on IS NULL`;

/** People of these communes, of anywhere without; with `moved`, only those who lived elsewhere before. Their order is that of their codes' checksums. */
export async function samplePeople(client: pg.Client, count: number, units: readonly string[] | null, moved: boolean): Promise<Sampled[]> {
  const { rows } = await client.query<Sampled>(
    `SELECT c.full_name AS name, c.birth_date::text AS "birthDate", r.unit_code AS "unitCode", (${FORMER} LIMIT 1) AS "formerUnitCode"
     FROM residence r JOIN citizen c ON c.id = r.citizen_id
     WHERE r.kind = 'PERMANENT' AND r.valid_to IS NULL AND ($2::text[] IS NULL OR r.unit_code = ANY($2)) AND (NOT $3 OR EXISTS (${FORMER}))
     ORDER BY md5(r.citizen_id) LIMIT $1`,
    [count, units, moved],
  );
  return rows;
}

/** Null where the person gives no such question: without two middle names there is nothing to swap. */
export function findQuestion(kind: Kind, { name, birthDate, unitCode, formerUnitCode }: Sampled): Question | null {
  const words = name.split(' ');
  const [family = '', given = ''] = [words[0], words.at(-1)];
  switch (kind) {
    case 'name':
    case 'counted':
      return { kind, variables: { name } };
    case 'without marks':
      return { kind, variables: { name: withoutMarks(name) } };
    case 'middle names swapped':
      return words.length < 4 ? null : { kind, variables: { name: [family, ...words.slice(1, -1).reverse(), given].join(' ') } };
    case 'no middle name':
      return { kind, variables: { name: `${family} ${given}` } };
    case 'year':
      return { kind, variables: { name, bornYear: Number(birthDate.slice(0, 4)) } };
    case 'date':
      return { kind, variables: { name, bornOn: birthDate } };
    case 'unit':
      return { kind, variables: { name, unitCode } };
    case 'former unit':
      return formerUnitCode === null ? null : { kind, variables: { name, unitCode: formerUnitCode, unitAsOf: LAST_DAY_OF_THREE_TIERS } };
  }
}

function withoutMarks(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').toLowerCase();
}
