import type pg from 'pg';
import { createError } from '../../../schema/contract/error-codes.js';
import type { InternalRoute } from '../server/agency.js';
import { readSnapshot } from './read-snapshot.js';
import { type DirectoryFacts, readDirectoryPage } from './directory-page.js';

const POSITION = /^\d{1,18}$/;

/** `POST /internal/directory/feed` with `{ after }`: what the reference directory asks each agency, under a key of its own. */
export function createDirectoryRoute(pool: pg.Pool, facts: DirectoryFacts): InternalRoute {
  return {
    path: '/internal/directory/feed',
    askedBy: 'directory',
    handle: (body) => {
      const after = String((body as { readonly after?: unknown } | null)?.after);
      if (!POSITION.test(after)) throw createError('BAD_USER_INPUT');
      return readSnapshot(pool, (client) => readDirectoryPage(client, facts, after));
    },
  };
}
