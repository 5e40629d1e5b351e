import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command, InvalidArgumentError } from 'commander';
import type { CitizenId } from '../../../schema/contract/brand.js';
import { createDirectory } from '../../../gateway/directory/create-directory.js';
import type { MayReadRequest } from '../../../gateway/directory/may-read.js';
import { migrateSql } from '../../../gateway/store/migrate.js';
import { createDatabasePool } from '../../../gateway/store/pool.js';
import { getPostgresAccount } from '../../start/postgres/account.js';
import { stopServer } from '../../start/postgres/cluster.js';
import { choosePlace } from '../../start/postgres/place.js';
import { startPostgres } from '../../start/postgres/server.js';
import { runBeforeOthers } from '../real-time.js';
import { openResources } from '../open-resources.js';
import { readLoadAverage, recordReport } from '../report.js';
import { layOutTable } from '../table.js';
import { fillByCopy, fillByFeed } from './fill.js';
import { measureDecisions } from './measure.js';
import { codeOf, communeOf, KNOWN_AT } from './population.js';

const BATCH = 50;
const WARM_UP = 1_000;
const TARGET_P50_MS = 1;
/** Enough for the whole directory, as a server that serves a province has it. */
const SHARED_BUFFERS = '2GB';

const QUESTIONS: Readonly<Record<string, MayReadRequest['decision']['rowSets']>> = {
  'officer of a commune, RESIDENT': [[['RESIDENT']]],
  'officer of a commune, RESIDENT and DOSSIER; RESIDENT and CASE': [[['RESIDENT', 'DOSSIER']], [['RESIDENT', 'CASE']]],
  'citizen, SELF or WARD': [[['SELF'], ['WARD']], [['SELF']]],
};

const ASKER: Omit<MayReadRequest, 'directory' | 'decision'> = {
  caller: {
    identity: {
      subject: 'bench',
      roles: [],
      agency: null,
      organisation: `labour-office-${communeOf(12).unitCode}`,
      jurisdiction: { level: 'COMMUNE', units: [communeOf(12).unitCode] },
      // The codes of this country have no form that anybody checks.
      citizenId: codeOf(1) as CitizenId,
    },
  },
  openCase: { citizenIds: [codeOf(12)] },
  actsAs: 'CITIZEN',
  readsProtected: [],
  now: new Date(),
};

interface Options {
  readonly people: number;
  readonly requests: number;
  readonly feed: boolean;
  readonly realTime: boolean;
  readonly record: boolean;
}

const options = new Command('npm run bench -- directory')
  .description(`Measures one decision about the rows of ${BATCH} random citizens, over a reference directory of a whole province.`)
  .option('--people <number>', 'size of the directory', readNumber, 2_900_000)
  .option('--requests <number>', 'decisions of each kind, one at a time', readNumber, 5_000)
  .option('--feed', 'fill it through the relay, as a first start does, and say how long that takes', false)
  .option('--real-time', 'measure before all other work of the machine (Linux, as root): for one that is busy', false)
  .option('--record', 'write scripts/bench/RESULTS.md', false)
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  const { people, requests, feed, realTime, record } = options;
  const { url, postgresPid } = await startDatabase();
  const startedAt = performance.now();
  const rows = await (feed ? fillByFeed(url, people) : fillByCopy(url, people));
  const seconds = (performance.now() - startedAt) / 1_000;
  const filled = `${rows} citizens as ${Object.keys(KNOWN_AT).length} agencies know them, filled ${feed ? 'through the feed' : 'by COPY'} in ${seconds.toFixed(0)} s`;
  console.log(filled);

  const pool = createDatabasePool(url, { connections: 1, statementTimeoutMs: 10_000, name: 'bench' });
  const directory = createDirectory(pool, () => new Date(), { agencies: Object.keys(KNOWN_AT), maxAgeMs: 30_000, refreshMs: 1_000 });
  await directory.ready;
  await directory.find([codeOf(0)], []);
  if (realTime) runBeforeOthers(postgresPid);
  const loadBefore = readLoadAverage();
  const table = [['', 'p10 ms', 'p50 ms', 'p95 ms', 'p99 ms', 'CPU ms', 'PostgreSQL CPU ms', 'reached']];
  let worstP50 = 0;
  for (const [name, rowSets] of Object.entries(QUESTIONS)) {
    const request = { ...ASKER, directory, decision: { rowSets, capacity: 'ASSISTANCE_RECIPIENT' } } as const;
    const figures = await measureDecisions(request, { people, requests, batch: BATCH, warmUp: WARM_UP, postgresPid });
    worstP50 = Math.max(worstP50, figures.percentile(50));
    const shown = [...[10, 50, 95, 99].map(figures.percentile), figures.cpuMs, figures.postgresCpuMs].map((ms) => ms.toFixed(2));
    table.push([name, ...shown, `${(100 * figures.reached).toFixed(2)} %`]);
  }
  await directory.stop();
  await pool.end();
  const report = [
    `mayRead for ${BATCH} random citizens: one statement and the evaluation, ${requests} decisions of each kind, one at a time, after ${WARM_UP} unmeasured ones. ${filled}. PostgreSQL has ${SHARED_BUFFERS} of shared buffers. ${realTime ? 'In the real-time class: other work of the machine waits. ' : ''}Load average before ${loadBefore.toFixed(1)}, after ${readLoadAverage().toFixed(1)}.`,
    layOutTable(table),
    `Target p50 ≤ ${TARGET_P50_MS} ms: ${worstP50 <= TARGET_P50_MS ? 'met' : 'missed'}.`,
  ].join('\n\n');
  console.log(`\n${report}`);
  if (record) recordReport('directory', report);
}

async function startDatabase(): Promise<{ url: string; postgresPid: number }> {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-bench-directory-'));
  resources.defer(() => rmSync(folder, { recursive: true, force: true }));
  // The operating-system user of PostgreSQL must pass through.
  chmodSync(folder, 0o711);
  const account = getPostgresAccount();
  const place = choosePlace(join(folder, 'cluster'), 'bench-directory', account);
  const server = await startPostgres({
    place,
    account,
    password: 'bench',
    durable: true,
    own: () => undefined,
    logFile: join(folder, 'postgres.log'),
    settings: { shared_buffers: SHARED_BUFFERS },
  });
  resources.defer(() => stopServer(server.pid));
  await migrateSql(server.url);
  return { url: server.url, postgresPid: server.pid };
}

function readNumber(text: string): number {
  const value = Number(text);
  if (Number.isInteger(value) && value > 0) return value;
  throw new InvalidArgumentError('A whole number above 0.');
}
