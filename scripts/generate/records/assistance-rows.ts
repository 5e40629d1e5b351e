import { dayOf, formatDay, yearOf, type Day } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { ASSISTANCE_PEOPLE, ASSISTANCE_STANDARDS } from '../tables/assistance-groups.js';
import { DONG_NAI_PEOPLE } from '../tables/provinces.js';
import { drawDecisionNumber, type PersonContext } from './context.js';
import { writeWithNativePlace } from './native-place-rows.js';
import type { PovertyClass } from './poverty-rows.js';

export interface Assistance {
  readonly category: 'Người cao tuổi' | 'Người khuyết tật' | 'Trẻ em' | 'Đơn thân nuôi con' | 'Nhiễm HIV';
  readonly clause: '1' | '2' | '3' | '4' | '5a' | '5b' | '5c' | '5d' | '6' | '7' | '8';
  readonly coefficient: number;
}

/** Shares of the generated people by age; they turn the plan's head counts into chances. A test holds the outcome against the plan. */
const SHARE_AGED_80 = 0.0203;
const SHARE_UNDER_16 = 0.2;
const ELDERLY = ASSISTANCE_PEOPLE.elderly / DONG_NAI_PEOPLE;
const DISABLED = ASSISTANCE_PEOPLE.disabled / DONG_NAI_PEOPLE;
const CHILDREN = ASSISTANCE_PEOPLE.children / DONG_NAI_PEOPLE;

/** Decree 20/2021 is in force from here on. */
export const DECREE_20_DAY = dayOf(2021, 7, 1);
/** Of those who are assisted for a disability today (assumption). */
const WITH_EARLIER_ENTITLEMENT = 0.15;

/** At most one entitlement: of several rights the person receives one (Decree 20/2021). Null for most people. */
export function findAssistance(context: PersonContext, povertyClass: PovertyClass): Assistance | null {
  const { person, household, random } = context;
  if (person.isShowcase) return { category: 'Người khuyết tật', clause: '6', coefficient: 1.5 };
  if (person.deathDay !== null || household.index < 4) return null;
  const factor = household.commune.province.assistanceFactor;
  return (
    findElderlyAssistance(context, povertyClass, factor) ??
    (random.chance(DISABLED * factor) ? drawDisabledAssistance(context) : null) ??
    findChildAssistance(context, povertyClass, factor) ??
    findRareAssistance(context, povertyClass)
  );
}

function findElderlyAssistance({ person, random }: PersonContext, povertyClass: PovertyClass, factor: number): Assistance | null {
  const category = 'Người cao tuổi';
  if (person.age < 60) return null;
  if (povertyClass === 'Hộ nghèo' && random.chance(0.06)) {
    if (random.chance(0.05)) return { category, clause: '5d', coefficient: 3 };
    return { category, clause: '5a', coefficient: person.age < 80 ? 1.5 : 2 };
  }
  const isMountainElder = person.age >= 75 && person.age < 80 && povertyClass !== 'Không nghèo';
  if (isMountainElder && random.chance(0.1)) return { category, clause: '5b', coefficient: 1 };
  return person.age >= 80 && random.chance((ELDERLY * factor) / SHARE_AGED_80) ? { category, clause: '5c', coefficient: 1 } : null;
}

/** Extremely severe 2.0, severe 1.5; a child or an elderly person half a unit more (clause 6). */
function drawDisabledAssistance({ person, random }: PersonContext): Assistance {
  const bonus = person.age < 16 || person.age >= 60 ? 0.5 : 0;
  return { category: 'Người khuyết tật', clause: '6', coefficient: (random.chance(0.25) ? 2 : 1.5) + bonus };
}

function findChildAssistance({ person, random }: PersonContext, povertyClass: PovertyClass, factor: number): Assistance | null {
  const category = 'Trẻ em';
  if (person.guardian !== undefined && person.age < 16 && random.chance(0.01)) {
    return { category, clause: '1', coefficient: person.age < 4 ? 2.5 : 1.5 };
  }
  if (person.age < 3 && povertyClass !== 'Không nghèo') return random.chance(0.02) ? { category, clause: '7', coefficient: 1.5 } : null;
  if (person.age < 16 && random.chance((CHILDREN * factor) / SHARE_UNDER_16)) {
    return { category, clause: '1', coefficient: person.age < 4 ? 2.5 : 1.5 };
  }
  return person.age >= 16 && person.age <= 22 && random.chance(0.0001) ? { category, clause: '2', coefficient: 1.5 } : null;
}

