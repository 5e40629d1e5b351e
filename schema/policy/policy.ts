import type { Sentence } from '../contract/error-codes.js';
import type { ProtectionKind } from '../contract/directory-feed.js';
import type { DossierCapacity } from '../contract/dossier-capacity.js';
import type { Mask, RowConditions } from '../contract/row-condition.js';

/** A law, decree or circular. Unverified means that nobody has yet compared the reference with the official text. */
export interface LegalSource {
  readonly title: Sentence;
  readonly verified: boolean;
}

/** Why data is asked for. */
export interface Purpose {
  readonly label: Sentence;
  readonly legalBasis: readonly string[];
  /** The caller must name a case (`Asxh-Case`). */
  readonly caseRequired: boolean;
  /** An emergency right: reason text, one hour, the citizen is told. */
  readonly breakGlass: boolean;
}

/** Who asks. Only a role that acts as a citizen is ever `SELF` or a guardian. */
export interface Role {
  readonly label: Sentence;
  readonly actsAs: 'CITIZEN' | 'OFFICER' | 'ORGANISATION';
  /** Protected records that the role may read all the same; every other role is told that they do not exist. */
  readonly readsProtected: readonly ProtectionKind[];
}

/** What kind of information a field is. */
export interface InformationGroup {
  readonly description: Sentence;
  readonly class: 'BASIC' | 'SENSITIVE' | 'EXTRA_RESTRICTED';
  readonly about: 'CITIZEN' | 'PLATFORM';
  readonly notForWards: boolean;
}

export const QUOTA_CLASSES = ['CITIZEN', 'OFFICER', 'ORGANISATION', 'EMERGENCY'] as const;
export type QuotaClass = (typeof QUOTA_CLASSES)[number];

/** How many different keys may be asked within an hour, in the days for which it was set. */
export interface Quota {
  readonly validFrom: string;
  /** The last day; null while it lasts. */
  readonly validTo: string | null;
  readonly keysPerPerson: number;
  /** By all people of an organisation together; null when it is not counted. */
  readonly keysPerOrganisation: number | null;
}

/** What a class of callers may spend within a minute, in the days for which it was set; cost points are those of `extensions.cost`. */
export interface CostQuota {
  readonly validFrom: string;
  /** The last day; null while it lasts. */
  readonly validTo: string | null;
  readonly pointsPerPerson: number;
  /** By all people of an organisation together; null when it is not counted. */
  readonly pointsPerOrganisation: number | null;
}

/** One information group as a grant delivers it. */
export interface Allowance {
  /** Without the alternatives that the group forbids (`notForWards`). `[]` reaches no citizen's record. */
  readonly rows: RowConditions;
  readonly mask: Mask | null;
}

/** What one role may read for one purpose. */
export interface Grant {
  readonly role: string;
  readonly purpose: string;
  readonly legalBasis: readonly string[];
  readonly quota: QuotaClass;
  /** The capacity in which an open dossier must know the citizen, the same for all groups of a grant; null when no row condition names `DOSSIER`. */
  readonly capacity: DossierCapacity | null;
  readonly allowanceByGroup: ReadonlyMap<string, Allowance>;
  /** For groups that only the declared case can name (an inspection decision); null when the grant lists its groups. */
  readonly allowanceNamedByCase: Allowance | null;
}

/** The whole access policy, immutable. Two policies with the same version decide alike. */
export interface Policy {
  /** A hash of the content; comments and formatting do not change it. */
  readonly version: string;
  readonly legalSources: ReadonlyMap<string, LegalSource>;
  readonly purposes: ReadonlyMap<string, Purpose>;
  readonly roles: ReadonlyMap<string, Role>;
  readonly groups: ReadonlyMap<string, InformationGroup>;
  readonly grantsByRole: ReadonlyMap<string, ReadonlyMap<string, Grant>>;
  /** Oldest first, without overlap. On a day without one, nothing may be asked in that class. */
  readonly quotasByClass: Readonly<Record<QuotaClass, readonly Quota[]>>;
  /** Oldest first, without overlap. On a day without one, nothing may be asked in that class. */
  readonly costQuotasByClass: Readonly<Record<QuotaClass, readonly CostQuota[]>>;
  /** Coordinates that are delivered without a group. */
  readonly publicFields: ReadonlySet<string>;
}
