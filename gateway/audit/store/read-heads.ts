import type { ClientBase, Pool } from 'pg';
import type { ChainHead, RecordPosition } from '../log-entry.js';

interface HeadRow {
  readonly writer: string;
  readonly sequence: string;
  readonly hash: string;
}

/** From one writer to the next by the primary key: as many steps as there are writers, however many records. */
const HEADS = `
WITH RECURSIVE head AS (
  (SELECT writer, sequence, hash FROM access_log.record ORDER BY writer DESC, sequence DESC LIMIT 1)
  UNION ALL
  SELECT earlier.* FROM head CROSS JOIN LATERAL (
    SELECT writer, sequence, hash FROM access_log.record WHERE writer < head.writer ORDER BY writer DESC, sequence DESC LIMIT 1) earlier
)
SELECT writer, sequence, encode(hash, 'hex') AS hash FROM head`;

const UNNAMED = `${HEADS} WHERE NOT EXISTS (
  SELECT FROM access_log.record start, jsonb_array_elements(start.body::jsonb -> 'heads') named
  WHERE start.kind = 'START' AND named ->> 'writer' = head.writer AND (named ->> 'sequence')::bigint = head.sequence)`;

/** The last record of every chain. */
export async function readHeads(reader: Pool | ClientBase): Promise<readonly ChainHead[]> {
  return (await reader.query<HeadRow>(HEADS)).rows.map(toHead);
}

/** The heads that no start names yet: what a new chain must link to. */
export async function readUnnamedHeads(reader: Pool | ClientBase): Promise<readonly ChainHead[]> {
  return (await reader.query<HeadRow>(UNNAMED)).rows.map(toHead);
}

/** The hash of one record in hexadecimal; null when there is none. */
export async function findHash(reader: Pool | ClientBase, { writer, sequence }: RecordPosition): Promise<string | null> {
  const text = `SELECT encode(hash, 'hex') AS hash FROM access_log.record WHERE writer = $1 AND sequence = $2`;
  const { rows } = await reader.query<{ hash: string }>(text, [writer, sequence]);
  return rows[0]?.hash ?? null;
}

function toHead({ writer, sequence, hash }: HeadRow): ChainHead {
  return { writer, sequence: Number(sequence), hash };
}
