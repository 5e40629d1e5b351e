import type pg from 'pg';
import type { CaseFactsRow, GuardianFact, ProtectionFact, ResidenceFact } from '../../schema/contract/directory-feed.js';
import type { CaseFacts, CitizenFacts, Directory, HouseholdFacts } from './directory.js';
import type { StoredFacts } from './feed-page.js';
import { watchFreshness, type DirectoryLimits, type Freshness } from './freshness.js';
import { shareLookup } from './shared-lookup.js';

/** The reference directory of a running gateway. */
export interface LiveDirectory extends Directory, Freshness {}

/** A merged code leads to the one of today; everything stored stands under that. The place among the asked codes is shorter than the code. */
const CITIZENS = `SELECT asked.place::integer AS place, a.citizen_id AS "citizenId", known.facts
  FROM unnest($1::text[]) WITH ORDINALITY AS asked(id, place)
  LEFT JOIN directory.alias a ON a.alias_id = asked.id
  JOIN directory.citizen_facts known ON known.citizen_id = coalesce(a.citizen_id, asked.id)`;
const HOUSEHOLDS = 'SELECT household_id AS id, facts FROM directory.household_facts WHERE household_id = ANY($1::text[])';
/** A case may name a code that was merged since it was opened. */
const CASE = `SELECT agency, facts, ARRAY(
    SELECT coalesce(a.citizen_id, named.id) FROM jsonb_array_elements_text(facts -> 'citizenIds') AS named(id)
    LEFT JOIN directory.alias a ON a.alias_id = named.id
  ) AS "citizenIds"
  FROM directory.case_facts WHERE number = $1`;

interface CitizenRow {
  /** Counted from 1. */
  readonly place: number;
  /** Null when the asked code is the one of today. */
  readonly citizenId: string | null;
  readonly facts: Readonly<Record<string, StoredFacts>>;
}

/** Reads what `followAgencies` applies, in this process or another one's. `stop` ends the watch of the agencies' ages; the pool is the caller's. */
export function createDirectory(pool: pg.Pool, clock: () => Date, limits: DirectoryLimits): LiveDirectory {
  return {
    ...watchFreshness(pool, clock, limits),
    findCitizens: shareLookup((citizenIds) => readCitizens(pool, citizenIds)),
    findHouseholds: shareLookup((householdIds) => readHouseholds(pool, householdIds)),
    async findCase(number): Promise<CaseFacts | null> {
      type Row = { readonly agency: string; readonly facts: CaseFactsRow; readonly citizenIds: readonly string[] };
      const { rows } = await pool.query<Row>({ name: 'directory-case', text: CASE, values: [number] });
      const [row] = rows;
      return row === undefined ? null : { ...row.facts, citizenIds: row.citizenIds, heldBy: row.agency };
    },
  };
}

async function readCitizens(pool: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, CitizenFacts>> {
  const { rows } = await pool.query<CitizenRow>({ name: 'directory-citizens', text: CITIZENS, values: [ids] });
  return new Map(
    rows.map(({ place, citizenId, facts }) => {
      // Every place is one of the asked codes.
      const asked = ids[place - 1] ?? '';
      return [asked, joinAgencies(citizenId ?? asked, facts)];
    }),
  );
}

async function readHouseholds(pool: pg.Pool, ids: readonly string[]): Promise<ReadonlyMap<string, HouseholdFacts>> {
  type Row = { readonly id: string; readonly facts: HouseholdFacts };
  const { rows } = await pool.query<Row>({ name: 'directory-households', text: HOUSEHOLDS, values: [ids] });
  return new Map(rows.map(({ id, facts }) => [id, facts]));
}

/** What the agencies tell of one person, side by side; a dossier says which agency keeps it. */
function joinAgencies(citizenId: string, factsByAgency: CitizenRow['facts']): CitizenFacts {
  const residences: ResidenceFact[] = [];
  const guardians: GuardianFact[] = [];
  const protections: ProtectionFact[] = [];
  const dossiers: CitizenFacts['dossiers'][number][] = [];
  for (const [agency, facts] of Object.entries(factsByAgency)) {
    if (facts.residences) residences.push(...facts.residences);
    if (facts.guardians) guardians.push(...facts.guardians);
    if (facts.protections) protections.push(...facts.protections);
    for (const dossier of facts.dossiers ?? []) dossiers.push({ ...dossier, heldBy: agency });
  }
  return { citizenId, residences, guardians, protections, dossiers };
}
