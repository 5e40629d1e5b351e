import pg from 'pg';

export interface PoolOptions {
  readonly connections: number;
  /** How long one statement may take; a database that is silent for longer is taken for down. */
  readonly statementTimeoutMs: number;
  /** As the database's own statistics show it. */
  readonly name: string;
}

/** Whoever may run statements for minutes is still told soon that nobody is there. */
const LONGEST_CONNECTING_MS = 5_000;
/** The server is given the chance to end the statement itself, with a reason. */
const GRACE_MS = 500;

/** Connections of the gateway to its own database. A database that does not answer rejects in bounded time; whoever asked then refuses. */
export function createDatabasePool(url: string, { connections, statementTimeoutMs, name }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    max: connections,
    application_name: name,
    statement_timeout: statementTimeoutMs,
    query_timeout: statementTimeoutMs + GRACE_MS,
    connectionTimeoutMillis: Math.min(statementTimeoutMs, LONGEST_CONNECTING_MS),
    // Planning a lookup anew costs more than running it.
    options: '-c plan_cache_mode=force_generic_plan',
  });
  // An idle connection that breaks is replaced by the next statement, which tells if that fails.
  pool.on('error', () => undefined);
  return pool;
}
