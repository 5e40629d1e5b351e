import { getNamedType, isCompositeType, isNonNullType, isObjectType, type GraphQLField, type GraphQLObjectType } from 'graphql';
import { listObjectTypes, SCHEMA } from './reference/graph.js';

const QUERY = SCHEMA.getQueryType();

/** Everything of a citizen that the graph can give, each type once on the way down. */
export const PROFILE_OPERATION = `query Profile($citizen_id: ID!) { citizen(id: $citizen_id) ${select(typeNamed('Citizen'), [])} }`;

/** The profile, two records of every list with everything in them, and every lookup: each coordinate of the graph at least once. */
export const WHOLE_OPERATION = createWholeOperation();

/** The variables of the whole operation: one for each required argument of a lookup. */
export interface WholeVariables {
  readonly citizen_id: string;
  readonly citizenByPersonalNumber_personalNumber: string;
  readonly household_id: string;
  readonly administrativeUnit_code: string;
  readonly employer_id: string;
  readonly healthFacility_id: string;
}

function createWholeOperation(): string {
  const fields = Object.values(QUERY?.getFields() ?? {});
  const lists = fields.filter(isList).map((field) => `${field.name}(first: 2) ${select(objectOf(field), ['Citizen', 'Household'])}`);
  const all = listObjectTypes().map(({ name }) => name);
  const lookups = fields
    .filter((field) => !isList(field))
    .map((field) => {
      const args = required(field).map(({ name }) => `${name}: $${field.name}_${name}`);
      return `${field.name}${args.length === 0 ? '' : `(${args.join(' ')})`} ${select(objectOf(field), field.name === 'citizen' ? [] : all)}`;
    });
  const variables = fields.flatMap((field) => required(field).map(({ name, type }) => `$${field.name}_${name}: ${String(type)}`));
  return `query Whole(${variables.join(' ')}) { ${lists.join(' ')} ${lookups.join(' ')} }`;
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first');
}

function required(field: GraphQLField<unknown, unknown>) {
  return isList(field) ? [] : field.args.filter(({ type }) => isNonNullType(type));
}

function typeNamed(name: string): GraphQLObjectType {
  const type = SCHEMA.getType(name);
  if (!isObjectType(type)) throw new Error(`The public schema has no object type ${name}.`);
  return type;
}

function objectOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  return typeNamed(getNamedType(field.type).name);
}

/** A type that already stands on the way is given by its plain fields, so that the operation ends. */
function select(type: GraphQLObjectType, seen: readonly string[]): string {
  const fields = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if (!isCompositeType(named)) return [field.name];
    return seen.includes(type.name) ? [] : [`${field.name} ${select(typeNamed(named.name), [...seen, type.name])}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}
