import { dayOf, formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { ASSISTANCE_PEOPLE, ASSISTANCE_STANDARD_VND } from '../tables/assistance-groups.js';
import { DONG_NAI_PEOPLE } from '../tables/provinces.js';
import { drawDecisionNumber, type PersonContext } from './context.js';
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

/** đồng a month. */
export function assistanceAmountVnd(coefficient: number): number {
  return Math.round(coefficient * ASSISTANCE_STANDARD_VND);
}

export function writeAssistance({ person, random, referenceDay, write }: PersonContext, assistance: Assistance, identity: Row): void {
  const earliest = Math.max(person.birthDay + 60, dayOf(2021, 7, 1));
  const decided = Math.max(earliest, referenceDay - random.between(40, 1_900));
  write('assistance-entitlement', {
    recordNumber: `BT${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    category: assistance.category,
    clause: assistance.clause,
    coefficient: String(assistance.coefficient),
    monthlyAmount: String(assistanceAmountVnd(assistance.coefficient)),
    decisionNumber: drawDecisionNumber(random, yearOf(decided)),
    decisionDate: formatDay(decided),
    validFrom: formatDay(decided + random.between(1, 30)),
    validTo: null,
    beneficiary: 'Cá nhân',
    ruleVersion: '20/2021/NĐ-CP',
    fundingSource: 'Ngân sách nhà nước',
    disabilityLevel: disabilityLevelOf(person, assistance),
    children: assistance.clause === '4' ? String(assistance.coefficient) : null,
  });
}

function disabilityLevelOf({ age }: PersonContext['person'], { category, coefficient }: Assistance): string | null {
  if (category !== 'Người khuyết tật') return null;
  return coefficient - (age < 16 || age >= 60 ? 0.5 : 0) >= 2 ? 'Đặc biệt nặng' : 'Nặng';
}
