import { formatDay } from '../calendar.js';
import { drawDecisionNumber, type RecordContext } from './context.js';

/** One household in so many holds a sealed record: about one person in 5,000. */
const HOUSEHOLDS_PER_SEAL = 1_450;
const SEALED_HOUSEHOLD = 650;

/** The first child of the household was adopted in secret; a household without children has somebody under protection. Never a staged household. */
export function writeSeal({ household, history, referenceDay, write }: RecordContext): void {
  if (household.index % HOUSEHOLDS_PER_SEAL !== SEALED_HOUSEHOLD) return;
  const child = household.people.find(({ age }) => age < 18);
  const sealed = child ?? household.people[0];
  if (sealed === undefined) return;
  write('protection', {
    citizenRecordNumber: sealed.recordNumber,
    kind: child === undefined ? 'Người được bảo vệ' : 'Con nuôi bí mật',
    decision: drawDecisionNumber(history, 2021 + history.integer(5)),
    validFrom: formatDay(Math.max(sealed.birthDay + 60, referenceDay - history.between(200, 1_500))),
  });
}
