import { createHash } from 'node:crypto';
import pg from 'pg';
import { createError } from '../../../schema/contract/error-codes.js';
import type { Statement } from './sql.js';

/** PostgreSQL's texts hold no NUL character: a client's text with one is a fault of its request, not of ours. */
const CHARACTER_NOT_IN_REPERTOIRE = '22021';
const OID_DATE = 1082;
const OID_TIMESTAMPTZ = 1184;
const STATEMENT_TIMEOUT_MS = 10_000;
const CONNECTION_TIMEOUT_MS = 5_000;
const IDLE_TIMEOUT_MS = 300_000;

/** Reads projected plain rows. Entities are for writes and migrations; hydrating them on the read path costs several times the query. */
export interface RowReader {
  read<Row>(statement: Statement): Promise<Row[]>;
}

/** Dates stay `YYYY-MM-DD` and amounts stay digits: a JavaScript Date or number would change them. */
const TYPES: pg.CustomTypesConfig = {
  getTypeParser(oid: number, format?: 'text' | 'binary') {
    if (oid === OID_DATE) return (text: string) => text;
    if (oid === OID_TIMESTAMPTZ) return (text: string) => new Date(text).toISOString();
    // pg declares its parsers to give `any`.
    return pg.types.getTypeParser(oid, format) as (value: unknown) => unknown;
  },
};

/** A pool of the application role. A connection that failed is dropped, so no session setting survives to the next caller. */
export function createPool(databaseUrl: string, connections = 10, options?: string): pg.Pool {
  return new pg.Pool({
    connectionString: databaseUrl,
    ...(options === undefined ? {} : { options }),
    max: connections,
    types: TYPES,
    statement_timeout: STATEMENT_TIMEOUT_MS,
    connectionTimeoutMillis: CONNECTION_TIMEOUT_MS,
    // A connection that is closed takes its prepared statements with it.
    idleTimeoutMillis: IDLE_TIMEOUT_MS,
  });
}

/** The settings of connections for lookups: planning such a statement anew costs three times what running it does. */
export const LOOKUP_OPTIONS = '-c plan_cache_mode=force_generic_plan';

/** Statements are prepared once per connection under a name made from their text; the texts are a bounded set, the values are not in them. */
export function createRowReader(pool: pg.Pool, lookupPool: pg.Pool = pool): RowReader {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
    return name;
  };
  return {
    async read<Row>({ text, values, isLookup = false }: Statement): Promise<Row[]> {
      const result = await (isLookup ? lookupPool : pool)
        .query({ name: nameOf(text), text, values: [...values] })
        .catch((error: unknown) => {
          throw error instanceof pg.DatabaseError && error.code === CHARACTER_NOT_IN_REPERTOIRE ? createError('BAD_USER_INPUT') : error;
        });
      // The statement's author states its row type; PostgreSQL has no way to.
      return result.rows as Row[];
    },
  };
}

/** Reads through one connection, such as that of a transaction. */
export function createClientReader(client: Pick<pg.ClientBase, 'query'>): RowReader {
  return {
    async read<Row>({ text, values }: Statement): Promise<Row[]> {
      // The statement's author states its row type; PostgreSQL has no way to.
      return (await client.query(text, [...values])).rows as Row[];
    },
  };
}
