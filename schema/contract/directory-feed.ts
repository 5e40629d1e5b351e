/**
 * What an agency tells the reference directory: for everybody whose facts changed, all that there is to know of them now. A page carries state, not
 * changes, so applying it twice is applying it once. Dates are `YYYY-MM-DD`; `validTo` is the last day, null while it lasts.
 */
export interface DirectoryPage {
  /** Where to read on from; the agency's own order of its committed changes. */
  readonly position: string;
  readonly more: boolean;
  /** ISO instant of the last heartbeat that stands at or before the position: how old the directory's knowledge of the agency is. */
  readonly heartbeatAt: string | null;
  /** Everybody whom this page tells about: what is not told of them any more is gone. */
  readonly citizenIds: readonly string[];
  readonly householdIds: readonly string[];
  readonly caseNumbers: readonly string[];
  readonly facts: readonly CitizenFactsRow[];
  readonly households: readonly HouseholdFactsRow[];
  readonly cases: readonly CaseFactsRow[];
  /** Codes that became another one's alias. */
  readonly aliases: readonly { readonly aliasId: string; readonly citizenId: string }[];
}

export interface Period {
  readonly validFrom: string;
  readonly validTo: string | null;
}
export interface ResidenceFact extends Period {
  readonly unitCode: string;
  readonly provinceCode: string;
}
export interface GuardianFact extends Period {
  readonly guardianId: string;
}
export interface DossierFact extends Period {
  readonly organisation: string;
  readonly capacity: string;
  readonly caseNumber: string | null;
}
/** A sealed or protected record (adoption, protected person): unknown to everyone but the roles named for its kind. */
export interface ProtectionFact extends Period {
  readonly kind: ProtectionKind;
}
export const PROTECTION_KINDS = ['ADOPTION', 'PROTECTED_PERSON'] as const;
export type ProtectionKind = (typeof PROTECTION_KINDS)[number];

/** All facts of one citizen at one agency; an agency that has none of a kind tells an empty list. */
export interface CitizenFactsRow {
  readonly citizenId: string;
  readonly residences: readonly ResidenceFact[];
  readonly guardians: readonly GuardianFact[];
  readonly protections: readonly ProtectionFact[];
  readonly dossiers: readonly DossierFact[];
}

export interface HouseholdFactsRow {
  readonly householdId: string;
  readonly units: readonly ResidenceFact[];
  readonly members: readonly (Period & { readonly citizenId: string })[];
}

export interface CaseFactsRow {
  readonly number: string;
  readonly kind: string;
  readonly organisation: string;
  readonly openedOn: string;
  readonly closedOn: string | null;
  readonly citizenIds: readonly string[];
  /** The information groups that an inspection decision names; null for other kinds. */
  readonly namedGroups: readonly string[] | null;
}
