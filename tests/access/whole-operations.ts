import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
} from 'graphql';
import { pagedType } from './reference/conventions.js';
import { fieldsOf, listObjectTypes, requirementAt, SCHEMA } from './reference/graph.js';

const QUERY = SCHEMA.getQueryType();
const ROOT_FIELDS = rootFields(QUERY);
/** Other suites open cases in the same stack, today: only those that were open before are asked for. */
const BEFORE_TODAY = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
const SETTLED: Readonly<Record<string, readonly string[]>> = { cases: [`filter: { openOn: "${BEFORE_TODAY}" }`] };
const EXAMPLES: Readonly<Record<string, unknown>> = {
  Int: 1,
  Float: 1,
  Boolean: false,
  Date: '2026-01-01',
  Vnd: '0',
  YearMonth: '2026-01',
};

/** Everything of a citizen that the graph can give, each type once on the way down. */
export const PROFILE_OPERATION = `query Profile($citizen_id: ID!) { citizen(id: $citizen_id) ${select(typeNamed('Citizen'), listReferenceTypes())} }`;

/** The profile, two records of every list with everything in them, and every lookup: each coordinate of the graph at least once. */
export const WHOLE_OPERATION = createWholeOperation();

/** The variables of the whole operation, `<field>_<argument>`: one for each required argument of a lookup. */
export const WHOLE_VARIABLES = ROOT_FIELDS.flatMap((field) => required(field).map(({ name }) => `${field.name}_${name}`));

/** Every mutation with values of the right shape that are nobody's: asked only by those who are refused before anything runs. */
export const MUTATIONS: readonly {
  readonly name: string;
  readonly operation: string;
  readonly variables: Readonly<Record<string, unknown>>;
}[] = rootFields(SCHEMA.getMutationType()).map((field) => ({
  name: field.name,
  operation: `mutation M(${field.args.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ')}) { ${field.name}(${field.args
    .map(({ name }) => `${name}: $${name}`)
    .join(', ')}) ${isCompositeType(getNamedType(field.type)) ? '{ __typename }' : ''} }`,
  variables: Object.fromEntries(field.args.map(({ name, type }) => [name, exampleOf(type)])),
}));

function rootFields(type: GraphQLObjectType | null | undefined): readonly GraphQLField<unknown, unknown>[] {
  return type ? fieldsOf(type) : [];
}

/** The least that an input type takes. */
function exampleOf(type: GraphQLInputType): unknown {
  if (!isNonNullType(type)) return null;
  const inner = type.ofType;
  if (isListType(inner)) return [exampleOf(inner.ofType)];
  if (isInputObjectType(inner))
    return Object.fromEntries(
      Object.values(inner.getFields()).flatMap((field) => (isNonNullType(field.type) ? [[field.name, exampleOf(field.type)]] : [])),
    );
  if (isEnumType(inner)) return inner.getValues()[0]?.name;
  return EXAMPLES[inner.name] ?? '00000000-0000-4000-8000-000000000000';
}

/** What everybody may read and has a root of its own: told in full there, by its plain fields wherever else it stands. */
function listReferenceTypes(): string[] {
  const roots = new Set(ROOT_FIELDS.map((field) => rootTypeOf(field).name));
  const isOpen = (type: GraphQLObjectType): boolean =>
    Object.keys(type.getFields()).every((field) => typeof requirementAt(`${type.name}.${field}`) !== 'object');
  return listObjectTypes()
    .filter((type) => roots.has(type.name) && isOpen(type))
    .map(({ name }) => name);
}

function rootTypeOf(field: GraphQLField<unknown, unknown>): GraphQLObjectType {
  return pagedType(objectOf(field)) ?? objectOf(field);
}

function createWholeOperation(): string {
  const fields = ROOT_FIELDS;
  const open = listReferenceTypes();
  const lists = fields
    .filter(isList)
    .map(
      (field) =>
        `${field.name}(${['first: 2', ...given(field), ...(SETTLED[field.name] ?? [])].join(' ')}) ${select(objectOf(field), ['Citizen', 'Household', ...open.filter((name) => name !== rootTypeOf(field).name)])}`,
    );
  const all = listObjectTypes().map(({ name }) => name);
  const lookups = fields
    .filter((field) => !isList(field))
    .map((field) => {
      const args = given(field);
      return `${field.name}${args.length === 0 ? '' : `(${args.join(' ')})`} ${select(objectOf(field), field.name === 'citizen' ? open : rootTypeOf(field).name === 'Citizen' ? all : all.filter((name) => name !== rootTypeOf(field).name || !open.includes(name)))}`;
    });
  const variables = fields.flatMap((field) => required(field).map(({ name, type }) => `$${field.name}_${name}: ${String(type)}`));
  return `query Whole(${variables.join(' ')}) { ${lists.join(' ')} ${lookups.join(' ')} }`;
}

function isList(field: GraphQLField<unknown, unknown>): boolean {
  return field.args.some(({ name }) => name === 'first');
}

function required(field: GraphQLField<unknown, unknown>) {
  return field.args.filter(({ name, type }) => isNonNullType(type) && name !== 'first');
}

function given(field: GraphQLField<unknown, unknown>): string[] {
  return required(field).map(({ name }) => `${name}: $${field.name}_${name}`);
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
  const fields = fieldsOf(type).flatMap((field) => {
    const named = getNamedType(field.type);
    // The nodes of a page are told in full; its edges hold the same ones.
    if (field.name === 'node' && isObjectType(named)) return [`node ${select(named, [...seen, named.name])}`];
    // Below the root what must be given stands in the text.
    const args = type === QUERY ? [] : required(field).map((argument) => `${argument.name}: ${JSON.stringify(exampleOf(argument.type))}`);
    const called = `${field.name}${args.length === 0 ? '' : `(${args.join(', ')})`}`;
    if (!isCompositeType(named)) return [called];
    return seen.includes(type.name) ? [] : [`${called} ${select(typeNamed(named.name), [...seen, type.name])}`];
  });
  return `{ ${['__typename', ...fields].join(' ')} }`;
}
