import type pg from 'pg';
import type { CaseFactsRow, GuardianFact, ProtectionFact, ResidenceFact } from '../../schema/contract/directory-feed.js';
import type { CaseFacts, CitizenFacts, Directory, DirectoryFacts, HouseholdFacts } from './directory.js';
import type { StoredFacts } from './feed-page.js';
import { watchFreshness, type DirectoryLimits, type Freshness } from './freshness.js';
import { shareLookup } from './shared-lookup.js';

/** The reference directory of a running gateway. */
export interface LiveDirectory extends Directory, Freshness {}

/**
 * A household brings its members along. A merged code leads to the one of today; everything stored stands under that. Each person is looked up by
 * itself: PostgreSQL, which cannot know how many there will be, would otherwise read whole tables.
 */
const FACTS = `WITH household AS MATERIALIZED (
    SELECT household_id AS id, facts FROM directory.household_facts WHERE household_id = ANY($2::text[])
  ), asked AS (
    SELECT unnest($1::text[]) AS id
    UNION SELECT jsonb_path_query(facts, '$.members[*].citizenId') #>> '{}' FROM household
  ), citizen AS MATERIALIZED (
    SELECT id, (SELECT citizen_id FROM directory.alias WHERE alias_id = asked.id) AS today FROM asked
  )
  SELECT 'CITIZEN' AS kind, id, today, (SELECT facts FROM directory.citizen_facts WHERE citizen_id = coalesce(today, id))::text AS facts FROM citizen
  UNION ALL SELECT 'HOUSEHOLD', id, NULL, facts::text FROM household`;
/** A case may name a code that was merged since it was opened. */
const CASE = `SELECT agency, facts, ARRAY(
    SELECT coalesce(a.citizen_id, named.id) FROM jsonb_array_elements_text(facts -> 'citizenIds') AS named(id)
    LEFT JOIN directory.alias a ON a.alias_id = named.id
  ) AS "citizenIds"
  FROM directory.case_facts WHERE number = $1`;

/** The code of today is null when it is the asked one; the facts are null of somebody whom nobody knows. */
type FactsRow = [kind: 'CITIZEN' | 'HOUSEHOLD', id: string, today: string | null, facts: string | null];

/** Reads what `followAgencies` applies, in this process or another one's. `stop` ends the watch of the agencies' ages; the pool is the caller's. */
export function createDirectory(pool: pg.Pool, clock: () => Date, limits: DirectoryLimits): LiveDirectory {
  return {
    ...watchFreshness(pool, clock, limits),
    find: shareLookup((citizenIds, householdIds) => readFacts(pool, citizenIds, householdIds)),
    async findCase(number): Promise<CaseFacts | null> {
      type Row = { readonly agency: string; readonly facts: CaseFactsRow; readonly citizenIds: readonly string[] };
      const { rows } = await pool.query<Row>({ name: 'directory-case', text: CASE, values: [number] });
      const [row] = rows;
      return row === undefined ? null : { ...row.facts, citizenIds: row.citizenIds, heldBy: row.agency };
    },
  };
}

async function readFacts(pool: pg.Pool, citizenIds: readonly string[], householdIds: readonly string[]): Promise<DirectoryFacts> {
  const { rows } = await pool.query<FactsRow>({
    name: 'directory-facts',
    text: FACTS,
    values: [citizenIds, householdIds],
    rowMode: 'array',
  });
  const citizens = new Map<string, CitizenFacts>();
  const households = new Map<string, HouseholdFacts>();
  for (const [kind, id, today, facts] of rows) {
    if (facts === null) continue;
    // What `applyPage` wrote.
    if (kind === 'HOUSEHOLD') households.set(id, JSON.parse(facts) as HouseholdFacts);
    else citizens.set(id, joinAgencies(today ?? id, JSON.parse(facts) as FactsByAgency));
  }
  return { citizens, households };
}

type FactsByAgency = Readonly<Record<string, StoredFacts>>;

/** What the agencies tell of one person, side by side; a dossier says which agency keeps it. */
function joinAgencies(citizenId: string, factsByAgency: FactsByAgency): CitizenFacts {
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
