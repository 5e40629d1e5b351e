import type { Jurisdiction } from '../../schema/contract/caller-context.js';
import type { Period, ProtectionKind, ResidenceFact } from '../../schema/contract/directory-feed.js';
import { DOSSIER_HOLDERS, type DossierCapacity } from '../../schema/contract/dossier-capacity.js';
import type { RowCondition, RowConditions } from '../../schema/contract/row-condition.js';
import type { RowReason } from '../../schema/contract/row-reason.js';
import type { CitizenFacts, HouseholdFacts } from './directory.js';

/** One caller on one day, as far as row conditions look at it. */
export interface RowAsker {
  /** The caller's code of today; null for a role that does not act as a citizen: an officer is nobody's self and nobody's guardian. */
  readonly citizenId: string | null;
  readonly organisation: string | null;
  readonly jurisdiction: Jurisdiction | null;
  readonly capacity: DossierCapacity | null;
  /** The citizens of the declared case, by their codes of today; null when it is not open or not the caller's. */
  readonly caseCitizenIds: ReadonlySet<string> | null;
  readonly readsProtected: readonly ProtectionKind[];
  /** The calendar day in Asia/Ho_Chi_Minh. */
  readonly today: string;
}

export interface RowVerdict {
  /** Bit i is set when the decision's row set i reaches the record. */
  readonly rowSets: number;
  /** Null when a row set reaches it; else why the alternative that came closest did not. */
  readonly reason: RowReason | null;
}

const UNKNOWN: RowVerdict = { rowSets: 0, reason: 'UNKNOWN' };

/** The second lock's own reading of the row conditions, written without a look at the first one's SQL. Nobody knows the citizen: nothing reaches. */
export function evaluateCitizen(rowSets: readonly RowConditions[], asker: RowAsker, facts: CitizenFacts | undefined): RowVerdict {
  if (facts === undefined) return UNKNOWN;
  return evaluate(rowSets, (condition) => holds(condition, asker, facts), isProtectedFrom(asker, facts));
}

/** A household passes by its own unit or by one of its members of today; a protected member opens no door. */
export function evaluateHousehold(
  rowSets: readonly RowConditions[],
  asker: RowAsker,
  household: HouseholdFacts | undefined,
  members: readonly CitizenFacts[],
): RowVerdict {
  if (household === undefined) return UNKNOWN;
  const open = members.filter((member) => !isProtectedFrom(asker, member));
  const unitHolds = isResident(asker, household.units);
  return evaluate(
    rowSets,
    (condition) => (condition === 'RESIDENT' && unitHolds) || open.some((member) => holds(condition, asker, member)),
    false,
  );
}

function evaluate(
  rowSets: readonly RowConditions[],
  conditionHolds: (condition: RowCondition) => boolean,
  isProtected: boolean,
): RowVerdict {
  let reached = 0;
  let closest: readonly RowCondition[] | null = null;
  for (const [index, alternatives] of rowSets.entries()) {
    for (const alternative of alternatives) {
      // Conditions that must hold together, and there is none: nobody said what would have to be true.
      if (alternative.length === 0) continue;
      const failed = alternative.filter((condition) => !conditionHolds(condition));
      if (failed.length === 0) reached |= 1 << index;
      if (closest === null || failed.length < closest.length) closest = failed;
    }
  }
  if (reached === 0) return { rowSets: 0, reason: closest?.[0] === undefined ? 'STATISTICS_ONLY' : reasonOf(closest[0]) };
  return isProtected ? { rowSets: 0, reason: 'PROTECTED_RECORD' } : { rowSets: reached, reason: null };
}

/** Every condition, no default: a new one does not compile until it is decided here. */
function holds(condition: RowCondition, asker: RowAsker, facts: CitizenFacts): boolean {
  switch (condition) {
    case 'ANY':
      return true;
    case 'NONE':
      return false;
    case 'SELF':
      return asker.citizenId !== null && facts.citizenId === asker.citizenId;
    case 'WARD':
      return (
        asker.citizenId !== null &&
        facts.guardians.some((guardian) => guardian.guardianId === asker.citizenId && isOn(guardian, asker.today))
      );
    case 'RESIDENT':
      return isResident(asker, facts.residences);
    case 'DOSSIER':
      return hasDossier(asker, facts);
    case 'CASE':
      return asker.caseCitizenIds?.has(facts.citizenId) === true;
  }
}

function hasDossier({ organisation, capacity, today }: RowAsker, { dossiers }: CitizenFacts): boolean {
  if (organisation === null || capacity === null) return false;
  const isMeant = (dossier: CitizenFacts['dossiers'][number]): boolean =>
    dossier.capacity === capacity && dossier.heldBy === DOSSIER_HOLDERS[capacity] && dossier.organisation === organisation;
  return dossiers.some((dossier) => isMeant(dossier) && isOn(dossier, today));
}

function isResident({ jurisdiction, today }: RowAsker, residences: readonly ResidenceFact[]): boolean {
  return jurisdiction !== null && residences.some((residence) => isOn(residence, today) && liesIn(jurisdiction, residence));
}

function liesIn({ level, units }: Jurisdiction, { unitCode, provinceCode }: ResidenceFact): boolean {
  switch (level) {
    case 'COMMUNE':
      return units.includes(unitCode);
    case 'PROVINCE':
      return units.includes(provinceCode);
    case 'NATION':
      return true;
  }
}

function isProtectedFrom({ readsProtected, today }: RowAsker, { protections }: CitizenFacts): boolean {
  return protections.some((protection) => !readsProtected.includes(protection.kind) && isOn(protection, today));
}

/** Both ends count; dates of this form are in the order of their texts. */
function isOn({ validFrom, validTo }: Period, day: string): boolean {
  return validFrom <= day && (validTo === null || day <= validTo);
}

/** Told is what failed first. `ANY` never fails. */
function reasonOf(condition: RowCondition): RowReason {
  switch (condition) {
    case 'SELF':
      return 'NOT_THE_SUBJECT';
    case 'WARD':
      return 'NOT_THE_GUARDIAN';
    case 'RESIDENT':
      return 'NOT_IN_JURISDICTION';
    case 'DOSSIER':
      return 'NO_OPEN_DOSSIER';
    case 'CASE':
      return 'NO_OPEN_CASE';
    case 'ANY':
    case 'NONE':
      return 'STATISTICS_ONLY';
  }
}
