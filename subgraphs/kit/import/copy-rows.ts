import { once } from 'node:events';
import type { ClientBase } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { toArrayText } from './array-text.js';
import type { RowValue, RowValues } from './import-target.js';

/** Small enough that the database begins before the batch is written out, large enough for few system calls. */
const CHUNK_CHARACTERS = 1 << 16;
const NEEDS_ESCAPE = /[\\\t\n\r]/;
const ESCAPES: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' };

/**
 * Sends rows through a `COPY … FROM STDIN` in PostgreSQL's text format, the fastest way in. Rejects with the database's own error; then
 * the transaction has failed up to its last savepoint.
 */
export async function copyRows(
  client: Pick<ClientBase, 'query'>,
  statement: string,
  rows: readonly RowValues[],
  keys: readonly string[],
): Promise<void> {
  const stream = client.query(copyFrom(statement));
  const done = new Promise<void>((resolve, reject) => {
    stream.once('finish', resolve);
    stream.once('error', reject);
  });
  // Its failure is thrown where it is awaited; until then it must not count as unhandled.
  done.catch(() => undefined);
  let chunk = '';
  for (const row of rows) {
    chunk += toCopyLine(row, keys);
    if (chunk.length < CHUNK_CHARACTERS) continue;
    if (!stream.write(chunk)) await Promise.race([once(stream, 'drain'), done]);
    chunk = '';
  }
  stream.end(chunk);
  await done;
}

function toCopyLine(row: RowValues, keys: readonly string[]): string {
  let line = '';
  for (const key of keys) {
    const cell = toCopyCell(row[key] ?? null);
    line += line === '' ? cell : `\t${cell}`;
  }
  return `${line}\n`;
}

function toCopyCell(value: RowValue): string {
  if (value === null) return '\\N';
  if (typeof value === 'boolean') return value ? 't' : 'f';
  const text = typeof value === 'string' ? value : toArrayText(value);
  return NEEDS_ESCAPE.test(text) ? text.replace(/[\\\t\n\r]/g, (character) => ESCAPES[character] ?? character) : text;
}
