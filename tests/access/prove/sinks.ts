import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import type { TraceCollector } from '../../kit/trace-collector.js';

/** A place where the platform writes down something of every request. */
export interface LogSink {
  /** What was written since it was read last, file by file. */
  readNew(): { readonly name: string; readonly text: string }[];
}

/** The logs of all processes of a stack, PostgreSQL's included, from now on. */
export function openLogSink(folders: readonly string[]): LogSink {
  const positions = new Map<string, number>();
  const list = (): string[] =>
    folders.filter((folder) => existsSync(folder)).flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)));
  for (const file of list()) positions.set(file, statSync(file).size);
  return {
    readNew: () =>
      list().map((name) => {
        const from = positions.get(name) ?? 0;
        const text = readFrom(name, from);
        positions.set(name, from + Buffer.byteLength(text));
        return { name, text };
      }),
  };
}

/** Whole lines only: what is half written is read with its other half. */
function readFrom(file: string, from: number): string {
  const buffer = Buffer.alloc(Math.max(0, statSync(file).size - from));
  const handle = openSync(file, 'r');
  readSync(handle, buffer, 0, buffer.length, from);
  closeSync(handle);
  return buffer.subarray(0, buffer.lastIndexOf(0x0a) + 1).toString('utf8');
}

/** What the platform tells an operator's own machines. */
export interface TextSink {
  readonly name: string;
  /** What was told since it was read last. */
  readNew(): Promise<readonly string[]>;
}

/** Settings under which a gateway tells all its figures, and every tenth request's spans. */
export function watchedBy(port: number, { url }: Pick<TraceCollector, 'url'>): Record<string, string> {
  return { ASXH_METRICS_PORT: String(port), ASXH_TRACES_URL: url, ASXH_TRACES_SHARE: '0.1' };
}

export function figuresAt(port: number): string {
  return `http://127.0.0.1:${port}/metrics`;
}

/** The names and labels of a gateway's figures as Prometheus reads them: the figures themselves are counts, times and bytes of memory, which can be any number. */
export function openMetricsSink(url: string): TextSink {
  return { name: 'the figures', readNew: async () => [(await (await fetch(url)).text()).replace(SAMPLE_VALUE, '$1')] };
}

const SAMPLE_VALUE = /^([^#\n].*) \S+$/gm;

/** Every span, as the collector was sent it; nothing is kept. */
export function openTraceSink({ spans, bodies }: Pick<TraceCollector, 'spans' | 'bodies'>): TextSink {
  return {
    name: 'the traces',
    readNew: () => {
      spans.length = 0;
      return Promise.resolve(bodies.splice(0));
    },
  };
}

/** A record of the access log as its reader sees it. */
export interface AccessRow {
  readonly kind: string;
  readonly requestId: string | null;
  readonly body: string;
  /** All other columns that hold text. */
  readonly beside: string;
}

export interface AccessLogSink {
  readNew(): Promise<readonly AccessRow[]>;
  close(): Promise<void>;
}

const POSITIONS = 'SELECT writer, max(sequence)::text AS sequence FROM access_log.record GROUP BY writer';
const ROWS = `SELECT writer, sequence::text AS sequence, kind, request_id AS "requestId", coalesce(body, '') AS body,
    concat_ws(E'\\n', array_to_string(citizens, E'\\n'), person, organisation, role, purpose, status, array_to_string(signs, E'\\n')) AS beside
  FROM access_log.record WHERE writer = $1 AND sequence > $2 ORDER BY record.sequence`;

/** Every record that any gateway writes from now on, by the role that only reads. */
export async function openAccessLogSink(url: string): Promise<AccessLogSink> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const heads = async () => (await client.query<{ writer: string; sequence: string }>(POSITIONS)).rows;
  const read = new Map((await heads()).map(({ writer, sequence }) => [writer, sequence]));
  return {
    async readNew() {
      const rows: AccessRow[] = [];
      for (const { writer } of await heads()) {
        const found = await client.query<AccessRow & { sequence: string }>(ROWS, [writer, read.get(writer) ?? '0']);
        rows.push(...found.rows);
        read.set(writer, found.rows.at(-1)?.sequence ?? read.get(writer) ?? '0');
      }
      return rows;
    },
    close: () => client.end(),
  };
}
