import { setTimeout as sleep } from 'node:timers/promises';
import type pg from 'pg';
import type { RequestLife } from '../server/request-life.js';
import { cancelStatement } from './cancel-statement.js';

/** Nobody waits for the rows any more. */
export class RequestOver extends Error {
  override readonly name = 'RequestOver';
}

/** The connection's own limit is close enough to the caller's time above this share of it; setting another one costs two more statements. */
const NEAR_OWN_LIMIT = 0.8;
/** A server that does not even stop loses its connection. */
const STOPS_WITHIN_MS = 1_000;

/**
 * Runs one statement for as long as somebody waits for it, and rejects with RequestOver when nobody does: the statement is then cancelled at
 * the server, and its connection closed rather than given back. A connection that goes back has the settings that it was opened with.
 */
export async function runWithin(pool: pg.Pool, query: pg.QueryConfig, life: RequestLife, ownLimitMs: number): Promise<pg.QueryResult> {
  const client = await connectWithin(pool, life.signal);
  // The statement itself rejects when its connection breaks; without a listener the driver's second report would end the process.
  client.on('error', ignore);
  const leftMs = Math.ceil(life.leftMs());
  const isShortened = leftMs < ownLimitMs * NEAR_OWN_LIMIT;
  const statement = isShortened ? runShortened(client, query, leftMs) : client.query(query);
  return new Promise((resolve, reject) => {
    const cancel = () => {
      reject(new RequestOver());
      void discard(client, statement);
    };
    life.signal.addEventListener('abort', cancel, { once: true });
    const settle = (give: () => void, hasFailed: boolean) => {
      if (life.signal.aborted) return;
      life.signal.removeEventListener('abort', cancel);
      give();
      void giveBack(client, isShortened, hasFailed);
    };
    statement.then(
      (result) => settle(() => resolve(result), false),
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the driver's own, passed on as it is
      (error: unknown) => settle(() => reject(error), true),
    );
  });
}

function ignore(): void {
  // See where it listens.
}

/** A connection that comes too late is given back unused. */
async function connectWithin(pool: pg.Pool, signal: AbortSignal): Promise<pg.PoolClient> {
  if (signal.aborted) throw new RequestOver();
  return new Promise((resolve, reject) => {
    const leave = () => reject(new RequestOver());
    signal.addEventListener('abort', leave, { once: true });
    pool.connect().then(
      (client) => {
        signal.removeEventListener('abort', leave);
        if (signal.aborted) client.release();
        else resolve(client);
      },
      (error: unknown) => {
        signal.removeEventListener('abort', leave);
        // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- the pool's own, passed on as it is
        reject(error);
      },
    );
  });
}

async function runShortened(client: pg.PoolClient, query: pg.QueryConfig, leftMs: number): Promise<pg.QueryResult> {
  await client.query(`SET statement_timeout = ${Math.max(1, leftMs)}`);
  return client.query(query);
}

/** A connection that failed is dropped, so no session setting survives to the next caller. */
async function giveBack(client: pg.PoolClient, isShortened: boolean, hasFailed: boolean): Promise<void> {
  const isClean = !hasFailed && (!isShortened || (await isReset(client)));
  release(client, !isClean);
}

async function isReset(client: pg.PoolClient): Promise<boolean> {
  return client.query('RESET statement_timeout').then(
    () => true,
    () => false,
  );
}

/** Not before the server has heard and the statement has ended: a late cancellation must not meet somebody else's statement. */
async function discard(client: pg.PoolClient, statement: Promise<unknown>): Promise<void> {
  const stopped = Promise.all([cancelStatement(client), statement.catch(() => undefined)]);
  await Promise.race([stopped, sleep(STOPS_WITHIN_MS, undefined, { ref: false })]);
  release(client, true);
}

function release(client: pg.PoolClient, isDropped: boolean): void {
  client.off('error', ignore);
  client.release(isDropped);
}
