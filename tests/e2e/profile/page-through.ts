import { expect } from '@jest/globals';
import { ask } from '../../kit/ask.js';
import type { ListCase, ListVariant } from './list-cases.js';

/** Who reads, and through which gateway. */
export interface ListReader {
  readonly token: string;
  readonly purpose?: string;
  readonly gateway?: string;
}

export interface ListPage {
  readonly totalCount: number | null;
  readonly nodes: readonly { readonly id: string }[];
  readonly edges: readonly { readonly cursor: string; readonly node: { readonly id: string } }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

type ListArguments = Pick<ListVariant, 'filter' | 'orderBy'> & { readonly first?: number; readonly after?: string | null };

/** One page of a list; variables are declared only where the list has such an argument. */
export function askForPage({ list, type }: ListCase, reader: ListReader, { filter, orderBy, first, after }: ListArguments) {
  const declared = [
    '$first: Int! = 20, $after: String',
    ...(filter === undefined ? [] : [`$filter: ${type}Filter`]),
    ...(orderBy === undefined ? [] : [`$orderBy: ${type}Order`]),
  ].join(', ');
  const passed = ['first', 'after', ...(filter === undefined ? [] : ['filter']), ...(orderBy === undefined ? [] : ['orderBy'])];
  return ask<{ page: ListPage | null }>({
    query: `query (${declared}) { page: ${list}(${passed.map((name) => `${name}: $${name}`).join(', ')}) {
      totalCount nodes { id } edges { cursor node { id } } pageInfo { hasNextPage endCursor } } }`,
    variables: { first, after, filter, orderBy },
    ...reader,
  });
}

/** All ids of a list, read page by page; what each page says of itself is checked on the way. */
export async function pageThrough(list: ListCase, variant: ListVariant, reader: ListReader, first: number): Promise<string[]> {
  const ids: string[] = [];
  let after: string | null = null;
  let total: number | null = null;
  for (;;) {
    const { data, errors } = await askForPage(list, reader, { ...variant, first, after });
    expect(errors).toEqual([]);
    const page: ListPage | null | undefined = data?.page;
    if (page == null) throw new Error(`${list.list} gave no page.`);
    const found = page.nodes.map(({ id }) => id);
    expect(page.edges.map(({ node }) => node.id)).toEqual(found);
    expect(page.pageInfo.endCursor).toBe(page.edges.at(-1)?.cursor ?? null);
    expect(page.totalCount).toBe((total ??= page.totalCount));
    if (page.pageInfo.hasNextPage) expect(found).toHaveLength(first);
    ids.push(...found);
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(total).toBe(ids.length);
  return ids;
}
