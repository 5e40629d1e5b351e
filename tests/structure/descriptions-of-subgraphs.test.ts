import { describe, expect, it } from '@jest/globals';
import { Kind, parse, print, type ConstDirectiveNode, type FieldDefinitionNode, type ObjectTypeDefinitionNode } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';

interface PublishedType {
  readonly agency: string;
  readonly type: ObjectTypeDefinitionNode;
}

/** Types that more than one agency publishes must say the same, or composition would pick one of the texts. */
const SHARED = ['Citizen', 'Household', 'AdministrativeUnit', 'HealthFacility', 'DeliveredIdentity', 'PageInfo'];

const PUBLISHED: readonly PublishedType[] = AGENCIES.flatMap((agency) => {
  const document = parse(readFileSync(join(REPOSITORY_ROOT, `schema/subgraphs/${agency}.graphql`), 'utf8'));
  return document.definitions.flatMap((type) => (type.kind === Kind.OBJECT_TYPE_DEFINITION ? [{ agency, type }] : []));
});
const FIELDS = PUBLISHED.flatMap(({ agency, type }) => (type.fields ?? []).map((field) => ({ agency, type, field })));

const nameOf = (agency: string, type: ObjectTypeDefinitionNode, field: FieldDefinitionNode): string =>
  `${agency}: ${type.name.value}.${field.name.value}`;

function directives(node: { readonly directives?: readonly ConstDirectiveNode[] }, name: string): ConstDirectiveNode[] {
  return (node.directives ?? []).filter((directive) => directive.name.value === name);
}

/** Names of the fields of every `@key`; ours are flat. */
function keyFields(type: ObjectTypeDefinitionNode): string[] {
  return directives(type, 'key').flatMap(({ arguments: given = [] }) =>
    given.flatMap(({ name, value }) => (name.value === 'fields' && value.kind === Kind.STRING ? value.value.split(' ') : [])),
  );
}

describe('what the agencies publish', () => {
  it('decides about every field: one group, or every verified caller', () => {
    const undecided = FIELDS.filter(
      ({ field }) => directives(field, 'requiresScopes').length + directives(field, 'authenticated').length !== 1,
    );
    expect(undecided.map(({ agency, type, field }) => nameOf(agency, type, field))).toEqual([]);
  });

  it('lets every field with a group be null, so that one refusal takes no other field away', () => {
    const wrong = FIELDS.filter(({ field }) => directives(field, 'requiresScopes').length > 0 && field.type.kind === Kind.NON_NULL_TYPE);
    expect(wrong.map(({ agency, type, field }) => nameOf(agency, type, field))).toEqual([]);
  });

  it('keys entities by opaque ids that every verified caller may see: the planner fetches keys nobody asked for', () => {
    const keyed = PUBLISHED.filter(({ type }) => keyFields(type).length > 0);
    expect(keyed.length).toBeGreaterThan(5);
    const keys = keyed.map(({ type }) => `${type.name.value}: ${keyFields(type).join(' ')}`);
    const opaque = /^(AdministrativeUnit: code validFrom|\w+: id)$/;
    expect(keys.filter((key) => !opaque.test(key))).toEqual([]);
    const protectedKeys = keyed.flatMap(({ agency, type }) =>
      (type.fields ?? [])
        .filter((field) => keyFields(type).includes(field.name.value) && directives(field, 'authenticated').length === 0)
        .map((field) => nameOf(agency, type, field)),
    );
    expect(protectedKeys).toEqual([]);
  });
});

describe.each(SHARED)('%s', (name) => {
  const publications = PUBLISHED.filter(({ type }) => type.name.value === name);

  it('is published by more than one agency, under one description', () => {
    expect(publications.length).toBeGreaterThan(1);
    expect(new Set(publications.map(({ type }) => type.description?.value)).size).toBe(1);
  });

  it('has the same text, type and access for every field that several agencies publish', () => {
    const versions = Map.groupBy(
      publications.flatMap(({ type }) => type.fields ?? []),
      (field) => field.name.value,
    );
    const different = [...versions].filter(([, fields]) => new Set(fields.map((field) => print(field))).size > 1);
    expect(different.map(([field]) => field)).toEqual([]);
  });
});

it('every agency delivers the whole DeliveredIdentity, with the same fields', () => {
  const shapes = PUBLISHED.filter(({ type }) => type.name.value === 'DeliveredIdentity').map(({ type }) => print(type));
  expect(shapes).toHaveLength(3);
  expect(new Set(shapes).size).toBe(1);
});
