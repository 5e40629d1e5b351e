import { addYears, type Day } from '../calendar.js';
import { createWeightedPick, Random } from '../random.js';
import { ETHNIC_GROUPS_BY_PROVINCE, RELIGIONS_BY_PROVINCE, type EthnicGroup } from '../tables/ethnic-groups.js';
import { STREETS } from '../tables/names.js';
import { PROVINCES } from '../tables/provinces.js';
import type { Commune } from '../world/communes.js';
import type { World } from '../world/world.js';
import { composeHousehold, cutHousehold, pickHouseholdKind, type Member } from './composition.js';
import { drawFamilyName, drawFullName } from './names.js';
import type { NumberIssuer } from './numbers.js';
import type { Household, Person } from './person.js';
import { findStagedHousehold } from './staged-households.js';

export interface HouseholdMaker {
  readonly world: World;
  readonly numbers: NumberIssuer;
  readonly referenceDay: Day;
}

const PEOPLE_WITHOUT_NUMBER = 0.015;
/** Every so many of those who left their household for good are missing and not dead (assumption; by number, so that it takes no draw). */
const MISSING_EVERY = 25;

/** The n-th household with its people; at most `limit` of them, the first of whom is person number `firstPerson` of the run. */
export function createHousehold(maker: HouseholdMaker, index: number, firstPerson: number, limit: number, random: Random): Household {
  const staged = findStagedHousehold(index);
  const commune = staged ? maker.world.getCommune(staged.communeCode) : maker.world.pickCommune(random);
  const members = cutHousehold(staged?.members ?? composeHousehold(pickHouseholdKind(random), random), limit);
  const ethnicGroup = pickBy(ETHNIC_GROUP_PICKS, commune, random);
  const people: Person[] = [];
  const names = nameMembers(members, ethnicGroup, staged?.names ?? [], random);
  for (const [position, member] of members.entries()) {
    const fullName = names[position] ?? '';
    const isWidowed = member.spouse !== undefined && members[member.spouse]?.isDeceased === true;
    const sketch = { member, commune, fullName, index: firstPerson + position, isStaged: staged !== null, isWidowed };
    people.push(createPerson(maker, sketch, random));
  }
  const headBirthDay = people[0]?.birthDay ?? maker.referenceDay;
  return {
    index,
    fileNumber: `CT${commune.code}${String(index + 1).padStart(7, '0')}`,
    code: maker.numbers.codes.householdCode(index),
    commune,
    address: drawAddress(commune, random),
    since: Math.min(addYears(headBirthDay, random.between(20, 26)), maker.referenceDay - 400),
    ethnicGroup,
    religion: pickBy(RELIGION_PICKS, commune, random),
    people: people.map((person, position) => (position === 0 && index === 0 ? { ...person, isShowcase: true } : person)),
  };
}

interface PersonSketch {
  readonly member: Member;
  readonly commune: Commune;
  readonly fullName: string;
  readonly index: number;
  readonly isStaged: boolean;
  readonly isWidowed: boolean;
}

function createPerson({ numbers, referenceDay }: HouseholdMaker, sketch: PersonSketch, random: Random): Person {
  const { member, commune, fullName, index, isStaged, isWidowed } = sketch;
  const birthDay = drawBirthDay(member.age, referenceDay, random);
  const hasNumber = isStaged || !random.chance(PEOPLE_WITHOUT_NUMBER);
  return {
    ...member,
    index,
    recordNumber: `DC${String(index + 1).padStart(9, '0')}`,
    code: numbers.codes.citizenCode(index),
    personalNumber: hasNumber ? numbers.issuePersonalNumber(commune, member.sex, birthDay) : null,
    insuranceNumber: numbers.insuranceNumber(commune, index),
    fullName,
    birthDay,
    deathDay: member.isDeceased ? referenceDay - random.between(30, 700) : null,
    isMissing: member.isDeceased && index % MISSING_EVERY === 0,
    maritalStatus: maritalStatusOf(member, isWidowed, random),
    isShowcase: false,
  };
}

/** Any day of the year that gives this age on the reference day; a new-born is at least ten days old. */
function drawBirthDay(age: number, referenceDay: Day, random: Random): Day {
  const latest = addYears(referenceDay, -age);
  const earliest = addYears(referenceDay, -age - 1) + 1;
  return Math.min(random.between(earliest, latest), referenceDay - 10);
}

function maritalStatusOf({ age, spouse, relation }: Member, isWidowed: boolean, random: Random): Person['maritalStatus'] {
  if (isWidowed) return 'Góa';
  if (spouse !== undefined) return 'Đã kết hôn';
  if (relation === 'Con' || relation === 'Cháu' || relation === 'Em' || age < 24) return 'Chưa kết hôn';
  if (age >= 55) return 'Góa';
  return random.chance(0.6) ? 'Ly hôn' : 'Chưa kết hôn';
}

/** Children bear the name of the father, or of the mother where there is none; nobody in a household bears another's full name. */
function nameMembers(members: readonly Member[], group: EthnicGroup, given: readonly string[], random: Random): string[] {
  const taken = new Set(given);
  const headName = given[0]?.split(' ')[0] ?? drawFamilyName(group, random);
  return members.map((member, position) => {
    const preset = given[position];
    if (preset !== undefined) return preset;
    const isSpouseOrMother = member.relation === 'Vợ' || member.relation === 'Chồng' || member.relation === 'Mẹ';
    const familyName = isSpouseOrMother ? drawFamilyName(group, random) : headName;
    const name = drawFullName(familyName, member.sex, taken, random);
    taken.add(name);
    return name;
  });
}

export function drawAddress(commune: Commune, random: Random): string {
  const house = random.between(1, 480);
  if (commune.name.startsWith('Phường')) return `Số ${house}, đường ${random.pick(STREETS)}, tổ dân phố ${random.between(1, 24)}`;
  return `Số nhà ${house}, thôn ${random.between(1, 14)}`;
}

const ETHNIC_GROUP_PICKS = createPicksByProvince(ETHNIC_GROUPS_BY_PROVINCE);
const RELIGION_PICKS = createPicksByProvince(RELIGIONS_BY_PROVINCE);

function createPicksByProvince<T>(table: Readonly<Record<string, readonly (readonly [T, number])[]>>): Map<string, (random: Random) => T> {
  return new Map(PROVINCES.map(({ code }) => [code, createWeightedPick(table[code] ?? [])]));
}

function pickBy<T>(picks: ReadonlyMap<string, (random: Random) => T>, { province }: Commune, random: Random): T {
  const pick = picks.get(province.code);
  if (!pick) throw new Error(`No table for province ${province.code}.`);
  return pick(random);
}
