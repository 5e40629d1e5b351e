import type { Thing, World } from './world.js';

const citizens: Thing[] = ['c1', 'c2', 'c3', 'c4'].map((id, index) => ({
  __typename: 'Citizen',
  id,
  name: index === 3 ? null : `Name of ${id}`,
  birth: `19${70 + index}`,
  weight: index === 2 ? null : 50 + index,
  status: ['ALIVE', 'DEAD', 'MISSING', null][index],
  numbers: index === 1 ? [[1], null, []] : [[index, 2], [3]],
}));
const houses: Thing[] = ['h1', 'h2'].map((code, index) => ({
  __typename: 'House',
  code,
  name: `House ${code}`,
  street: index === 0 ? null : 'High Street',
}));
const facilities: Thing[] = ['f1', 'f2'].map((code, index) => ({
  __typename: 'Facility',
  code,
  name: `Facility ${code}`,
  tier: index === 0 ? 1 : null,
}));

const citizen = (id: unknown) => citizens.find((one) => one.id === id) ?? null;
const houseOf = (one: Thing) => ({ c1: houses[0], c2: houses[1], c3: houses[0] })[one.id as string] ?? null;

/** Citizens over five agencies: entities in lists and lists of lists, an interface and a union of entities, arguments, nulls. */
export const registerWorld: World = {
  name: 'register',
  ids: ['c1', 'c2', 'c3', 'c4', 'c9'],
  entities: [...citizens, ...houses, ...facilities],
  sdls: {
    population: `
      type Query { citizen(id: ID!): Citizen citizens(first: Int = 3): [Citizen!]! named: [Named] things: [[Thing]] thing(id: ID!): Thing }
      interface Named { name: String }
      union Thing = Citizen | House
      enum Status { ALIVE DEAD MISSING @inaccessible }
      type House implements Named @key(fields: "code") { code: ID! name: String street: String head: Citizen }
      type Citizen implements Named @key(fields: "id") {
        id: ID! name: String birth(upper: Boolean = false): String weight: Int status: Status numbers: [[Int]]
        house: House friends: [Citizen!] relatives: [Citizen]
      }`,
    labour: `
      type Query { pensioners: [Citizen!] }
      type Citizen @key(fields: "id") { id: ID! assistance(kind: String): [Assistance!] }
      type Assistance { amount: Int! note: String payer: House }
      type House @key(fields: "code") { code: ID! poverty(year: Int!): String members: [Citizen!]! }`,
    welfare: `type Citizen @key(fields: "id") { id: ID! weight: Int @external burden: Int @requires(fields: "weight") }`,
    insurance: `
      type Citizen @key(fields: "id") { id: ID! card: Card }
      type Card { number: String! place: Facility level: Int }
      type Facility @key(fields: "code") { code: ID! tier: Int }`,
    health: `
      type Query { facility(code: ID!): Facility }
      type Facility @key(fields: "code") { code: ID! name: String visitors: [Citizen!] }
      type Citizen @key(fields: "id") { id: ID! visits: [Visit!]! }
      type Visit { day: String at: Facility cost: Float patient: Citizen! }`,
  },
  resolvers: {
    Query: {
      citizen: (_: unknown, { id }: { id: string }) => citizen(id),
      citizens: (_: unknown, { first }: { first: number }) => citizens.slice(0, Math.max(0, first)),
      named: () => [citizens[0], null, houses[1], citizens[3], houses[0]],
      things: () => [[citizens[1], houses[0]], null, [], [null, citizens[0]]],
      thing: (_: unknown, { id }: { id: string }) => citizen(id) ?? houses[0],
      pensioners: () => [citizens[2], citizens[0], citizens[2]],
      facility: () => facilities[1],
    },
    Citizen: {
      birth: (one: Thing, { upper }: { upper: boolean }) => (upper ? `BORN ${String(one.birth)}` : one.birth),
      house: houseOf,
      friends: (one: Thing) => (one.id === 'c2' ? null : citizens.filter((other) => other.id !== one.id).slice(0, 2)),
      relatives: (one: Thing) => [citizens[0], null, one.id === 'c1' ? citizens[3] : citizens[1]],
      assistance: (one: Thing, { kind }: { kind?: string }) =>
        one.id === 'c3' ? null : [1, 2].map((amount) => ({ amount, note: kind ?? null, payer: amount === 1 ? houses[1] : null })),
      burden: (one: Thing) => (typeof one.weight === 'number' ? one.weight * 2 : -1),
      card: (one: Thing) =>
        one.id === 'c2'
          ? { number: null, place: null }
          : one.id === 'c4'
            ? null
            : { number: `card ${String(one.id)}`, place: facilities[0], level: 4 },
      visits: (one: Thing) =>
        facilities.map((at, index) => ({ day: `day ${index}`, at: index === 0 ? at : null, cost: 1.5 * index, patient: citizen(one.id) })),
    },
    House: {
      head: (house: Thing) => (house.code === 'h1' ? citizens[1] : null),
      poverty: (house: Thing, { year }: { year: number }) => (year === 0 ? null : `${String(house.code)} in ${year}`),
      members: (house: Thing) => citizens.filter((one) => houseOf(one)?.code === house.code),
    },
    Facility: { visitors: () => [citizens[3], citizens[1]] },
  },
};
