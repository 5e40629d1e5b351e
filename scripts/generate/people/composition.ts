import type { Random } from '../random.js';
import { createWeightedPick } from '../random.js';

export type Sex = 'Nam' | 'Nữ';

/** Words of the format household-member for the relation to the head. */
export type RelationToHead = 'Chủ hộ' | 'Vợ' | 'Chồng' | 'Con' | 'Cha' | 'Mẹ' | 'Cháu' | 'Em';

/** A place in a household before somebody with a name takes it. Links are positions in the same list. */
export interface Member {
  readonly relation: RelationToHead;
  readonly sex: Sex;
  /** Whole years on the reference date. */
  readonly age: number;
  readonly father?: number;
  readonly mother?: number;
  readonly spouse?: number;
  /** Who was appointed guardian of this minor. */
  readonly guardian?: number;
  readonly isDeceased: boolean;
}

export type HouseholdKind = 'couple' | 'three generations' | 'elderly' | 'single' | 'single parent' | 'guardian';

/** Shares chosen so that a household has 3.5 people on average and the ages come near the census of 2019 (from memory, unverified). */
export const pickHouseholdKind = createWeightedPick<HouseholdKind>([
  ['couple', 53],
  ['three generations', 20],
  ['elderly', 9],
  ['single', 8],
  ['single parent', 8],
  ['guardian', 2],
]);

/** Head first, then spouse, children, grandparents. Every link holds within the household; ages of parents and children fit. */
export function composeHousehold(kind: HouseholdKind, random: Random): Member[] {
  switch (kind) {
    case 'couple':
      return composeCouple(random.between(26, 64), random);
    case 'three generations':
      return addGrandparents(composeCouple(random.between(27, 52), random), random);
    case 'elderly':
      return composeElderly(random);
    case 'single':
      return composeSingle(random);
    case 'single parent':
      return composeSingleParent(random);
    case 'guardian':
      return composeGuardian(random);
  }
}

/** The first `limit` members; links to those who are left out go. */
export function cutHousehold(members: readonly Member[], limit: number): Member[] {
  if (members.length <= limit) return [...members];
  const kept = (link: number | undefined) => (link !== undefined && link < limit ? link : undefined);
  return members
    .slice(0, limit)
    .map((member) => ({ ...member, father: kept(member.father), mother: kept(member.mother), spouse: kept(member.spouse) }));
}

const ALIVE = { isDeceased: false } as const;
const pickChildCount = createWeightedPick<number>([
  [0, 7],
  [1, 30],
  [2, 47],
  [3, 16],
]);

function composeCouple(headAge: number, random: Random): Member[] {
  const headSex: Sex = random.chance(0.78) ? 'Nam' : 'Nữ';
  const head: Member = { relation: 'Chủ hộ', sex: headSex, age: headAge, spouse: 1, ...ALIVE };
  const spouseAge = Math.max(20, headAge + random.between(-5, 2));
  const spouse: Member = {
    relation: headSex === 'Nam' ? 'Vợ' : 'Chồng',
    sex: otherSex(headSex),
    age: spouseAge,
    spouse: 0,
    isDeceased: random.chance(0.002),
  };
  const [father, mother] = headSex === 'Nam' ? [0, 1] : [1, 0];
  return [head, spouse, ...composeChildren({ father, mother }, Math.min(spouseAge, headAge), pickChildCount(random), random)];
}

/** Oldest first. Grown-up children mostly have left. */
function composeChildren(parents: Pick<Member, 'father' | 'mother'>, parentAge: number, count: number, random: Random): Member[] {
  const children: Member[] = [];
  let age = parentAge - random.between(20, 29);
  for (let index = 0; index < count && age >= 0; index += 1) {
    const hasLeft = age >= 24 && random.chance(0.6);
    if (!hasLeft) children.push({ relation: 'Con', sex: anySex(random), age, ...parents, ...ALIVE });
    age -= random.between(2, 5);
  }
  return children;
}

function addGrandparents(members: Member[], random: Random): Member[] {
  const head = members[0];
  if (!head) return members;
  const motherAge = head.age + random.between(20, 32);
  const mother: Member = { relation: 'Mẹ', sex: 'Nữ', age: motherAge, isDeceased: random.chance(0.02) };
  const place = members.length;
  if (random.chance(0.55)) return [{ ...head, mother: place }, ...members.slice(1), mother];
  const father: Member = {
    relation: 'Cha',
    sex: 'Nam',
    age: motherAge + random.between(0, 5),
    spouse: place + 1,
    isDeceased: random.chance(0.08),
  };
  return [{ ...head, father: place, mother: place + 1 }, ...members.slice(1), father, { ...mother, spouse: place }];
}

function composeElderly(random: Random): Member[] {
  const headSex = anySex(random);
  const age = random.between(62, 88);
  if (random.chance(0.4)) return [{ relation: 'Chủ hộ', sex: headSex, age, ...ALIVE }];
  const relation = headSex === 'Nam' ? 'Vợ' : 'Chồng';
  return [
    { relation: 'Chủ hộ', sex: headSex, age, spouse: 1, ...ALIVE },
    { relation, sex: otherSex(headSex), age: age + random.between(-4, 3), spouse: 0, isDeceased: random.chance(0.1) },
  ];
}

function composeSingle(random: Random): Member[] {
  const head: Member = { relation: 'Chủ hộ', sex: anySex(random), age: random.between(21, 58), ...ALIVE };
  if (!random.chance(0.3)) return [head];
  return [head, { relation: 'Em', sex: anySex(random), age: Math.max(18, head.age - random.between(1, 6)), ...ALIVE }];
}

function composeSingleParent(random: Random): Member[] {
  const headSex: Sex = random.chance(0.75) ? 'Nữ' : 'Nam';
  const age = random.between(24, 50);
  const head: Member = { relation: 'Chủ hộ', sex: headSex, age, ...ALIVE };
  const link = headSex === 'Nữ' ? { mother: 0 } : { father: 0 };
  return [head, ...composeChildren(link, age, random.between(1, 2), random)];
}

/** A grandparent who was appointed guardian of grandchildren whose parents are not there. */
function composeGuardian(random: Random): Member[] {
  const sex: Sex = random.chance(0.7) ? 'Nữ' : 'Nam';
  const head: Member = { relation: 'Chủ hộ', sex, age: random.between(55, 72), ...ALIVE };
  const ward = (): Member => ({ relation: 'Cháu', sex: anySex(random), age: random.between(3, 17), guardian: 0, ...ALIVE });
  return random.chance(0.35) ? [head, ward(), ward()] : [head, ward()];
}

function anySex(random: Random): Sex {
  return random.chance(0.5) ? 'Nam' : 'Nữ';
}

function otherSex(sex: Sex): Sex {
  return sex === 'Nam' ? 'Nữ' : 'Nam';
}
