import { addYears, formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { drawDecisionNumber, type PersonContext } from './context.js';

const UNEMPLOYED_LATELY = 0.012;
const MONTH_DAYS = 30;

export function hasUnemploymentClaim({ person, random }: PersonContext): boolean {
  if (person.isShowcase) return true;
  return person.age >= 18 && person.age < 60 && person.deathDay === null && random.chance(UNEMPLOYED_LATELY);
}

/** Filed within the last three years; most were decided, the newest may still wait. */
export function writeUnemploymentClaim({ person, random, referenceDay, write }: PersonContext, identity: Row): void {
  const filed = Math.max(addYears(person.birthDay, 18), referenceDay - random.between(5, 1_000));
  const months = random.between(12, 160);
  const benefitMonths = Math.min(12, 3 + Math.max(0, Math.floor((months - 36) / 12)));
  const decided = filed + random.between(12, 20);
  const isDecided = decided <= referenceDay;
  const ends = decided + benefitMonths * MONTH_DAYS;
  const hasStopped = isDecided && ends <= referenceDay;
  write('unemployment-claim', {
    recordNumber: `TN${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    filedOn: formatDay(filed),
    office: 'Trung tâm Dịch vụ việc làm tỉnh',
    contributionMonths: String(months),
    appraisedOn: isDecided ? formatDay(decided - 3) : null,
    decidedOn: isDecided ? formatDay(decided) : null,
    decisionNumber: isDecided ? drawDecisionNumber(random, yearOf(decided)) : null,
    outcome: isDecided ? 'Được hưởng' : null,
    benefitMonths: isDecided ? String(benefitMonths) : null,
    monthlyBenefit: isDecided ? String(random.between(2_500, 15_000) * 1_000) : null,
    startsOn: isDecided ? formatDay(decided) : null,
    endsOn: isDecided ? formatDay(ends) : null,
    stoppedOn: hasStopped ? formatDay(ends) : null,
    stopReason: hasStopped ? 'Hết thời hạn' : null,
  });
}
