import pg from 'pg';
import { CHANGES_CHANNEL, type ToldChange } from './tell-changes.js';

export interface ChangeListener {
  readonly onChange: (change: ToldChange) => void;
  /** Told once: from now on something may have changed that nobody here was told of. */
  readonly onLost: () => void;
}

/** One connection that hears of changes. */
export interface Hearing {
  /** Loses the connection when the database does not answer on it: a cut line is otherwise silent for hours. */
  probe(): void;
  stop(): Promise<void>;
}

const TIMEOUT_MS = 5_000;

/** Hears of every change that any gateway process applies from now on. Rejects when the database does not answer. */
export async function hearChanges(databaseUrl: string, { onChange, onLost }: ChangeListener): Promise<Hearing> {
  const client = new pg.Client({
    connectionString: databaseUrl,
    application_name: 'gateway changes',
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    keepAlive: true,
  });
  let isOver = false;
  const lose = (): void => {
    if (isOver) return;
    isOver = true;
    onLost();
    client.end().catch(() => undefined);
  };
  client.on('error', lose).on('end', lose);
  client.on('notification', ({ payload }) => {
    // Written by tellChanges, in a database that nobody else writes to.
    if (!isOver && payload !== undefined) onChange(JSON.parse(payload) as ToldChange);
  });
  await client.connect();
  await client.query(`LISTEN ${CHANGES_CHANNEL}`);
  return {
    probe: () => void client.query('SELECT 1').catch(lose),
    async stop() {
      isOver = true;
      await client.end().catch(() => undefined);
    },
  };
}
