import { firstDayOf, formatDay, formatMonth, lastDayOf, monthOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { PersonContext } from './context.js';
import type { Insurance } from './insurance.js';
import { writeWithNativePlace } from './native-place-rows.js';

/** Of the people of working age with a card but without work that is insured; stopped for good, or paused (assumptions). */
const STOPPED = 0.05;
const PAUSED = 0.012;

/** Compulsory insurance of work that is over: its membership says so, and its contributions ended with it. */
export function writeFormerMembership(context: PersonContext, insurance: Insurance, identity: Row): void {
  const { person, household, history, world, referenceDay, write } = context;
  if (insurance.employer || household.index < 10 || person.age < 21 || person.age >= 60) return;
  const draw = history.fraction();
  if (draw >= STOPPED + PAUSED) return;
  const isPaused = draw >= STOPPED;
  const employer = world.employers.pick(household.commune.province, history);
  const last = monthOf(referenceDay) - (isPaused ? history.between(2, 11) : history.between(4, 60));
  const first = Math.max(monthOf(person.birthDay) + 18 * 12, last - history.between(6, 70));
  if (first >= last) return;
  writeWithNativePlace(context, 'insurance-membership', {
    recordNumber: `TG${person.insuranceNumber}C`,
    ...identity,
    kind: 'BHXH bắt buộc',
    status: isPaused ? 'Tạm dừng' : 'Đã dừng',
    fundingSource: 'Người lao động và đơn vị',
    employerCode: employer.code,
    validFrom: formatDay(firstDayOf(first)),
    validTo: isPaused ? null : formatDay(lastDayOf(last)),
  });
  write('contribution-period', {
    recordNumber: `QT${person.insuranceNumber}-1`,
    ...identity,
    employerCode: employer.code,
    startMonth: formatMonth(first),
    endMonth: formatMonth(last),
    salary: String(history.between(4_700, 8_500) * 1_000),
  });
}
