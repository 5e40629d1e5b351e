import fc, { type GeneratorValue } from 'fast-check';
import { writeSdls, type PlannedEntity, type PlannedField } from './random-sdl.js';
import type { Thing, World } from './world.js';

const INSTANCES = 3;
const SCALARS = ['String', 'Int', 'Boolean', '[Int]', 'String!'] as const;

/**
 * A random federation: entities whose fields are spread over two to four subgraphs, with one or two keys, relations, arguments, `@requires` (chains too),
 * `@shareable`, `@override`, `@provides`, an interface and a union. Not all of it composes: whoever asks skips what does not.
 * An entity with two keys requires nothing: where no order of the keys helps (order-keys.ts), planner 0.0.38 aborts the process.
 */
export function generateWorld(gen: GeneratorValue): World {
  const upTo = (max: number) => gen(fc.nat, { max });
  const subgraphs = Array.from({ length: 2 + upTo(2) }, (_, index) => `s${index}`);
  const names = Array.from({ length: 2 + upTo(2) }, (_, index) => `T${index}`);
  const oneOf = <T>(items: readonly T[]): T => items[upTo(items.length - 1)] as T;
  const entities = names.map((name) => planEntity(name, names, subgraphs, upTo, oneOf));
  const things = names.flatMap((name) => Array.from({ length: INSTANCES }, (_, nth) => createThing(name, nth, entities)));
  const pick = (typeName: string, nth: number) => things.filter((thing) => thing.__typename === typeName)[nth % INSTANCES] ?? null;
  const resolvers: World['resolvers'] = {
    Query: { any: () => [things[0], null, things[INSTANCES]], labelled: () => [things[1], things[INSTANCES]] },
  };
  for (const { name, fields } of entities) {
    Object.assign(resolvers.Query ?? {}, {
      [name.toLowerCase()]: (_: unknown, { id }: { id: string }) =>
        things.find((thing) => thing.id === id && thing.__typename === name) ?? null,
      [`${name.toLowerCase()}s`]: () => [pick(name, 1), pick(name, 0)],
    });
    resolvers[name] = Object.fromEntries(fields.flatMap((field) => resolverOf(field, fields, pick)));
  }
  const ids = [...names.flatMap((name) => [`${name}-0`, `${name}-2`]), 'nobody'];
  return { name: 'random', sdls: writeSdls(entities, subgraphs, oneOf), resolvers, entities: things, ids };
}

type UpTo = (max: number) => number;
type OneOf = <T>(items: readonly T[]) => T;

function planEntity(name: string, names: readonly string[], subgraphs: readonly string[], upTo: UpTo, oneOf: OneOf): PlannedEntity {
  const fields: PlannedField[] = [];
  const twoKeys = upTo(2) === 0;
  const keysIn = (at: number) => (!twoKeys ? ['id'] : at === 0 ? ['id', 'code'] : oneOf([['id'], ['code'], ['id', 'code']]));
  const count = 2 + upTo(4);
  for (let nth = 0; nth < count; nth++) fields.push(planField(`f${nth}`, twoKeys ? [] : fields, names, subgraphs, upTo, oneOf));
  return { name, fields, keys: new Map(subgraphs.map((subgraph, at) => [subgraph, keysIn(at)])) };
}

function planField(
  name: string,
  before: readonly PlannedField[],
  names: readonly string[],
  subgraphs: readonly string[],
  upTo: UpTo,
  oneOf: OneOf,
): PlannedField {
  const owner = oneOf(subgraphs);
  const dice = upTo(9);
  const plain = before.filter(({ kind, owners }) => (kind === 'SCALAR' || kind === 'COMPUTED') && !owners.includes(owner));
  if (dice <= 1 && plain.length > 0) return { name, kind: 'COMPUTED', type: 'String', owners: [owner], requires: oneOf(plain).name };
  if (dice <= 4) {
    const to = oneOf(names);
    return { name, kind: 'RELATION', type: oneOf([to, to, `[${to}!]`, `[${to}]!`]), to, owners: [owner], provides: upTo(2) === 0 };
  }
  if (dice === 5) return { name, kind: 'ARGUED', type: 'String', owners: [owner] };
  const owners = dice === 6 ? [...new Set([owner, oneOf(subgraphs)])] : [owner];
  const overridden = dice === 7 ? oneOf(subgraphs) : undefined;
  return { name, kind: 'SCALAR', type: oneOf(SCALARS), owners, overridden: overridden === owner ? undefined : overridden };
}

/** Every third value of a nullable field is null. */
function createThing(typeName: string, nth: number, entities: readonly PlannedEntity[]): Thing {
  const fields = entities.find(({ name }) => name === typeName)?.fields ?? [];
  const values = fields.flatMap(({ name, kind, type }, at) => (kind === 'SCALAR' ? [[name, valueOf(type, nth, at)] as const] : []));
  return {
    __typename: typeName,
    id: `${typeName}-${nth}`,
    code: `code-${typeName}-${nth}`,
    label: `label ${nth}`,
    ...Object.fromEntries(values),
  };
}

function valueOf(type: string, nth: number, at: number): unknown {
  if (!type.endsWith('!') && (nth + at) % 3 === 2) return null;
  if (type === 'Int') return nth * 10 + at;
  if (type === 'Boolean') return nth % 2 === 0;
  return type === '[Int]' ? [nth, null, at] : `text ${nth} ${at}`;
}

type Resolver = World['resolvers'][string][string];

function resolverOf(
  field: PlannedField,
  fields: readonly PlannedField[],
  pick: (typeName: string, nth: number) => Thing | null,
): (readonly [string, Resolver])[] {
  const { name, kind, type, to = '' } = field;
  const numberOf = (one: Thing) =>
    Number(
      String(one.id ?? one.code)
        .split('-')
        .at(-1),
    );
  if (kind === 'ARGUED') return [[name, (one: Thing, { of }: { of?: string }) => `${name} ${numberOf(one)} ${of ?? 'nothing'}`]];
  if (kind === 'COMPUTED') return [[name, (one: Thing) => computed(one, field, fields)]];
  if (kind === 'SCALAR') return [];
  if (!type.startsWith('[')) return [[name, (one: Thing) => (numberOf(one) === 2 ? null : pick(to, numberOf(one) + 1))]];
  return [
    [name, (one: Thing) => (type.endsWith(']!') ? [pick(to, numberOf(one)), null, pick(to, 0)] : [pick(to, numberOf(one)), pick(to, 2)])],
  ];
}

/** From what came with the representation; the monolith, which holds everything, computes what it lacks. */
function computed(one: Thing, { requires = '' }: PlannedField, fields: readonly PlannedField[]): string {
  const required = fields.find(({ name }) => name === requires);
  const value = required?.kind === 'COMPUTED' && !(requires in one) ? computed(one, required, fields) : one[requires];
  return `from ${JSON.stringify(value)}`;
}
