import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type ConstDirectiveNode, type FieldDefinitionNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { readCostRules } from '../../gateway/limits/cost-rules.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

const SCHEMAS = ['population', 'labour', 'social-insurance', 'health', 'platform'];
const MAX_PAGE = 100;

const readSdl = (path: string): string => readFileSync(join(REPOSITORY_ROOT, 'schema', path), 'utf8');
const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
const isList = (type: TypeNode): boolean => type.kind === Kind.LIST_TYPE || (type.kind === Kind.NON_NULL_TYPE && isList(type.type));
const sizeOf = ({ directives = [] }: FieldDefinitionNode): ConstDirectiveNode | undefined =>
  directives.find(({ name }) => name.value === 'listSize');

function textsOf(directive: ConstDirectiveNode | undefined, argument: string): string[] {
  const value = directive?.arguments?.find(({ name }) => name.value === argument)?.value;
  return value?.kind === Kind.LIST ? value.values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : [])) : [];
}

/** Lists of which nobody says how long they are, and pages that say something else than their arguments and lists do. */
function faultsOf(sdl: string): string[] {
  const types = parse(sdl).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const fieldsOf = ({ name, fields = [] }: ObjectTypeDefinitionNode) => fields.map((field) => ({ type: name.value, field }));
  const all = types.flatMap(fieldsOf);
  const isSized = (type: string, { name, type: given }: FieldDefinitionNode): boolean => {
    const leading = all.filter(({ field }) => namedType(field.type) === type && !isList(field.type));
    return isList(given) && leading.length > 0 && leading.every(({ field }) => textsOf(sizeOf(field), 'sizedFields').includes(name.value));
  };
  return all.flatMap(({ type, field }) => {
    const coordinate = `${type}.${field.name.value}`;
    const takesFirst = (field.arguments ?? []).some(({ name }) => name.value === 'first');
    if (takesFirst && !textsOf(sizeOf(field), 'slicingArguments').includes('first')) return [`${coordinate} takes first, and is no page`];
    return isList(field.type) && !sizeOf(field) && !isSized(type, field) ? [`${coordinate} is as long as it likes`] : [];
  });
}

describe('every list says how long it is', () => {
  it.each(SCHEMAS)('%s: by @listSize, or as the list of a page', (name) => {
    expect(faultsOf(readSdl(`subgraphs/${name}.graphql`))).toEqual([]);
  });

  it('and composition keeps what they say, so that the gateway prices by it', () => {
    const { listSizes, weights } = readCostRules(readSdl('supergraph.graphql'));
    const published = SCHEMAS.flatMap((name) => [...readCostRules(readSdl(`subgraphs/${name}.graphql`)).listSizes]);
    expect(published.length).toBeGreaterThan(90);
    for (const [coordinate, size] of published) expect([coordinate, listSizes.get(coordinate)]).toEqual([coordinate, size]);
    expect(
      Object.fromEntries(['Query.searchCitizens', 'CitizenConnection.totalCount'].map((field) => [field, weights.get(field)])),
    ).toEqual({
      'Query.searchCitizens': 50,
      'CitizenConnection.totalCount': 50,
    });
    for (const { assumedSize = 0 } of listSizes.values()) expect(assumedSize).toBeLessThanOrEqual(MAX_PAGE);
  });
});

describe('a schema is at fault', () => {
  const schema = (query: string) => `type Page { nodes: [Record!] } type Record { id: ID } type Query { ${query} }`;
  const PAGE = '@listSize(slicingArguments: ["first"], sizedFields: ["nodes"])';

  it('when a list is as long as it likes', () => {
    expect(faultsOf(schema(`records: [Record!] page(first: Int): Page ${PAGE}`))).toEqual(['Query.records is as long as it likes']);
    expect(faultsOf(schema(`records: [Record!] @listSize(assumedSize: 3) page(first: Int): Page ${PAGE}`))).toEqual([]);
  });

  it('when one of the ways to a page does not slice it', () => {
    expect(faultsOf(schema(`page(first: Int): Page`))).toEqual([
      'Page.nodes is as long as it likes',
      'Query.page takes first, and is no page',
    ]);
    expect(faultsOf(schema(`page(first: Int): Page ${PAGE} whole: Page`))).toEqual(['Page.nodes is as long as it likes']);
  });
});
