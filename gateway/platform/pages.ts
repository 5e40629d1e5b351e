import { createError } from '../../schema/contract/error-codes.js';
import type { PlatformContext } from './platform-context.js';
import { findSealed, seal, type SealKeys } from './seal.js';

export interface PageArguments {
  readonly first: number;
  readonly after?: string | null;
}

export interface Page<Node> {
  readonly nodes: readonly Node[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const MAX_FIRST = 100;

/** One list of one caller: its cursors open nothing for anybody else, for another role or purpose, or under another filter. */
export interface ListCursors {
  /** Throws BAD_USER_INPUT for a page of no or too many elements, INVALID_CURSOR for a cursor that is not one of this list. */
  read(page: PageArguments): { readonly first: number; readonly after: string | null };
  pageOf<Node>(nodes: readonly Node[], position: string | null, hasNextPage: boolean): Page<Node>;
}

export function createListCursors(
  keys: SealKeys,
  { caller }: Pick<PlatformContext, 'caller'>,
  list: string,
  filter: object = {},
): ListCursors {
  const { identity, role, purpose } = caller;
  const binding = ['cursor', identity.subject, role, purpose.kind === 'KNOWN' ? purpose.name : '', list, JSON.stringify(filter)];
  return {
    read({ first, after }) {
      if (first < 1 || first > MAX_FIRST) throw createError('BAD_USER_INPUT');
      if (after === undefined || after === null) return { first, after: null };
      const position = findSealed(keys, after, binding);
      if (position === null) throw createError('INVALID_CURSOR');
      return { first, after: position };
    },
    pageOf: (nodes, position, hasNextPage) => ({
      nodes,
      pageInfo: { hasNextPage, endCursor: position === null ? null : seal(keys, position, binding) },
    }),
  };
}
