import { formatMonth, monthOf, type Month } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { PersonContext } from './context.js';
import type { Insurance } from './insurance.js';

/** Two to four periods without overlap, fewer where the months do not suffice; the last one runs. Salaries rise from one to the next. */
export function writeContributionPeriods(context: PersonContext, insurance: Insurance, identity: Row): void {
  const { person, random, referenceDay, write } = context;
  const { firstMonth } = insurance;
  if (firstMonth === null) return;
  const starts = drawStarts(firstMonth, monthOf(referenceDay), context);
  let salary = drawFirstSalaryVnd(context, insurance);
  for (const [position, start] of starts.entries()) {
    const next = starts[position + 1];
    write('contribution-period', {
      recordNumber: `QT${person.insuranceNumber}-${position + 1}`,
      ...identity,
      employerCode: employerCodeOf(context, insurance, next === undefined),
      startMonth: formatMonth(start),
      endMonth: next === undefined ? null : formatMonth(next - 1 - (random.chance(0.15) && next - start > 4 ? random.between(1, 3) : 0)),
      salary: String(salary),
    });
    salary = Math.round((salary * (106 + random.integer(16))) / 100_000) * 1_000;
  }
}

function drawStarts(first: Month, now: Month, { person, random }: PersonContext): Month[] {
  const count = Math.min(person.isShowcase ? 3 : random.between(2, 4), Math.max(1, Math.floor((now - first) / 3)));
  const length = Math.floor((now - first) / count);
  const slack = Math.max(1, Math.floor(length / 3));
  return Array.from({ length: count }, (_, position) => first + position * length + (position === 0 ? 0 : random.integer(slack)));
}

/** đồng a month: an employee's wage in whole thousands, or the declared income of a voluntary member. */
function drawFirstSalaryVnd({ random }: PersonContext, { employer }: Insurance): number {
  if (!employer) return random.between(15, 40) * 100_000;
  return random.between(4_700, 8_500) * 1_000 + (random.chance(0.12) ? random.between(3_000, 14_000) * 1_000 : 0);
}

/** Earlier periods were often with another employer; voluntary members have none. */
function employerCodeOf({ household, random, world }: PersonContext, { employer }: Insurance, isLast: boolean): string | null {
  if (!employer) return null;
  return isLast || random.chance(0.5) ? employer.code : world.employers.pick(household.commune.province, random).code;
}
