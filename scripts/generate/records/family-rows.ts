import { formatDay, lastDayAsMinor } from '../calendar.js';
import { SUSPENDED_GUARDIAN_HOUSEHOLD } from '../people/staged-households.js';
import type { Person } from '../people/person.js';
import { drawDecisionNumber, type PersonContext, type RecordContext } from './context.js';

export function writeHousehold({ household, write }: RecordContext): void {
  const [head] = household.people;
  if (!head) return;
  write('household', {
    fileNumber: household.fileNumber,
    householdCode: household.code,
    headRecordNumber: head.recordNumber,
    unitCode: household.commune.code,
    address: household.address,
  });
}

export function writeHouseholdMember({ person, household, write }: PersonContext): void {
  write('household-member', {
    householdFileNumber: household.fileNumber,
    citizenRecordNumber: person.recordNumber,
    relationToHead: person.relation,
    validFrom: formatDay(Math.max(person.birthDay, household.since)),
    validTo: person.deathDay === null ? null : formatDay(person.deathDay),
  });
}

type FamilyKind = 'Cha' | 'Mẹ' | 'Vợ' | 'Chồng' | 'Con';

/** Relations inside the household; parents name their minor children. A parent who lives elsewhere is sometimes known by name only. */
export function writeFamilyRelations(context: PersonContext): void {
  const { person, household, random } = context;
  const { people } = household;
  const father = findAt(people, person.father);
  const spouse = findAt(people, person.spouse);
  if (father) writeRelation(context, 'Cha', father);
  const mother = findAt(people, person.mother);
  if (mother) writeRelation(context, 'Mẹ', mother);
  if (spouse) writeRelation(context, spouse.sex === 'Nữ' ? 'Vợ' : 'Chồng', spouse);
  const position = person.index - (people[0]?.index ?? 0);
  const minors = people.filter(({ father, mother, age }) => age < 18 && (father === position || mother === position));
  for (const child of minors) writeRelation(context, 'Con', child);
  if (person.guardian !== undefined && random.chance(0.6)) writeAbsentMother(context);
}

function writeRelation({ person, write }: PersonContext, kind: FamilyKind, relative: Person): void {
  write('family-relation', {
    citizenRecordNumber: person.recordNumber,
    kind,
    relativeFullName: relative.fullName,
    relativeRecordNumber: relative.recordNumber,
  });
}

function writeAbsentMother({ person, random, write }: PersonContext): void {
  write('family-relation', {
    citizenRecordNumber: person.recordNumber,
    kind: 'Mẹ',
    relativeFullName: `${random.pick(['Trần Thị', 'Lê Thị', 'Võ Thị', 'Đặng Thị'])} ${random.pick(['Lành', 'Sen', 'Hậu', 'Bé', 'Na'])}`,
  });
}

const LEGAL_REPRESENTATIVES = 0.002;

/** Parents of minors, appointed guardians, and now and then a spouse for someone without legal capacity. */
export function writeRepresentatives(context: PersonContext): void {
  const { person, household, random } = context;
  if (person.deathDay !== null) return;
  // Those of 18 and 19 keep a line that is over: the right ended on the day before their birthday.
  if (person.age < 20) {
    for (const link of [person.father, person.mother]) writeParent(context, findAt(household.people, link));
  }
  const guardian = findAt(household.people, person.guardian);
  if (guardian) writeGuardian(context, guardian);
  const spouse = findAt(household.people, person.spouse);
  if (spouse?.deathDay === null && person.age >= 40 && random.chance(LEGAL_REPRESENTATIVES)) writeLegalRepresentative(context, spouse);
}

function writeParent({ person, write }: PersonContext, parent: Person | undefined): void {
  if (parent?.deathDay !== null) return;
  write('representative', {
    wardRecordNumber: person.recordNumber,
    representativeRecordNumber: parent.recordNumber,
    kind: 'Cha mẹ',
    validFrom: formatDay(person.birthDay),
    validTo: formatDay(lastDayAsMinor(person.birthDay)),
    suspended: 'Không',
  });
}

function writeGuardian({ person, household, random, referenceDay, write }: PersonContext, guardian: Person): void {
  const appointed = Math.max(person.birthDay + 30, referenceDay - random.between(200, 1_800));
  const isSuspended = household.index === SUSPENDED_GUARDIAN_HOUSEHOLD || (household.index > 10 && random.chance(0.02));
  write('representative', {
    wardRecordNumber: person.recordNumber,
    representativeRecordNumber: guardian.recordNumber,
    kind: 'Người giám hộ',
    validFrom: formatDay(appointed),
    validTo: formatDay(lastDayAsMinor(person.birthDay)),
    suspended: isSuspended ? 'Có' : 'Không',
    decisionNumber: drawDecisionNumber(random, 2021 + random.integer(5)),
  });
}

function writeLegalRepresentative({ person, random, referenceDay, write }: PersonContext, representative: Person): void {
  write('representative', {
    wardRecordNumber: person.recordNumber,
    representativeRecordNumber: representative.recordNumber,
    kind: 'Đại diện theo pháp luật',
    validFrom: formatDay(referenceDay - random.between(100, 1_500)),
    suspended: 'Không',
    decisionNumber: `${random.between(1, 400)}/${random.between(2022, 2025)}/QĐDS-ST`,
  });
}

function findAt(people: readonly Person[], position: number | undefined): Person | undefined {
  return position === undefined ? undefined : people[position];
}