/** Groups that the plan does not count: poor single parents, and people with HIV. */
function findRareAssistance({ person, household, random }: PersonContext, povertyClass: PovertyClass): Assistance | null {
  if (povertyClass === 'Không nghèo') return null;
  const children = household.people.filter(({ relation, age }) => relation === 'Con' && age < 16).length;
  const isSingleParent = person.relation === 'Chủ hộ' && person.spouse === undefined && children > 0;
  if (isSingleParent && random.chance(0.12)) return { category: 'Đơn thân nuôi con', clause: '4', coefficient: children };
  if (povertyClass !== 'Hộ nghèo' || !random.chance(0.002)) return null;
  if (person.age >= 16) return { category: 'Nhiễm HIV', clause: '8', coefficient: 1.5 };
  return { category: 'Nhiễm HIV', clause: '3', coefficient: person.age < 4 ? 2.5 : 2 };
}

/** đồng a month, by the standard of that day; without a day by the present one. */
export function assistanceAmountVnd(coefficient: number, day: Day = Infinity): number {
  const standard = ASSISTANCE_STANDARDS.findLast(({ from }) => dayOf(...from) <= day);
  if (!standard) throw new Error('There was no standard of Decree 20/2021 yet.');
  return Math.round(coefficient * standard.vnd);
}

/** Present entitlements hold without an end. A few disabled people had one before under another decision, which ended on the day before. */
export function writeAssistance(context: PersonContext, assistance: Assistance, identity: Row): void {
  const { person, random, history, referenceDay } = context;
  const earliest = Math.max(person.birthDay + 60, DECREE_20_DAY);
  const decided = Math.max(earliest, referenceDay - random.between(40, 1_900));
  const from = decided + random.between(1, 30);
  writeEntitlement(
    context,
    { assistance, position: 1, decisionNumber: drawDecisionNumber(random, yearOf(decided)), decided, from },
    identity,
  );
  if (assistance.category !== 'Người khuyết tật' || person.isShowcase || from < earliest + 400 || !history.chance(WITH_EARLIER_ENTITLEMENT))
    return;
  const earlier = earliest + history.between(1, 30);
  const decisionNumber = drawDecisionNumber(history, yearOf(earlier));
  writeEntitlement(context, { assistance, position: 2, decisionNumber, decided: earlier, from: earlier + 10, to: from - 1 }, identity);
}

interface EntitlementFacts {
  readonly assistance: Assistance;
  /** Last figure of the record number. */
  readonly position: number;
  readonly decisionNumber: string;
  readonly decided: Day;
  readonly from: Day;
  readonly to?: Day;
}

/** The row, as written: a planted defect is noted by it. The amount is that of the last day on which it holds. */
export function writeEntitlement(context: PersonContext, facts: EntitlementFacts, identity: Row): Row {
  const { person, referenceDay } = context;
  const { assistance, position, decisionNumber, decided, from, to } = facts;
  const row = {
    recordNumber: `BT${String(person.index + 1).padStart(8, '0')}-${position}`,
    ...identity,
    category: assistance.category,
    clause: assistance.clause,
    coefficient: String(assistance.coefficient),
    monthlyAmount: String(assistanceAmountVnd(assistance.coefficient, to ?? referenceDay)),
    decisionNumber,
    decisionDate: formatDay(decided),
    validFrom: formatDay(from),
    validTo: to === undefined ? null : formatDay(to),
    beneficiary: 'Cá nhân',
    ruleVersion: '20/2021/NĐ-CP',
    fundingSource: 'Ngân sách nhà nước',
    disabilityLevel: disabilityLevelOf(person, assistance),
    children: assistance.clause === '4' ? String(assistance.coefficient) : null,
  };
  writeWithNativePlace(context, 'assistance-entitlement', row);
  return row;
}

function disabilityLevelOf({ age }: PersonContext['person'], { category, coefficient }: Assistance): string | null {
  if (category !== 'Người khuyết tật') return null;
  return coefficient - (age < 16 || age >= 60 ? 0.5 : 0) >= 2 ? 'Đặc biệt nặng' : 'Nặng';
}
