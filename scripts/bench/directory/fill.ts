import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { toStoredFacts } from '../../../gateway/directory/feed-page.js';
import { followAgencies } from '../../../gateway/directory/follow-agencies.js';
import { createDatabasePool } from '../../../gateway/store/pool.js';
import type { DirectoryPage } from '../../../schema/contract/directory-feed.js';
import { codeOf, KNOWN_AT } from './population.js';

const PAGE_SIZE = 20_000;
const COPY_ROWS = 500;

/** Straight into the table, without the feed. Resolves to the number of rows. */
export async function fillByCopy(url: string, people: number): Promise<number> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('ALTER TABLE directory.citizen_facts DROP CONSTRAINT citizen_facts_pkey');
    await pipeline(
      Readable.from(listCopyLines(people)),
      client.query(copyFrom('COPY directory.citizen_facts (citizen_id, facts) FROM STDIN')),
    );
    await client.query('ALTER TABLE directory.citizen_facts ADD PRIMARY KEY (citizen_id)');
    return await settle(client);
  } finally {
    await client.end();
  }
}

function* listCopyLines(people: number): Generator<string> {
  let lines = '';
  for (let index = 0; index < people; index += 1) {
    const told = Object.entries(KNOWN_AT).map(([agency, know]) => [agency, know(index)] as const);
    const facts = told.flatMap(([agency, row]) => (row === null ? [] : [[agency, toStoredFacts(row)]]));
    lines += `${codeOf(index)}\t${JSON.stringify(Object.fromEntries(facts))}\n`;
    if (index % COPY_ROWS === 0) {
      yield lines;
      lines = '';
    }
  }
  yield lines;
}

const SECRET = new Uint8Array(32);

/** As a first start does it: every agency's feed over HTTP, page by page, through the relay. */
export async function fillByFeed(url: string, people: number): Promise<number> {
  const pool = createDatabasePool(url, { connections: 6, statementTimeoutMs: 120_000, name: 'bench-relay' });
  const servers = await Promise.all(Object.keys(KNOWN_AT).map((agency) => serveFeed(agency, people)));
  const feeds = servers.map(({ agency, server }) => ({
    agency,
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    key: () => ({ keyId: `directory-${agency}`, secret: SECRET }),
  }));
  const relay = followAgencies({ pool, feeds, intervalMs: 100, onFailure: (agency, error) => console.error(agency, error) });
  try {
    while (!(await isDone(pool, people))) await wait(200);
  } finally {
    await relay.stop();
    for (const { server } of servers) server.close().closeAllConnections();
  }
  const client = await pool.connect();
  const rows = await settle(client);
  client.release();
  await pool.end();
  return rows;
}

async function serveFeed(agency: string, people: number): Promise<{ agency: string; server: Server }> {
  const answer = async (request: IncomingMessage): Promise<string> => {
    let body = '';
    for await (const chunk of request) body += String(chunk);
    return JSON.stringify(readPage(agency, people, JSON.parse(body) as { after: string }));
  };
  const server = createServer((request, response) => void answer(request).then((page) => response.end(page)));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { agency, server };
}

function readPage(agency: string, people: number, { after }: { after: string }): DirectoryPage {
  const from = Number(after);
  const to = Math.min(people, from + PAGE_SIZE);
  const facts = Array.from({ length: to - from }, (_, index) => KNOWN_AT[agency]?.(from + index) ?? null).filter((row) => row !== null);
  return {
    position: String(to),
    more: to < people,
    heartbeatAt: new Date().toISOString(),
    citizenIds: facts.map(({ citizenId }) => citizenId),
    facts,
    ...{ householdIds: [], caseNumbers: [], households: [], cases: [], aliases: [] },
  };
}

async function isDone(pool: pg.Pool, people: number): Promise<boolean> {
  const text = 'SELECT count(*)::int AS done FROM directory.feed_position WHERE position = $1';
  const { rows } = await pool.query<{ done: number }>(text, [String(people)]);
  return rows[0]?.done === Object.keys(KNOWN_AT).length;
}

/** As autovacuum leaves a table that was filled, and nothing left to be written. */
async function settle(client: pg.ClientBase): Promise<number> {
  await client.query('SET statement_timeout = 0');
  await client.query('VACUUM (ANALYZE) directory.citizen_facts');
  await client.query('CHECKPOINT');
  // Every page once, by the way that lookups take: what a server has read after some minutes of work.
  await client.query('SET enable_seqscan TO off');
  await client.query(`SELECT count(facts::text) FROM directory.citizen_facts WHERE citizen_id > ''`);
  const { rows } = await client.query<{ n: number }>('SELECT count(*)::int AS n FROM directory.citizen_facts');
  return rows[0]?.n ?? 0;
}
