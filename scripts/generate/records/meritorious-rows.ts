import { dayOf, formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { createWeightedPick } from '../random.js';
import { MERITORIOUS_CATEGORIES, MERITORIOUS_STANDARD_VND, type MeritoriousCategory } from '../tables/meritorious-categories.js';
import { drawDecisionNumber, type PersonContext } from './context.js';
import { writeWithNativePlace } from './native-place-rows.js';

/** The share of people of 50 and more among all generated people; turns dossiers per inhabitant into a chance. */
const SHARE_AGED_50 = 0.283;

const pickCategory = createWeightedPick(MERITORIOUS_CATEGORIES.map((category) => [category, category.dossiers] as const));

/** One dossier a person at most, only from the age of 50 on: those who fought, and the relatives who receive in their place. */
export function findMeritoriousCategory({ person, household, random }: PersonContext): MeritoriousCategory | null {
  if (person.deathDay !== null || person.age < 50 || household.index < 4) return null;
  return random.chance(household.commune.province.meritoriousDossiers / SHARE_AGED_50) ? pickCategory(random) : null;
}

/** Beside social assistance a monthly allowance is a case for review, and noted as one. */
export function writeMeritoriousDossier(context: PersonContext, category: MeritoriousCategory, identity: Row, isAssisted: boolean): void {
  const { person, random, defects } = context;
  const isMonthly = random.integer(category.dossiers) < category.monthly;
  const decided = random.between(dayOf(1995, 1, 5), dayOf(2019, 12, 20));
  const levelVnd = Math.round((category.level * MERITORIOUS_STANDARD_VND) / 1_000) * 1_000;
  const row = {
    recordNumber: `NC${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    category: category.name,
    regime: isMonthly ? 'Thường xuyên' : 'Một lần',
    decisionNumber: drawDecisionNumber(random, yearOf(decided)),
    decisionDate: formatDay(decided),
    allowance: isMonthly ? String(levelVnd) : String(random.between(24, 45) * 100_000),
    validFrom: formatDay(decided + random.between(1, 30)),
    validTo: isMonthly ? null : formatDay(decided + 365),
  };
  if (isAssisted && isMonthly) defects.note('DUPLICATE_ACROSS_PROGRAMMES', person, 'meritorious-dossier', row);
  writeWithNativePlace(context, 'meritorious-dossier', row);
}
