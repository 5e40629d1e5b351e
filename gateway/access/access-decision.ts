import type { RefusalReason } from '../../schema/contract/refusal-reason.js';
import type { DossierCapacity } from '../../schema/contract/dossier-capacity.js';
import type { Mask, RowConditions } from '../../schema/contract/row-condition.js';
import type { AccessRequirements } from '../supergraph/access-requirements.js';

/** Why a field is refused. `group` is null when the field belongs to none, or when nothing at all is granted. */
export interface FieldRefusal {
  readonly delivered: false;
  readonly reason: RefusalReason;
  readonly group: string | null;
  readonly rule: string;
}
/** `group` is null for what needs none; `mask` says how the value is cut before it leaves. */
export interface FieldDelivery {
  readonly delivered: true;
  readonly group: string | null;
  readonly mask: Mask | null;
  /** The granted alternatives of the field's groups that allow the value as it leaves: the rows of any one suffice. Empty for what needs no group. */
  readonly ways: readonly (readonly string[])[];
}
export type FieldVerdict = FieldDelivery | FieldRefusal;

/**
 * What one role may read for one purpose, before any citizen is looked at. Two callers with the same `cacheKey` have the same
 * decision: it holds nothing of the person, the jurisdiction or the case.
 */
export interface AccessDecision {
  /** Names the decision in refusals; the same decision has the same id in every process. */
  readonly id: string;
  readonly policyVersion: string;
  readonly role: string;
  readonly purpose: string | null;
  readonly cacheKey: string;
  /** The verdict for a field of an object type, `Type.field`. */
  verdictFor(coordinate: string): FieldVerdict;
  readonly requirements: AccessRequirements;
  /** Distinct row conditions of the granted groups, and each granted group's index in them: for the caller context. */
  readonly rowSets: readonly RowConditions[];
  readonly groups: Readonly<Record<string, number>>;
  /** The capacity that `DOSSIER` means in this decision. */
  readonly capacity: DossierCapacity | null;
  /** True for an emergency access: told to the citizen and to the data-protection officer. */
  readonly breakGlass: boolean;
  readonly legalBasis: readonly string[];
  /** Set when no granted group reaches any citizen's record: root fields of records are then refused with it. */
  readonly withoutReach: FieldRefusal | null;
}
