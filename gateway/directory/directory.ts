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

/** By asked code, members of the households included; a code that nobody knows is missing. */
export interface DirectoryFacts {
  readonly citizens: ReadonlyMap<string, CitizenFacts>;
  readonly households: ReadonlyMap<string, HouseholdFacts>;
}

/** A case, or an emergency access, as a decision needs it. */
export interface CaseFacts extends CaseFactsRow {
  /** The subgraph that keeps it; `gateway` for an emergency access. */
  readonly heldBy: string;
}

/**
 * The reference directory: who is known where, since when, in what capacity. Rejects when its database does not answer: the caller then refuses, it never waives.
 */
export interface Directory {
  /**
   * These citizens, these households and their members: one statement, perhaps shared with other requests, of whose facts the answer may hold some.
   */
  find(citizenIds: readonly string[], householdIds: readonly string[]): Promise<DirectoryFacts>;
  findCase(number: string): Promise<CaseFacts | null>;
  /** Agencies whose last applied heartbeat is older than the limit, or that were never heard of. Known without asking the database. */
  staleAgencies(): ReadonlySet<string>;
}
