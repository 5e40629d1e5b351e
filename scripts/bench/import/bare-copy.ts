import { createReadStream, createWriteStream } from 'node:fs';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';

/** A table that an importer has filled. */
export interface Table {
  /** As its owner: TRUNCATE and CHECKPOINT are not the application's. */
  readonly url: string;
  readonly name: string;
  /** For its rows as COPY wants them, sorted as the importer wrote them. */
  readonly copyFile: string;
}

/** Seconds of a bare COPY of the same rows into the same table, emptied, with its indexes, triggers and generated columns. */
export async function measureCopy({ url, name, copyFile }: Table): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    const columns = await listColumns(client, name);
    await pipeline(client.query(copyTo(`COPY (SELECT ${columns} FROM ${name} ORDER BY ctid) TO STDOUT`)), createWriteStream(copyFile));
    await client.query(`TRUNCATE ${name}`);
    await client.query('CHECKPOINT');
    const startedAt = performance.now();
    await pipeline(createReadStream(copyFile, { highWaterMark: 1 << 18 }), client.query(copyFrom(`COPY ${name} (${columns}) FROM STDIN`)));
    return (performance.now() - startedAt) / 1000;
  } finally {
    await client.end();
  }
}

/** What a writer gives: neither generated columns nor numbers from a sequence. */
async function listColumns(client: pg.Client, table: string): Promise<string> {
  const { rows } = await client.query<{ columns: string }>(
    `SELECT string_agg(format('%I', column_name), ', ' ORDER BY ordinal_position) AS columns FROM information_schema.columns
     WHERE table_schema = 'public' AND table_name = $1 AND is_generated = 'NEVER' AND column_default IS DISTINCT FROM format('nextval(%L::regclass)', $1 || '_id_seq')`,
    [table],
  );
  return rows[0]?.columns ?? '';
}
