import pg from 'pg';
import type { CallerContext, Jurisdiction } from '../../../schema/contract/caller-context.js';
import { decideOfficerContext } from '../officer.js';

/** Who asks, and of whose people the names are. */
export interface SearchOfficer {
  readonly name: string;
  readonly context: CallerContext;
  /** People who live there now. */
  readonly residents: number;
  /** Communes whose people are asked about; null: of anywhere, since hardly anybody lives in the officer's own. */
  readonly units: readonly string[] | null;
}

interface Place {
  readonly province: string;
  readonly communes: readonly string[];
  readonly largest: string;
  readonly residents: number;
  readonly residents_of_largest: number;
}

const PLACES = `
  SELECT province_code AS province, array_agg(code) AS communes, sum(residents)::int AS residents,
    (array_agg(code ORDER BY residents DESC))[1] AS largest, max(residents)::int AS residents_of_largest
  FROM (
    SELECT u.province_code, u.code, (SELECT count(*) FROM residence r WHERE r.unit_code = u.code AND r.valid_to IS NULL) AS residents
    FROM administrative_unit u WHERE u.level = 'COMMUNE' AND u.valid_to IS NULL
  ) c GROUP BY 1 ORDER BY residents DESC`;

/** Of the largest commune, of the largest province, and of the province where the fewest people live, whose officer finds hardly anybody. */
export async function chooseOfficers(client: pg.Client): Promise<SearchOfficer[]> {
  const { rows } = await client.query<Place>(PLACES);
  const [most, least] = [rows[0], rows.at(-1)];
  if (most === undefined || least === undefined) throw new Error('The database has no administrative units.');
  return [
    officerOf('commune', { level: 'COMMUNE', units: [most.largest] }, most.residents_of_largest, [most.largest]),
    officerOf('province', { level: 'PROVINCE', units: [most.province] }, most.residents, most.communes),
    officerOf('other province', { level: 'PROVINCE', units: [least.province] }, least.residents, null),
  ];
}

function officerOf(name: string, jurisdiction: Jurisdiction, residents: number, units: readonly string[] | null): SearchOfficer {
  return { name, context: decideOfficerContext(jurisdiction), residents, units };
}
