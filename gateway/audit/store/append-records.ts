import type { Client } from 'pg';
import type { ChainedRecord } from '../chain.js';
import type { ChainHead } from '../log-entry.js';

/**
 * One statement for any number of records. Columns come as texts with a line a record, which costs a fraction of PostgreSQL's array syntax; no value
 * holds a line break. Without a conflict target the writer needs no right to read. Zero rows are added when the very batch is there already.
 */
const APPEND = `
INSERT INTO access_log.record (writer, sequence, at, kind, request_id, citizens, person, organisation, role, purpose, status, signs, body, previous, hash)
SELECT $1, $2::bigint + n - 1, at::timestamptz, kind, nullif(request_id, '')::uuid, coalesce(string_to_array(citizens, ','), '{}'), nullif(person, ''),
  nullif(organisation, ''), nullif(role, ''), nullif(purpose, ''), nullif(status, ''), coalesce(string_to_array(signs, ','), '{}'), body,
  decode(lag(hash, 1, $3) OVER (ORDER BY n), 'hex'), decode(hash, 'hex')
FROM ROWS FROM (
  string_to_table($4, E'\\n'), string_to_table($5, E'\\n'), string_to_table($6, E'\\n'), string_to_table($7, E'\\n'), string_to_table($8, E'\\n'),
  string_to_table($9, E'\\n'), string_to_table($10, E'\\n'), string_to_table($11, E'\\n'), string_to_table($12, E'\\n'), string_to_table($13, E'\\n'),
  string_to_table($14, E'\\n'), string_to_table($15, E'\\n')
) WITH ORDINALITY AS t (at, kind, request_id, citizens, person, organisation, role, purpose, status, signs, body, hash, n)
ON CONFLICT DO NOTHING`;

/** Appends records behind `head`, whole or not at all; answers how many were added. */
export async function appendRecords(client: Client, head: ChainHead, records: readonly ChainedRecord[]): Promise<number> {
  const lines = (valueOf: (record: ChainedRecord) => string | null): string => records.map((record) => valueOf(record) ?? '').join('\n');
  const { rowCount } = await client.query({
    name: 'append-records',
    text: APPEND,
    values: [
      head.writer,
      head.sequence + 1,
      head.hash,
      lines(({ columns }) => columns.at),
      lines(({ columns }) => columns.kind),
      lines(({ columns }) => columns.requestId),
      lines(({ columns }) => columns.citizens.join(',')),
      lines(({ columns }) => columns.person),
      lines(({ columns }) => columns.organisation),
      lines(({ columns }) => columns.role),
      lines(({ columns }) => columns.purpose),
      lines(({ columns }) => columns.status),
      lines(({ columns }) => columns.signs.join(',')),
      lines(({ body }) => body),
      lines((record) => record.hash),
    ],
  });
  return rowCount ?? 0;
}
