import {
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  isObjectType,
  Kind,
  valueFromASTUntyped,
} from 'graphql';

/** What the SDL asks of a caller at one coordinate: the groups of `@requiresScopes` (any list, all of it), or only a signed request. */
export type Requirement = { readonly kind: 'groups'; readonly anyOf: readonly (readonly string[])[] } | { readonly kind: 'authenticated' };

/** Coordinate → requirement. */
export type Requirements = ReadonlyMap<string, Requirement | 'allow' | 'deny'>;

/** Fields that a caller of the gateway can always have: each holds no fact about a person. */
const OPEN_FIELDS: ReadonlySet<string> = new Set(['Query._entities']);
/** The schema is published from the repository; a running subgraph tells it to nobody. */
const CLOSED_FIELDS: ReadonlySet<string> = new Set(['Query._service', '_Service.sdl']);

export class UndecidedFieldError extends Error {}

/** Coordinate → requirement, for every field of every object type. Throws for a field without one: such a schema must not start. */
export function requirementsByCoordinate(schema: GraphQLSchema): Requirements {
  const requirements = new Map<string, Requirement | 'allow' | 'deny'>();
  for (const type of objectTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const coordinate = `${type.name}.${field.name}`;
      requirements.set(coordinate, requirementOf(coordinate, type, field));
    }
  }
  return requirements;
}

function objectTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('__')) as GraphQLObjectType[];
}

function requirementOf(coordinate: string, type: GraphQLObjectType, field: GraphQLField<unknown, unknown>): Requirement | 'allow' | 'deny' {
  if (OPEN_FIELDS.has(coordinate)) return 'allow';
  if (CLOSED_FIELDS.has(coordinate)) return 'deny';
  const directives = [...(field.astNode?.directives ?? []), ...(type.astNode?.directives ?? [])];
  const scopes = directives.find(({ name }) => name.value === 'requiresScopes');
  if (scopes !== undefined) return { kind: 'groups', anyOf: scopesOf(scopes) };
  if (directives.some(({ name }) => name.value === 'authenticated')) return { kind: 'authenticated' };
  throw new UndecidedFieldError(`${coordinate} has neither an information group nor @authenticated: give it one.`);
}

function scopesOf(directive: ConstDirectiveNode): string[][] {
  const argument = directive.arguments?.find(({ name }) => name.value === 'scopes');
  if (argument?.value.kind !== Kind.LIST) throw new UndecidedFieldError('@requiresScopes without a list of scopes.');
  // The composer has already checked that it is a list of lists of texts.
  return valueFromASTUntyped(argument.value) as string[][];
}
