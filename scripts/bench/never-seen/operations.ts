import {
  getNamedType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  getNullableType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import type { Supergraph } from '../../../gateway/supergraph/load-supergraph.js';

type Field = GraphQLField<unknown, unknown>;

const LEVELS = 2;
const FIELDS_AT_LEAST = 3;

/** Operations that nobody has asked before: each of other fields of a citizen and of what hangs on one, under other aliases. The same for the same `random`. */
export function writeNeverSeen({ publicSchema }: Supergraph, count: number, random: () => number): string[] {
  const citizen = publicSchema.getType('Citizen');
  if (!isObjectType(citizen)) throw new Error('The supergraph has no citizens.');
  return Array.from({ length: count }, (_, nth) => `{ me${nth}: me { ${select(citizen, LEVELS, random)} } }`);
}

/** One operation that differs from others in a literal only. */
export function writeLiteral(nth: number): string {
  const code = `A${String(nth).padStart(11, '0')}R`;
  return `{ citizen(id: "${code}") { fullName birthDate assistanceEntitlements { category validFrom } encounters { kind facility { name } } } }`;
}

function select(type: GraphQLObjectType, levels: number, random: () => number): string {
  const fields = Object.values(type.getFields()).filter(needsNothing);
  const leaves = fields.filter((field) => isLeafType(getNamedType(field.type)));
  const objects = levels === 0 ? [] : fields.filter((field) => isObjectType(getNamedType(field.type)) && isShort(field));
  const chosen = [...take(leaves, FIELDS_AT_LEAST + 6 * random(), random), ...take(objects, 4 * random(), random)];
  const texts = chosen.map((field) => {
    const below = getNamedType(field.type);
    return `f${Math.floor(random() * 1e6)}: ${field.name}${isObjectType(below) ? ` { ${select(below, levels - 1, random)} }` : ''}`;
  });
  return ['__typename', ...texts].join(' ');
}

function needsNothing({ args }: Field): boolean {
  return args.every((argument) => !isNonNullType(argument.type) || argument.defaultValue !== undefined);
}

/** Connections would make it a question of cost. */
function isShort({ type }: Field): boolean {
  const named = getNamedType(type);
  return isListType(getNullableType(type)) || !named.name.endsWith('Connection');
}

function take(fields: readonly Field[], count: number, random: () => number): Field[] {
  return [...fields]
    .map((field) => ({ field, place: random() }))
    .sort((a, b) => a.place - b.place)
    .slice(0, Math.ceil(count))
    .map(({ field }) => field);
}
