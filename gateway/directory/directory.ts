import type {
  CaseFactsRow,
  DossierFact,
  GuardianFact,
  Period,
  ProtectionFact,
  ResidenceFact,
} from '../../schema/contract/directory-feed.js';

/** What row conditions look at, of one citizen, over all agencies. No content of any record. */
export interface CitizenFacts {
  /** The code of today; another one than was asked for when that became an alias. */
  readonly citizenId: string;
  readonly residences: readonly ResidenceFact[];
  readonly guardians: readonly GuardianFact[];
  readonly protections: readonly ProtectionFact[];
  /** With the agency that keeps each. */
  readonly dossiers: readonly (DossierFact & { readonly heldBy: string })[];
}

export interface HouseholdFacts {
  readonly units: readonly ResidenceFact[];
  readonly members: readonly (Period & { readonly citizenId: string })[];
}

/** A case, or an emergency access, as a decision needs it. */
export interface CaseFacts extends CaseFactsRow {
  /** The subgraph that keeps it; `gateway` for an emergency access. */
  readonly heldBy: string;
}

/**
 * The reference directory: who is known where, since when, in what capacity. Answers by asked code; a code that nobody knows is missing from the map.
 * Rejects when its database does not answer: the caller then refuses, it never waives.
 */
export interface Directory {
  /** One statement for all codes, perhaps shared with other requests. */
  findCitizens(citizenIds: readonly string[]): Promise<ReadonlyMap<string, CitizenFacts>>;
  /** One statement for all households, perhaps shared with other requests. */
  findHouseholds(householdIds: readonly string[]): Promise<ReadonlyMap<string, HouseholdFacts>>;
  findCase(number: string): Promise<CaseFacts | null>;
  /** Agencies whose last applied heartbeat is older than the limit, or that were never heard of. Known without asking the database. */
  staleAgencies(): ReadonlySet<string>;
}
