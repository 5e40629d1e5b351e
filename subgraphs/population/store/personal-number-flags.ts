import type { Citizen } from '../types/citizen.type.js';
import { PersonalNumberFlag, Sex } from '../types/enums.js';
import { readReference } from './read-reference.js';

interface PrefixTable {
  readonly prefixes: Readonly<Record<string, string>>;
  /** Births from this day on are registered in provinces that the frozen table does not have: any three digits are taken. */
  readonly anyPrefixFrom: string;
}

const STRUCTURE = /^(\d{3})(\d)(\d{2})\d{6}$/;
/** Three digits from here on are countries, for births registered abroad; no list of them is held. */
const FIRST_COUNTRY = '100';
let table: PrefixTable | undefined;

/**
 * What does not fit in a personal number: three digits of the place of birth registration, one of century and sex, two of the year,
 * six random ones (Decree 137/2015, Art. 13; no check digit). `[]` when all fits, null without a number. Flags, not proofs: a correction
 * of the civil status leaves the number as it was.
 */
export function findPersonalNumberFlags(
  person: Pick<Citizen, 'personalNumber' | 'sex' | 'birthDate'>,
): readonly PersonalNumberFlag[] | null {
  const { personalNumber, sex, birthDate } = person;
  if (personalNumber === null) return null;
  const [, prefix, centuryAndSex, year] = STRUCTURE.exec(personalNumber) ?? [];
  if (prefix === undefined || centuryAndSex === undefined) return [PersonalNumberFlag.STRUCTURE_INVALID];
  const flags: PersonalNumberFlag[] = [];
  if (!isKnownPrefix(prefix, birthDate)) flags.push(PersonalNumberFlag.PREFIX_UNKNOWN);
  if (sex !== null && Number(centuryAndSex) % 2 !== (sex === Sex.MALE ? 0 : 1)) flags.push(PersonalNumberFlag.SEX_DIFFERS);
  if (birthDate !== null && Math.floor(Number(centuryAndSex) / 2) !== Number(birthDate.slice(0, 2)) - 19)
    flags.push(PersonalNumberFlag.CENTURY_DIFFERS);
  if (birthDate !== null && year !== birthDate.slice(2, 4)) flags.push(PersonalNumberFlag.BIRTH_YEAR_DIFFERS);
  return flags;
}

function isKnownPrefix(prefix: string, birthDate: string | null): boolean {
  // The file has this shape; a test reads it.
  table ??= readReference('birth-registration-prefixes') as PrefixTable;
  return prefix >= FIRST_COUNTRY || prefix in table.prefixes || (birthDate !== null && birthDate >= table.anyPrefixFrom);
}
