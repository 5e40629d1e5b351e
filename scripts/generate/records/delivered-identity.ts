import { addYears, formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { spellDifferently } from '../people/names.js';
import { formatAddress, type Person } from '../people/person.js';
import { createWeightedPick, type Random } from '../random.js';
import type { RecordContext } from './context.js';

/** What is wrong in an agency's copy of a person's identity. */
export type Defect = 'NUMBER_MISSING' | 'NUMBER_UNKNOWN' | 'NUMBER_MALFORMED' | 'NAME_SPELLING' | 'BIRTH_DATE_DIFFERENT';

const PEOPLE_WITH_DEFECT = 0.01;
const pickDefect = createWeightedPick<Defect>([
  ['NUMBER_MISSING', 25],
  ['NUMBER_UNKNOWN', 15],
  ['NUMBER_MALFORMED', 15],
  ['NAME_SPELLING', 25],
  ['BIRTH_DATE_DIFFERENT', 20],
]);

/** The identity cells of one agency's records of the person: the same in each of them, for one agency has one copy. */
export function createDeliveredIdentity({ household, random }: RecordContext, person: Person, personRecordNumber: string): Row {
  const cells = {
    personRecordNumber,
    fullName: person.fullName,
    birthDate: formatDay(person.birthDay),
    personalNumber: person.personalNumber,
    address: formatAddress(household),
  };
  const isSpared = person.isShowcase || household.index < 10;
  return isSpared || !random.chance(PEOPLE_WITH_DEFECT) ? cells : { ...cells, ...createDefectiveCells(pickDefect(random), person, random) };
}

function createDefectiveCells(defect: Defect, person: Person, random: Random): Row {
  switch (defect) {
    case 'NUMBER_MISSING':
      return { personalNumber: null };
    case 'NUMBER_UNKNOWN':
      // 099 is no province of the frozen table: nobody has this number.
      return { personalNumber: `099${String(random.integer(10 ** 9)).padStart(9, '0')}` };
    case 'NUMBER_MALFORMED':
      return { personalNumber: malform(person.personalNumber ?? '27123456', random) };
    case 'NAME_SPELLING':
      return { fullName: spellDifferently(person.fullName, random) };
    case 'BIRTH_DATE_DIFFERENT':
      return {
        birthDate: random.chance(0.5) ? String(yearOf(person.birthDay)) : formatDay(addYears(person.birthDay, random.pick([-10, -1, 1]))),
      };
  }
}

/** The leading zero lost in a spreadsheet, a letter typed for a digit, or a digit too few. */
function malform(personalNumber: string, random: Random): string {
  return random.pick([personalNumber.replace(/^0/, ''), `${personalNumber.slice(0, -1)}O`, personalNumber.slice(0, -1)]);
}
