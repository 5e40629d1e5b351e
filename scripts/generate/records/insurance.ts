import { monthOf, type Month } from '../calendar.js';
import { CARD_GROUPS, type CardGroup } from '../tables/card-groups.js';
import type { Employer } from '../world/employers.js';
import type { Assistance } from './assistance-rows.js';
import type { PersonContext } from './context.js';
import type { PovertyClass } from './poverty-rows.js';

/** What the rest of the files must know about a person's insurance before any row of it is written. */
export interface Insurance {
  /** Null without compulsory insurance today. */
  readonly employer: Employer | null;
  readonly hasUnemploymentInsurance: boolean;
  readonly hasVoluntaryInsurance: boolean;
  /** Null without health insurance. */
  readonly cardGroup: CardGroup | null;
  /** First month of contributions; null for one who never contributed. */
  readonly firstMonth: Month | null;
}

export interface Benefits {
  readonly povertyClass: PovertyClass;
  readonly assistance: Assistance | null;
  readonly isMeritorious: boolean;
}

/** Shares of the generated people that turn the plans' rates into chances. A test holds the outcome against the plans. */
const SHARE_OF_WORKING_AGE = 0.603;
const SHARE_UNDER_6 = 0.067;
const CHILDREN_WITH_CARD = 0.98;

const UNINSURED: Insurance = {
  employer: null,
  hasUnemploymentInsurance: false,
  hasVoluntaryInsurance: false,
  cardGroup: null,
  firstMonth: null,
};

/**
 * Compulsory insurance is by work, unemployment insurance lies within it, and both lie within health insurance; voluntary members are
 * outside it. So "total insured" is health + voluntary, as in both plans, and never the sum of the four.
 */
export function drawInsurance(context: PersonContext, benefits: Benefits): Insurance {
  const { person, household, random, world } = context;
  if (person.deathDay !== null) return UNINSURED;
  const facts = household.commune.province;
  if (person.isShowcase || (isOfWorkingAge(person.age) && random.chance(facts.compulsoryInsurance / SHARE_OF_WORKING_AGE))) {
    const employer = world.employers.pick(facts, random);
    const hasUnemploymentInsurance = person.isShowcase || random.chance(facts.unemploymentInsurance);
    return {
      ...UNINSURED,
      employer,
      hasUnemploymentInsurance,
      cardGroup: cardGroupOfEmployer(employer),
      firstMonth: drawFirstMonth(context),
    };
  }
  const hasCard = household.index < 4 || random.chance(person.age < 6 ? CHILDREN_WITH_CARD : chanceOfOtherCard(context));
  if (hasCard) return { ...UNINSURED, cardGroup: cardGroupOf(context, benefits) };
  const outside = (1 - facts.healthInsurance) * SHARE_OF_WORKING_AGE;
  const isVoluntary = isOfWorkingAge(person.age) && random.chance(facts.voluntaryInsurance / outside);
  return isVoluntary ? { ...UNINSURED, hasVoluntaryInsurance: true, firstMonth: drawFirstMonth(context) } : UNINSURED;
}

function isOfWorkingAge(age: number): boolean {
  return age >= 19 && age < 60;
}

/** What is left of the province's rate after workers and small children. */
function chanceOfOtherCard({ household }: PersonContext): number {
  const { healthInsurance, compulsoryInsurance } = household.commune.province;
  return (healthInsurance - compulsoryInsurance - CHILDREN_WITH_CARD * SHARE_UNDER_6) / (1 - compulsoryInsurance - SHARE_UNDER_6);
}

function drawFirstMonth({ person, random, referenceDay }: PersonContext): Month {
  const yearsAtWork = Math.min(person.age - 18, 22);
  return monthOf(referenceDay) - random.between(Math.min(9, yearsAtWork * 12), Math.max(12, yearsAtWork * 12));
}

function cardGroupOfEmployer({ kind }: Employer): CardGroup {
  if (kind.letters === 'CH') return CARD_GROUPS.stateAgency;
  return kind.letters === 'HX' ? CARD_GROUPS.cooperative : CARD_GROUPS.enterprise;
}

/** The first that fits. */
function cardGroupOf(
  { person, household, random, history }: PersonContext,
  { povertyClass, assistance, isMeritorious }: Benefits,
): CardGroup {
  if (person.age < 6) return CARD_GROUPS.child;
  if (isMeritorious) return random.chance(0.4) ? CARD_GROUPS.meritorious : CARD_GROUPS.veteran;
  if (povertyClass === 'Hộ nghèo') return CARD_GROUPS.poor;
  if (assistance) return CARD_GROUPS.assistance;
  if (household.commune.province.code === '15' && household.ethnicGroup.code !== '01') return CARD_GROUPS.minority;
  if (person.age >= 58 && random.chance(0.3)) return CARD_GROUPS.pensioner;
  if (povertyClass === 'Hộ cận nghèo') return CARD_GROUPS.nearPoor;
  if (person.age < 18) return CARD_GROUPS.pupil;
  return history.chance(household.commune.province.supportedHouseholdCards) ? CARD_GROUPS.supportedHousehold : CARD_GROUPS.household;
}
