import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import { migrateSql } from '../../../gateway/store/migrate.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../import/temporary-postgres.js';

/** A PostgreSQL of its own with the gateway's tables in it. */
export async function startGatewayDatabase(): Promise<TemporaryPostgres> {
  const postgres = await startTemporaryPostgres();
  await migrateSql(postgres.url);
  return postgres;
}

/** Waits for what is to become true soon. */
export async function until(what: string, holds: () => Promise<boolean> | boolean, withinMs = 10_000): Promise<void> {
  const deadline = Date.now() + withinMs;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`It never came about: ${what}.`);
    await wait(10);
  }
}

export async function untilApplied(pool: pg.Pool, agency: string, position: string, withinMs?: number): Promise<void> {
  const read = async (): Promise<boolean> => {
    const { rows } = await pool.query<{ position: string }>('SELECT position FROM directory.feed_position WHERE agency = $1', [agency]);
    return (rows[0]?.position ?? '0') === position;
  };
  await until(`position ${position} of ${agency}`, read, withinMs);
}
