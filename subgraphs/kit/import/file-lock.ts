import { setTimeout as wait } from 'node:timers/promises';
import type { ClientBase } from 'pg';
import { FileRefused } from './file-refusal.js';

const ATTEMPTS = 60;
const PAUSE_MS = 500;

/**
 * Takes the file for this connection alone. The connection of a process that was killed lives on until its last statement is done, and
 * may even commit: whoever goes on with the file waits for it.
 */
export async function lockFile(client: Pick<ClientBase, 'query'>, name: string, attempts = ATTEMPTS): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS locked', [name]);
    if (rows[0]?.locked === true) return;
    if (attempt >= attempts) throw new FileRefused('IMPORT_RUNNING');
    await wait(PAUSE_MS);
  }
}

export async function unlockFile(client: Pick<ClientBase, 'query'>, name: string): Promise<void> {
  await client.query('SELECT pg_advisory_unlock(hashtextextended($1, 0))', [name]);
}
