import { addYears, formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { drawAddress } from '../people/household.js';
import { placeToneDifferently } from '../people/names.js';
import { formatAddress, type Person } from '../people/person.js';
import type { Random } from '../random.js';
import { CHILD_DEFECTS, type IdentityDefect } from '../tables/planted-defects.js';
import type { RecordContext } from './context.js';

/**
 * The identity cells of one agency's records of the person: the same in each of them, for one agency has one copy. A planted defect is
 * noted with every row that is written under the number.
 */
export function createDeliveredIdentity(context: RecordContext, person: Person, personRecordNumber: string): Row {
  const { copiesByNumber } = context.defects;
  const copy = copiesByNumber.get(personRecordNumber) ?? createCopy(context, person, personRecordNumber);
  copiesByNumber.set(personRecordNumber, copy);
  return copy;
}

function createCopy(context: RecordContext, person: Person, personRecordNumber: string): Row {
  const { household, defects } = context;
  const cells = {
    personRecordNumber,
    fullName: person.fullName,
    birthDate: formatDay(person.birthDay),
    personalNumber: person.personalNumber,
    address: formatAddress(household),
  };
  if (person.isShowcase || household.index < 10) return cells;
  if (isLabourNumber(personRecordNumber) && person.age < 16 && defects.random.chance(CHILD_DEFECTS.CHILD_NUMBER_FORMAT.rate)) {
    defects.watch('CHILD_NUMBER_FORMAT', person, personRecordNumber);
    return { ...cells, ...createDefectiveCells('NUMBER_MALFORMED', context, person) };
  }
  const defect = defects.drawIdentityDefect();
  if (defect === null) return cells;
  const defective = createDefectiveCells(defect, context, person);
  if (Object.entries(defective).every(([key, cell]) => cell === cells[key as keyof typeof cells])) return cells;
  defects.watch(defect, person, personRecordNumber);
  return { ...cells, ...defective };
}

function isLabourNumber(personRecordNumber: string): boolean {
  return personRecordNumber.startsWith('LD');
}

/** The cells may come out as they were, where a name has nothing to be written differently: then nothing is planted. */
function createDefectiveCells(defect: IdentityDefect, { household, world, defects: { random } }: RecordContext, person: Person): Row {
  const { fullName } = person;
  switch (defect) {
    case 'NUMBER_MISSING':
      return { personalNumber: null };
    case 'NUMBER_UNKNOWN':
      // 099 is no province of the frozen table: nobody has this number.
      return { personalNumber: `099${String(random.integer(10 ** 9)).padStart(9, '0')}` };
    case 'NUMBER_MALFORMED':
      return { personalNumber: malform(person.personalNumber ?? '027123456789', random) };
    case 'NAME_DIFFERENT':
      return { fullName: leaveOutMiddleName(fullName) };
    case 'BIRTH_DATE_DIFFERENT':
      return { birthDate: changeBirthDate(person, random) };
    case 'RESIDENCE_DIFFERENT': {
      const commune = world.pickCommuneOf(household.commune.province, random);
      return { address: formatAddress({ address: drawAddress(commune, random), commune }) };
    }
    case 'TONE_PLACEMENT':
      return { fullName: placeToneDifferently(fullName) };
    case 'LETTER_CASE':
      return { fullName: fullName.toLocaleUpperCase('vi') };
    case 'SPACES':
      return { fullName: fullName.replace(' ', '  ') };
    case 'UNICODE_FORM':
      return { fullName: fullName.normalize('NFD') };
  }
}

/** The leading zero lost in a spreadsheet, a letter typed for a digit, or a digit too few. */
function malform(personalNumber: string, random: Random): string {
  return random.pick([personalNumber.replace(/^0/, ''), `${personalNumber.slice(0, -1)}O`, personalNumber.slice(0, -1)]);
}

function leaveOutMiddleName(fullName: string): string {
  const [family = '', ...rest] = fullName.split(' ');
  return `${family} ${rest.at(-1) ?? ''}`;
}

function changeBirthDate({ birthDay }: Person, random: Random): string {
  return random.chance(0.5) ? String(yearOf(birthDay)) : formatDay(addYears(birthDay, random.pick([-10, -1, 1])));
}
