import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isObjectType,
  parse,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';

/** What a field asks of its reader, as the agencies' own SDL says. */
export type Requirement = { readonly group: string } | 'AUTHENTICATED' | 'NOTHING_SAID';

const requirements = new Map<string, Requirement>();
/** Coordinate → the agencies that answer for it. */
const owners = new Map<string, string[]>();
const maskTags = new Map<string, string>();
const inputReads = new Map<string, string[]>();

for (const file of readdirSync(join(REPOSITORY_ROOT, 'schema/subgraphs')).filter((name) => name.endsWith('.graphql'))) {
  for (const node of parse(readFileSync(join(REPOSITORY_ROOT, 'schema/subgraphs', file), 'utf8')).definitions) {
    if (node.kind === 'ObjectTypeDefinition') {
      for (const field of node.fields ?? []) {
        const coordinate = `${node.name.value}.${field.name.value}`;
        requirements.set(coordinate, requirementOf(field.directives ?? []));
        owners.set(coordinate, [...(owners.get(coordinate) ?? []), file.slice(0, -'.graphql'.length)]);
        noteMask(coordinate, field.directives ?? []);
        for (const argument of field.arguments ?? [])
          noteTags(`${node.name.value}.${field.name.value}(${argument.name.value}:)`, argument.directives ?? []);
      }
    }
    if (node.kind === 'InputObjectTypeDefinition') {
      for (const field of node.fields ?? []) noteTags(`${node.name.value}.${field.name.value}`, field.directives ?? []);
    }
  }
}

function requirementOf(directives: readonly ConstDirectiveNode[]): Requirement {
  const scopes = directives.find((directive) => directive.name.value === 'requiresScopes')?.arguments?.[0]?.value;
  // One group for each field: the graph has no field under several. Another shape must not be read as less.
  if (scopes?.kind === 'ListValue' && scopes.values.length === 1 && scopes.values[0]?.kind === 'ListValue') {
    const [group, ...others] = scopes.values[0].values;
    if (group?.kind === 'StringValue' && others.length === 0) return { group: group.value };
  }
  if (scopes !== undefined) throw new Error('The reference reads @requiresScopes with exactly one group.');
  return directives.some((directive) => directive.name.value === 'authenticated') ? 'AUTHENTICATED' : 'NOTHING_SAID';
}

function noteMask(coordinate: string, directives: readonly ConstDirectiveNode[]): void {
  for (const directive of directives) {
    const value = directive.arguments?.[0]?.value;
    if (directive.name.value !== 'tag' || value?.kind !== 'StringValue' || !value.value.startsWith('mask/')) continue;
    // Of two that contradict each other the narrower one holds.
    if (maskTags.get(coordinate) !== 'mask/cut') maskTags.set(coordinate, value.value);
  }
}

function noteTags(coordinate: string, directives: readonly ConstDirectiveNode[]): void {
  for (const directive of directives) {
    const value = directive.arguments?.[0]?.value;
    if (directive.name.value !== 'tag' || value?.kind !== 'StringValue') continue;
    const [word, type, field] = value.value.split('/');
    if (word === 'reads') inputReads.set(coordinate, [...(inputReads.get(coordinate) ?? []), `${type ?? ''}.${field ?? ''}`]);
  }
}

export const SCHEMA: GraphQLSchema = buildSchema(readFileSync(join(REPOSITORY_ROOT, 'schema/public.graphql'), 'utf8'), {
  assumeValid: true,
});

const namedTypes = new Map<GraphQLOutputType, GraphQLNamedType>();

/** What is left of a field's type without lists and exclamation marks; unwrapped once, because every value of an answer asks. */
export function namedTypeOf(type: GraphQLOutputType): GraphQLNamedType {
  const named = namedTypes.get(type) ?? getNamedType(type);
  namedTypes.set(type, named);
  return named;
}

/** A coordinate that the agencies did not write is one that the platform added; it asks nothing and is given to nobody. */
export function requirementAt(coordinate: string): Requirement {
  return requirements.get(coordinate) ?? 'NOTHING_SAID';
}

/** The one agency that answers for a field; undefined for a field of a type that several share. */
export function ownerOf(coordinate: string): string | undefined {
  const all = owners.get(coordinate) ?? [];
  return all.length === 1 ? all[0] : undefined;
}

/** What a mask on its group does to a field: cut it, pass it, or, where the agency did not say, keep it back. What leads to an object shows nothing itself. */
export function underMask(coordinate: string): 'CUT' | 'WHOLE' | 'NOTHING_SAID' {
  const [type = '', name = ''] = coordinate.split('.');
  const parent = SCHEMA.getType(type);
  const field = isObjectType(parent) ? parent.getFields()[name] : undefined;
  if (field !== undefined && isObjectType(getNamedType(field.type))) return 'WHOLE';
  const tag = maskTags.get(coordinate);
  return tag === 'mask/cut' ? 'CUT' : tag === 'mask/whole' ? 'WHOLE' : 'NOTHING_SAID';
}

export function readsOf(input: string): readonly string[] {
  return inputReads.get(input) ?? [];
}

/** What the platform itself says of a caller, and nothing of what it keeps. */
const PLAIN_OF_PLATFORM = new Set(['Query.me', 'Me.citizen', 'Me.role', 'Me.organisation']);

const fieldsByType = new Map<GraphQLObjectType, readonly GraphQLField<unknown, unknown>[]>();

/**
 * The fields of a type whose values stand in the agencies' databases. The platform's own ones (the access log, its supervision, what a decision would be) tell of
 * the very requests that are asked here, and have tests of their own.
 */
export function fieldsOf(type: GraphQLObjectType): readonly GraphQLField<unknown, unknown>[] {
  const known = fieldsByType.get(type);
  if (known !== undefined) return known;
  const fields = Object.values(type.getFields()).filter(({ name }) => {
    const coordinate = `${type.name}.${name}`;
    return ownerOf(coordinate) !== 'platform' || PLAIN_OF_PLATFORM.has(coordinate);
  });
  fieldsByType.set(type, fields);
  return fields;
}

/** Told by events alone and asked for by no query: shown by the suite of subscriptions. */
const TOLD_BY_EVENTS: ReadonlySet<string> = new Set(['Subscription', 'DossierChange']);

/** The types that have such a field. */
export function listObjectTypes(): GraphQLObjectType[] {
  const types = Object.values(SCHEMA.getTypeMap());
  return types.filter(
    (type): type is GraphQLObjectType =>
      isObjectType(type) && !type.name.startsWith('__') && !TOLD_BY_EVENTS.has(type.name) && fieldsOf(type).length > 0,
  );
}

const COORDINATES = listObjectTypes().flatMap((type) =>
  fieldsOf(type).map(({ name }) => ({ coordinate: `${type.name}.${name}`, requirement: requirementAt(`${type.name}.${name}`) })),
);

/** Every `Type.field` of the public graph with what it asks. */
export function listCoordinates(): readonly { readonly coordinate: string; readonly requirement: Requirement }[] {
  return COORDINATES;
}

/** Whether a root field leads to records about people: to a type, or a page of a type, with protected fields. */
export function leadsToRecords(rootField: string): boolean {
  const type = getNamedType(SCHEMA.getQueryType()?.getFields()[rootField]?.type);
  if (!isObjectType(type)) return false;
  const nodes = type.getFields().nodes;
  const record = nodes === undefined ? type : getNamedType(nodes.type);
  return (
    isObjectType(record) && Object.keys(record.getFields()).some((field) => typeof requirementAt(`${record.name}.${field}`) === 'object')
  );
}
