import { yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { DECREE_20_DAY, writeEntitlement, type Assistance } from '../records/assistance-rows.js';
import { drawDecisionNumber, type PersonContext } from '../records/context.js';
import { BENEFIT_DEFECTS } from '../tables/planted-defects.js';

const OF_THE_AGED: Assistance = { category: 'Người cao tuổi', clause: '5c', coefficient: 1 };

/** The same person registered twice: another number of the agency, no personal number, the name in capitals. */
export function plantSecondRegistration(context: PersonContext, assistance: Assistance, identity: Row): void {
  const { person, household, defects, numbers, referenceDay } = context;
  const isSpared = person.isShowcase || household.index < 10;
  if (isSpared || !defects.random.chance(BENEFIT_DEFECTS.DUPLICATE_IN_PROGRAMME.rate)) return;
  const second = {
    ...identity,
    personRecordNumber: numbers.agencyNumber('LE', person.index),
    fullName: person.fullName.toLocaleUpperCase('vi'),
    personalNumber: null,
  };
  const decided = Math.max(person.birthDay + 60, referenceDay - defects.random.between(60, 700));
  const decisionNumber = drawDecisionNumber(defects.random, yearOf(decided));
  const row = writeEntitlement(context, { assistance, position: 3, decisionNumber, decided, from: decided + 20 }, second);
  defects.note('DUPLICATE_IN_PROGRAMME', person, 'assistance-entitlement', row);
}

/** An open entitlement of somebody who died after it was decided; nothing for most. */
export function plantBenefitToDeceased(context: PersonContext, getIdentity: () => Row): void {
  const { person, household, defects } = context;
  if (person.deathDay === null || person.isMissing || person.age < 60 || household.index < 10) return;
  if (!defects.random.chance(BENEFIT_DEFECTS.BENEFIT_TO_DECEASED.rate)) return;
  const decided = Math.max(DECREE_20_DAY, person.deathDay - defects.random.between(100, 900));
  const decisionNumber = drawDecisionNumber(defects.random, yearOf(decided));
  const row = writeEntitlement(
    context,
    { assistance: OF_THE_AGED, position: 1, decisionNumber, decided, from: decided + 20 },
    getIdentity(),
  );
  defects.note('BENEFIT_TO_DECEASED', person, 'assistance-entitlement', row);
}
