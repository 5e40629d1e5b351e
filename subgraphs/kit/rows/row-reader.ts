import { createHash } from 'node:crypto';
import pg from 'pg';
import { createError } from '../../../schema/contract/error-codes.js';
import type { RequestLife } from '../server/request-life.js';
import { RequestOver, runWithin } from './run-within.js';
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

export interface PooledRowReader extends RowReader {
  /** Reads for one request, as long as somebody waits for it. */
  within(life: RequestLife): RowReader;
}

/** Statements are prepared once per connection under a name made from their text; the texts are a bounded set, the values are not in them. */
export function createRowReader(pool: pg.Pool, lookupPool: pg.Pool = pool): PooledRowReader {
  const names = new Map<string, string>();
  const nameOf = (text: string): string => {
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = createHash('sha256').update(text).digest('base64url').slice(0, 22);
    names.set(text, name);
    return name;
  };
  const readWithin = async <Row>({ text, values, isLookup = false }: Statement, life: RequestLife | null): Promise<Row[]> => {
    const from = isLookup ? lookupPool : pool;
    const query = { name: nameOf(text), text, values: [...values] };
    const running = life === null ? from.query(query) : runWithin(from, query, life, STATEMENT_TIMEOUT_MS);
    const result = await running.catch((error: unknown) => {
      throw toldAs(error);
    });
    // The statement's author states its row type; PostgreSQL has no way to.
    return result.rows as Row[];
  };
  return {
    read: (statement) => readWithin(statement, null),
    within: (life) => ({ read: (statement) => readWithin(statement, life) }),
  };
}

/** Classes of PostgreSQL's states in which the database is away or has no time: lost connections, no resources, an operator's or a deadline's cancellation. */
const AWAY = /^(08|53|57)/;

/** A database that does not answer is told as what it is; every other failure is a fault of ours. */
function toldAs(error: unknown): unknown {
  if (error instanceof pg.DatabaseError) {
    if (error.code === CHARACTER_NOT_IN_REPERTOIRE) return createError('BAD_USER_INPUT');
    return AWAY.test(error.code ?? '') ? createError('UNAVAILABLE', 'en', { originalError: error }) : error;
  }
  return error instanceof RequestOver || isDriverFailure(error) ? createError('UNAVAILABLE', 'en', { originalError: error }) : error;
}

/** Failures of the driver's sockets and of its pool have no class of their own; a TypeError is nobody's outage. */
function isDriverFailure(error: unknown): error is Error {
  return typeof error === 'object' && error !== null && 'name' in error && (error.name === 'Error' || error.name === 'AggregateError');
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
