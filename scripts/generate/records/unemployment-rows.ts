import { addYears, formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { BENEFIT_DEFECTS } from '../tables/planted-defects.js';
import { drawDecisionNumber, type PersonContext } from './context.js';

const UNEMPLOYED_LATELY = 0.012;
const MONTH_DAYS = 30;

/** Nobody who contributes has one, but for a few on purpose. */
export function hasUnemploymentClaim({ person, random, defects }: PersonContext): boolean {
  if (person.isShowcase) return true;
  return (
    person.age >= 18 &&
    person.age < 60 &&
    person.deathDay === null &&
    random.chance(UNEMPLOYED_LATELY) &&
    (!defects.isContributing(person) || defects.random.chance(BENEFIT_DEFECTS.BENEFIT_BESIDE_CONTRIBUTION.rate))
  );
}

/** Filed within the last three years; most were decided, the newest may still wait. */
export function writeUnemploymentClaim({ person, random, referenceDay, defects, write }: PersonContext, identity: Row): void {
  const isPlanted = !person.isShowcase && defects.isContributing(person);
  // Beside a contribution: so lately that the benefit still runs.
  const daysAgo = isPlanted ? defects.random.between(40, 90) : random.between(5, 1_000);
  const filed = Math.max(addYears(person.birthDay, 18), referenceDay - daysAgo);
  const months = random.between(12, 160);
  const benefitMonths = Math.min(12, 3 + Math.max(0, Math.floor((months - 36) / 12)));
  const decided = filed + random.between(12, 20);
  const isDecided = decided <= referenceDay;
  const ends = decided + benefitMonths * MONTH_DAYS;
  const hasStopped = isDecided && ends <= referenceDay;
  const row = {
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
  };
  if (isPlanted && isDecided && !hasStopped) defects.note('BENEFIT_BESIDE_CONTRIBUTION', person, 'unemployment-claim', row);
  write('unemployment-claim', row);
}
