import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isObjectType,
  parse,
  type ConstDirectiveNode,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';

/** What a field asks of its reader, as the agencies' own SDL says. */
export type Requirement = { readonly group: string } | 'AUTHENTICATED' | 'NOTHING_SAID';

const requirements = new Map<string, Requirement>();
const inputReads = new Map<string, string[]>();

for (const file of readdirSync(join(REPOSITORY_ROOT, 'schema/subgraphs')).filter((name) => name.endsWith('.graphql'))) {
  for (const node of parse(readFileSync(join(REPOSITORY_ROOT, 'schema/subgraphs', file), 'utf8')).definitions) {
    if (node.kind === 'ObjectTypeDefinition') {
      for (const field of node.fields ?? []) {
        requirements.set(`${node.name.value}.${field.name.value}`, requirementOf(field.directives ?? []));
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

/** A coordinate that the agencies did not write is one that the platform added; it asks nothing and is given to nobody. */
export function requirementAt(coordinate: string): Requirement {
  return requirements.get(coordinate) ?? 'NOTHING_SAID';
}

export function readsOf(input: string): readonly string[] {
  return inputReads.get(input) ?? [];
}

export function listObjectTypes(): GraphQLObjectType[] {
  return Object.values(SCHEMA.getTypeMap()).filter((type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'));
}

/** Every `Type.field` of the public graph with what it asks. */
export function listCoordinates(): { readonly coordinate: string; readonly requirement: Requirement }[] {
  return listObjectTypes().flatMap((type) =>
    Object.keys(type.getFields()).map((field) => ({
      coordinate: `${type.name}.${field}`,
      requirement: requirementAt(`${type.name}.${field}`),
    })),
  );
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
