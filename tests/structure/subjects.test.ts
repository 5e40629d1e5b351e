import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { type DirectiveNode, Kind, type ObjectTypeDefinitionNode, parse, type TypeNode } from 'graphql';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

const AGENCIES = ['population', 'labour', 'social-insurance', 'health'];
const ROOTS = new Set(['Query', 'Mutation', 'Subscription']);
const PERSONS = new Set(['Citizen', 'Household']);

const readSdl = (path: string): string => readFileSync(join(REPOSITORY_ROOT, 'schema', path), 'utf8');
const namedType = (type: TypeNode): string => (type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type));
const directives = (node: { readonly directives?: readonly DirectiveNode[] }, name: string): DirectiveNode[] =>
  (node.directives ?? []).filter((directive) => directive.name.value === name);

function pathsOf(type: ObjectTypeDefinitionNode): string[] {
  return directives(type, 'subject').flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ value }) => (value.kind === Kind.STRING ? [value.value] : [])),
  );
}

function isProtected(type: ObjectTypeDefinitionNode): boolean {
  return (type.fields ?? []).some((field) => directives(field, 'requiresScopes').length > 0);
}

/** What is wrong with the subjects of a schema: types that are nobody's, and paths that lead to nobody. */
function faultsOf(sdl: string): string[] {
  const types = parse(sdl).definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION);
  const byName = new Map(types.map((type) => [type.name.value, type]));
  const parentsOf = (name: string) => types.filter((type) => (type.fields ?? []).some((field) => namedType(field.type) === name));
  const isInside = (type: ObjectTypeDefinitionNode, seen: readonly string[] = []): boolean => {
    const parents = parentsOf(type.name.value).filter(({ name }) => name.value !== type.name.value && !seen.includes(name.value));
    const isHeld = (parent: ObjectTypeDefinitionNode) =>
      pathsOf(parent).length > 0 || (!ROOTS.has(parent.name.value) && isInside(parent, [...seen, type.name.value]));
    return parents.length > 0 && parents.every(isHeld);
  };
  const leadsTo = (type: ObjectTypeDefinitionNode, path: string): string | undefined => {
    if (path === 'id') return type.name.value;
    return path.split('.').reduce<string | undefined>((owner, step) => {
      const field = byName.get(owner ?? '')?.fields?.find(({ name }) => name.value === step);
      return field === undefined ? undefined : namedType(field.type);
    }, type.name.value);
  };
  return types
    .filter((type) => isProtected(type) && !ROOTS.has(type.name.value))
    .flatMap((type) => {
      const paths = pathsOf(type);
      const astray = paths.filter((path) => !PERSONS.has(leadsTo(type, path) ?? '')).map((path) => `${type.name.value}: ${path}`);
      return paths.length === 0 && !isInside(type) ? [type.name.value] : astray;
    });
}

describe('every type with a protected field says whose record it is', () => {
  it.each(AGENCIES)('%s: by @subject, or by standing inside such a record alone', (agency) => {
    expect(faultsOf(readSdl(`subgraphs/${agency}.graphql`))).toEqual([]);
  });

  it.each(AGENCIES)('%s: composition keeps every @subject', (agency) => {
    const types = (sdl: string) =>
      parse(sdl)
        .definitions.filter((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION)
        .map((type) => [type.name.value, pathsOf(type)] as const)
        .filter(([, paths]) => paths.length > 0);
    const composed = new Map(types(readSdl('supergraph.graphql')));
    const published = types(readSdl(`subgraphs/${agency}.graphql`));
    expect(published.length).toBeGreaterThan(1);
    for (const [name, paths] of published) expect([name, composed.get(name)]).toEqual([name, paths]);
  });
});

describe('a schema is at fault', () => {
  const schema = (record: string, query: string) => `
    type Citizen @subject(path: "id") { id: ID! name: String @requiresScopes(scopes: [["g"]]) records: [Record!] }
    ${record}
    type Page { nodes: [Record!] }
    type Query { ${query} }`;
  const RECORD = `{ citizen: Citizen value: String @requiresScopes(scopes: [["g"]]) part: Part }
    type Part { value: String @requiresScopes(scopes: [["g"]]) }`;

  it('when a type without a subject can be reached from a root, through whatever page', () => {
    expect(faultsOf(schema(`type Record ${RECORD}`, 'citizen: Citizen records: Page'))).toEqual(['Record', 'Part']);
    expect(faultsOf(schema(`type Record ${RECORD}`, 'citizen: Citizen records: Page part: Part'))).toEqual(['Record', 'Part']);
    expect(faultsOf(schema(`type Record @subject(path: "citizen") ${RECORD}`, 'records: Page part: Part'))).toEqual(['Part']);
  });

  it('when a path leads to nobody', () => {
    expect(faultsOf(schema(`type Record @subject(path: "owner") ${RECORD}`, 'records: Page'))).toEqual(['Record: owner']);
    expect(faultsOf(schema(`type Record @subject(path: "part") ${RECORD}`, 'records: Page'))).toEqual(['Record: part']);
    expect(faultsOf(schema(`type Record @subject(path: "id") ${RECORD}`, 'records: Page'))).toEqual(['Record: id']);
  });

  it('and not when every record says whose it is and every part stands inside one', () => {
    expect(faultsOf(schema(`type Record @subject(path: "citizen") ${RECORD}`, 'records: Page'))).toEqual([]);
  });
});
