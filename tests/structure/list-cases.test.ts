import { describe, expect, it } from '@jest/globals';
import { buildSchema, getNamedType, isInputObjectType, isObjectType, type GraphQLField } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { LIST_CASES } from '../e2e/profile/list-cases/index.js';

type RootField = GraphQLField<unknown, unknown>;

const ROOT =
  buildSchema(readFileSync(join(REPOSITORY_ROOT, 'schema/public.graphql'), 'utf8'))
    .getQueryType()
    ?.getFields() ?? {};

/** A root field that is read page by page. */
function isConnection({ type }: RootField): boolean {
  const named = getNamedType(type);
  return isObjectType(named) && 'pageInfo' in named.getFields();
}

/** The platform's own lists are no agency's tables: tests/e2e/platform reads them. */
const OF_PLATFORM = new Set(
  Object.keys(
    buildSchema(readFileSync(join(REPOSITORY_ROOT, 'schema/subgraphs/platform.graphql'), 'utf8'), { assumeValidSDL: true })
      .getQueryType()
      ?.getFields() ?? {},
  ),
);

const LISTS = Object.values(ROOT).filter((field) => isConnection(field) && !OF_PLATFORM.has(field.name));

/** `field ASC` and `field DESC` of every order that the list offers. */
function ordersOf({ args }: RootField): string[] {
  const type = getNamedType(args.find(({ name }) => name === 'orderBy')?.type);
  const fields = isInputObjectType(type) ? Object.keys(type.getFields()) : [];
  return fields.flatMap((field) => [`${field} ASC`, `${field} DESC`]);
}

describe('the cases by which every list is compared with plain SQL', () => {
  it('stand for each list of the public schema, once', () => {
    expect(LIST_CASES.map(({ list }) => list).toSorted()).toEqual(LISTS.map(({ name }) => name).toSorted());
  });

  it('ask for each order of their list, both ways', () => {
    for (const list of LISTS) {
      const { variants = [] } = LIST_CASES.find(({ list: name }) => name === list.name) ?? {};
      const asked = variants.flatMap(({ orderBy = {} }) => Object.entries(orderBy).map(([field, direction]) => `${field} ${direction}`));
      expect({ list: list.name, orders: asked }).toEqual({ list: list.name, orders: expect.arrayContaining(ordersOf(list)) });
    }
  });

  it('filter where their list can be filtered', () => {
    const filtered = LISTS.filter(({ args }) => args.some(({ name }) => name === 'filter')).map(({ name }) => name);
    const cases = LIST_CASES.filter(({ variants }) => variants.some(({ filter }) => filter !== undefined)).map(({ list }) => list);
    expect(cases.toSorted()).toEqual(filtered.toSorted());
  });
});
