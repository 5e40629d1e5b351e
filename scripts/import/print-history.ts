import pg from 'pg';

interface HistoryRow {
  readonly started: string;
  readonly imported_by: string;
  readonly record: string;
  readonly file_name: string;
  readonly file_sha256: string;
  readonly state: string;
  readonly counts: string;
}

const SHOWN = 50;

/** The last imports of an agency as Markdown, newest first: who, when, which file with its checksum, what became of its rows. */
export async function describeHistory(agency: string, databaseUrl: string): Promise<string> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<HistoryRow>(
      `SELECT to_char(started_at AT TIME ZONE 'Asia/Ho_Chi_Minh', 'DD/MM/YYYY HH24:MI:SS') AS started, imported_by,
         record || '.v' || version AS record, file_name, file_sha256,
         CASE WHEN finished_at IS NULL THEN 'stopped after line ' || coalesce(checkpoint_line::text, '?')
              ELSE round(extract(epoch FROM finished_at - started_at), 1) || ' s' END AS state,
         concat_ws(' | ', rows, inserted, updated, unchanged, rejected) AS counts
       FROM import_run ORDER BY id DESC LIMIT $1`,
      [SHOWN],
    );
    const heading = [
      `# ${agency}`,
      '',
      '| started (Việt Nam) | by | record | file | SHA-256 | took | rows | new | updated | unchanged | rejected |',
      '|---|---|---|---|---|---|---|---|---|---|---|',
    ];
    return [...heading, ...rows.map(toLine)].join('\n');
  } finally {
    await client.end();
  }
}

function toLine({ started, imported_by, record, file_name, file_sha256, state, counts }: HistoryRow): string {
  const texts = [imported_by, record, file_name].map((text) => text.replaceAll('|', '\\|'));
  return `| ${[started, ...texts, file_sha256, state, counts].join(' | ')} |`;
}
