import { formatDay } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { Person } from '../people/person.js';
import { createWeightedPick } from '../random.js';
import { ETHNICITY_LIST } from '../tables/ethnic-groups.js';
import { OTHER_NAMES } from '../tables/names.js';
import { CHILD_DEFECTS } from '../tables/planted-defects.js';
import { PROVINCES } from '../tables/provinces.js';
import type { PersonContext } from './context.js';

export function writeCitizen(context: PersonContext): void {
  const { person, household, defects, write } = context;
  const row = {
    recordNumber: person.recordNumber,
    socialSecurityCode: person.code,
    personalNumber: person.personalNumber,
    ...createIdentityCells(context),
    ...createCivilCells(context),
    ...createSensitiveCells(context),
    ...createContactCells(context),
    ...createVerificationCells(context),
    ...createAbsenceCells(context),
  };
  defects.nativePlaceByPerson.set(person, row.nativePlace);
  const isChild = person.age < 16 && person.deathDay === null && household.index >= 10;
  if (isChild && person.personalNumber === null) defects.note('CHILD_WITHOUT_NUMBER', person, 'citizen', row);
  if (!isChild || !defects.random.chance(CHILD_DEFECTS.CHILD_BASIC_FIELDS.rate)) {
    write('citizen', row);
    return;
  }
  defects.note('CHILD_BASIC_FIELDS', person, 'citizen', row);
  const missing = defects.random.chance(0.5) ? { birthRegistrationPlace: null } : { ethnicityList: null, ethnicityCode: null };
  write('citizen', { ...row, ...missing });
}

function createIdentityCells({ person, household, numbers, random }: PersonContext): Row {
  const hadOldCard = person.isShowcase || (person.age >= 30 && random.chance(0.55));
  return {
    fullName: person.fullName,
    otherNames: person.isShowcase || random.chance(0.02) ? random.pick(OTHER_NAMES) : null,
    birthDate: formatDay(person.birthDay),
    sex: person.sex,
    lifeStatus: lifeStatusOf(person),
    deathDate: person.deathDay === null ? null : formatDay(person.deathDay),
    oldIdentityNumber: hadOldCard ? numbers.oldIdentityNumber(household.commune, person.index) : null,
  };
}

function lifeStatusOf({ deathDay, isMissing }: Person): string {
  if (deathDay === null) return 'Còn sống';
  return isMissing ? 'Mất tích' : 'Đã mất';
}

function createCivilCells({ person, household, world, random }: PersonContext): Row & { readonly nativePlace: string } {
  const { province } = household.commune;
  const nativeProvince = random.chance(0.7) ? province : random.pick(PROVINCES);
  const native = world.pickCommuneOf(nativeProvince, random);
  const birthplace = person.age < 18 || random.chance(0.6) ? household.commune : world.pickCommuneOf(province, random);
  return {
    nativePlace: `${native.name}, ${native.province.name}`,
    birthRegistrationPlace: `UBND ${birthplace.name}, ${birthplace.province.name}`,
    birthPlace: person.isShowcase || person.index % 3 !== 0 ? `${birthplace.name}, ${birthplace.province.name}` : null,
    nationality: 'VN',
    maritalStatus: person.age >= 18 ? person.maritalStatus : null,
  };
}

const pickBloodGroup = createWeightedPick([
  ['O', 42],
  ['B', 31],
  ['A', 21],
  ['AB', 6],
] as const);

function createSensitiveCells({ person, household, random }: PersonContext): Row {
  return {
    ethnicityList: ETHNICITY_LIST,
    ethnicityCode: household.ethnicGroup.code,
    religion: household.religion,
    bloodGroup: person.isShowcase || random.chance(0.15) ? pickBloodGroup(random) : null,
  };
}

function createContactCells({ person, numbers, random }: PersonContext): Row {
  const hasTelephone = person.isShowcase || (person.age >= 15 && random.chance(0.8));
  const hasEmail = person.isShowcase || (person.age >= 16 && random.chance(0.25));
  return {
    telephone: hasTelephone ? numbers.telephone(person.index) : null,
    // `.example` is reserved for examples: no such mailbox can exist.
    email: hasEmail ? `${numbers.agencyNumber('tk', person.index)}@thu.example` : null,
  };
}

/** Nineteen of twenty were verified, nearly all with success; drawn from the person's number so that no other draw moves. */
function createVerificationCells({ person, household, referenceDay }: PersonContext): Row {
  const draw = person.isShowcase ? 10 : person.index % 20;
  if (draw === 0) return {};
  const day = Math.max(person.birthDay, referenceDay - 30 - (person.index % 400));
  return {
    verificationOutcome: person.personalNumber === null ? 'Không tìm thấy' : draw === 1 ? 'Không khớp' : 'Khớp',
    verifiedAt: `${formatDay(day)} ${String(8 + (person.index % 9)).padStart(2, '0')}:30`,
    verifiedBy: `Công an ${household.commune.name}`,
  };
}

function createAbsenceCells({ person, referenceDay }: PersonContext): Row {
  if (person.isShowcase || person.deathDay !== null || person.age < 18 || person.index % 97 !== 5) return {};
  return { absentFrom: formatDay(referenceDay - 40), absentTo: person.index % 2 === 0 ? formatDay(referenceDay + 140) : null };
}
