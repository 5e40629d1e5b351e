import { expect } from '@jest/globals';
import { buildSchema } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { ask } from '../../kit/ask.js';
import type { ListCase, ListKey, ListVariant } from './list-cases/list-case.js';

const LISTS =
  buildSchema(readFileSync(join(REPOSITORY_ROOT, 'schema/public.graphql'), 'utf8'))
    .getQueryType()
    ?.getFields() ?? {};

/** Who reads, and through which gateway. */
export interface ListReader {
  readonly token: string;
  readonly purpose?: string;
  readonly gateway?: string;
}

/** The fields of the list's key. */
type Node = Readonly<Record<string, string>>;

export interface ListPage {
  readonly totalCount: number | null;
  readonly nodes: readonly Node[];
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type ListArguments = Pick<ListVariant, 'given' | 'filter' | 'orderBy'> & { readonly first?: number; readonly after?: string | null };

/** One page of a list; passes what is given and nothing else, as variables of the types that the public schema says. */
export function askForPage({ list, key }: ListCase, reader: ListReader, { given, filter, orderBy, first, after }: ListArguments) {
  const variables = { ...given, filter, orderBy, first, after };
  const passed = (LISTS[list]?.args ?? []).filter(({ name }) => variables[name as keyof typeof variables] !== undefined);
  const declared = passed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const row = `{ ${key.fields.join(' ')} }`;
  return ask<{ page: ListPage | null }>({
    query: `query ${declared === '' ? '' : `(${declared})`} { page: ${list}${argumentsOf(passed)} {
      totalCount nodes ${row} edges { cursor node ${row} } pageInfo { hasNextPage endCursor } } }`,
    variables,
    ...reader,
  });
}

function argumentsOf(passed: readonly { readonly name: string }[]): string {
  return passed.length === 0 ? '' : `(${passed.map(({ name }) => `${name}: $${name}`).join(', ')})`;
}

export function keyOf(node: Node, { fields, joinedBy }: ListKey): string {
  return fields.map((field) => node[field]).join(joinedBy);
}

/** All keys of a list, read page by page; what each page says of itself is checked on the way. */
export async function pageThrough(list: ListCase, variant: ListVariant, reader: ListReader, first: number): Promise<string[]> {
  const keys: string[] = [];
  let after: string | null = null;
  let total: number | null = null;
  for (;;) {
    const { data, errors } = await askForPage(list, reader, { ...variant, first, after });
    expect(errors).toEqual([]);
    const page: ListPage | null | undefined = data?.page;
    if (page == null) throw new Error(`${list.list} gave no page.`);
    const found = page.nodes.map((node) => keyOf(node, list.key));
    expect(page.edges.map(({ node }) => keyOf(node, list.key))).toEqual(found);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(page.totalCount).toBe((total ??= page.totalCount));
    if (page.pageInfo.hasNextPage) expect(found).toHaveLength(first);
    keys.push(...found);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(total).toBe(keys.length);
  return keys;
}
