import type { CitizenFactsRow, DirectoryPage } from '../../schema/contract/directory-feed.js';
import { CASE_HOLDER, DOSSIER_HOLDERS, isDossierCapacity } from '../../schema/contract/dossier-capacity.js';

/** The agency whose records say where citizens and households reside, who represents whom, and which codes are one person's. */
export const REGISTER_HOLDER = 'population';

/** What is stored of one citizen at one agency; a kind of which there is none is left out. */
export type StoredFacts = Partial<Omit<CitizenFactsRow, 'citizenId'>>;

const LISTS = ['citizenIds', 'householdIds', 'caseNumbers', 'facts', 'households', 'cases', 'aliases'] as const;

/** The page when the value has the shape of one, else null. Only the outer shape: facts of another shape fail where they are looked at, and refuse there. */
export function findDirectoryPage(value: unknown): DirectoryPage | null {
  if (typeof value !== 'object' || value === null) return null;
  const page = value as Partial<DirectoryPage>;
  const isPage =
    typeof page.position === 'string' &&
    typeof page.more === 'boolean' &&
    (page.heartbeatAt === null || (typeof page.heartbeatAt === 'string' && !Number.isNaN(Date.parse(page.heartbeatAt)))) &&
    LISTS.every((list) => Array.isArray(page[list]));
  return isPage ? (value as DirectoryPage) : null;
}

/**
 * The part of a page that is the agency's to tell: each fact is taken from the agency that keeps it, so that no agency can give its officers a
 * jurisdiction, a ward or another agency's dossier. That a record is protected is believed of everybody: it only takes rights away.
 */
export function keepOwnFacts(agency: string, page: DirectoryPage): DirectoryPage {
  const isRegister = agency === REGISTER_HOLDER;
  const keepsCases = agency === CASE_HOLDER;
  return {
    ...page,
    ...(isRegister ? {} : { householdIds: [], households: [], aliases: [] }),
    ...(keepsCases ? {} : { caseNumbers: [], cases: [] }),
    facts: page.facts.map((row) => ({
      ...row,
      residences: isRegister ? row.residences : [],
      guardians: isRegister ? row.guardians : [],
      dossiers: row.dossiers.filter(({ capacity }) => isDossierCapacity(capacity) && DOSSIER_HOLDERS[capacity] === agency),
    })),
  };
}

/** As it is stored: three in four lists are empty, and millions of them would be half of the table. */
export function toStoredFacts({ residences, guardians, protections, dossiers }: CitizenFactsRow): StoredFacts {
  const lists = Object.entries({ residences, guardians, protections, dossiers });
  return Object.fromEntries(lists.filter(([, list]) => list.length > 0));
}
