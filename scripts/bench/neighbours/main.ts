import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { listPersonas } from '../../issuer/demo-personas.js';
import { requestToken } from '../../issuer/request-token.js';
import { createProgram } from '../../program.js';
import { createConsoleProgress } from '../../start/progress.js';
import { startStack } from '../../start/stack.js';
import { openResources } from '../open-resources.js';
import { readNumber } from '../read-number.js';
import { layOutTable } from '../table.js';
import type { Attack, Statuses } from './attacker.js';
import { HOSTILE_KINDS } from './hostile-requests.js';
import { measureWaiting, type Innocent, type Waiting } from './innocent.js';

interface Options {
  readonly people: number;
  readonly seconds: number;
  readonly rate: number;
}

/** So much longer than without an attack may the slowest of a hundred wait. */
const BOUND = 2;
const INNOCENT_PER_SECOND = 25;
const WARM_UP_SECONDS = 8;

const options = createProgram('bench', {
  vi: 'neighbours: người dùng khác chờ bao lâu khi có kẻ gửi yêu cầu phá hoại (nhóm C của các tình huống tấn công).',
  en: 'neighbours: how long others wait while somebody sends hostile requests (group C of the attack cases).',
})
  .usage('neighbours [options]')
  .option('--people <number>', 'số người · people in the databases', readNumber, 2_000)
  .option('--seconds <number>', 'thời gian của mỗi lượt đo · length of each measurement', readNumber, 10)
  .option('--rate <number>', 'số yêu cầu phá hoại mỗi giây · hostile requests a second', readNumber, 20)
  .parse()
  .opts<Options>();

await using resources = openResources();
await bench();

async function bench(): Promise<void> {
  const { url, citizen, officer } = await start();
  const innocent: Innocent = { url, token: citizen, perSecond: INNOCENT_PER_SECOND };
  await measureWaiting(innocent, WARM_UP_SECONDS);
  const rows = [['', 'p50 ms', 'p99 ms', 'p99 alone', '×', 'not 200', 'answers to the attacker']];
  let isWithin = true;
  for (const [kind, { title }] of HOSTILE_KINDS.entries()) {
    const before = await measureWaiting(innocent, options.seconds);
    const attack = runAttack({ kind, url, token: officer, perSecond: options.rate, seconds: options.seconds });
    const during = await measureWaiting(innocent, options.seconds);
    const statuses = await attack;
    const after = await measureWaiting(innocent, options.seconds);
    const alone = (before.p99Ms + after.p99Ms) / 2;
    isWithin &&= during.p99Ms < BOUND * alone && during.failures === 0;
    rows.push(describeRow(title, during, alone, statuses));
    console.log(`${title}: done`);
  }
  console.log(
    `\n${options.rate} hostile requests a second, ${INNOCENT_PER_SECOND} of another person, ${options.seconds} s each.\n\n${layOutTable(rows)}`,
  );
  if (!isWithin) process.exitCode = 1;
}

/** The product as `npm start` starts it, under the committed policy and its own limits. */
async function start() {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'asxh-neighbours-'));
  resources.defer(() => rmSync(dataDirectory, { recursive: true, force: true }));
  const settings = { dataDirectory, people: options.people, seed: 1, gatewayPort: 0, serverUrls: {}, durable: true, childEnvironment: {} };
  const { runtime, directory } = await startStack(settings, createConsoleProgress(), resources);
  const tokenOf = (role: string): Promise<string> => {
    const persona = listPersonas(directory).find((one) => one.role === role);
    if (persona === undefined) throw new Error(`The demo data lack a persona with the role ${role}.`);
    return requestToken(persona.name, runtime, directory);
  };
  return { url: runtime.gateway, citizen: await tokenOf('citizen'), officer: await tokenOf('commune-police-officer') };
}

/** In a thread of its own: what the attacker computes must not delay the other person's clock. */
function runAttack(attack: Attack): Promise<Statuses> {
  return new Promise((resolve, reject) => {
    new Worker(new URL('./attacker.js', import.meta.url), { workerData: attack }).once('message', resolve).once('error', reject);
  });
}

function describeRow(title: string, { p50Ms, p99Ms, failures }: Waiting, alone: number, statuses: Statuses): string[] {
  const answers = Object.entries(statuses).map(([status, count]) => `${count} × ${status === '0' ? 'none' : status}`);
  return [title, p50Ms.toFixed(1), p99Ms.toFixed(1), alone.toFixed(1), (p99Ms / alone).toFixed(2), String(failures), answers.join(', ')];
}
