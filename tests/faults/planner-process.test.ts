import { execFileSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { createGatewayProcesses } from '../unit/gateway/http/gateway-process.js';
import { runGateway } from '../unit/gateway/http/running-gateway.js';

type RunningGateway = Awaited<ReturnType<typeof runGateway>>;

const program = join(REPOSITORY_ROOT, 'dist/tests/kit/troubled-planner.js');
/** Never seen before: each has a plan of its own. */
let seen = 0;
const neverSeen = () => `{ n${(seen += 1)}: unit(code: "1") { name } }`;

function plannersOf(parent: number | undefined): number[] {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const rows = list.map((line) => line.trim().split(/\s+/));
  return rows
    .filter(([, ppid, ...args]) => Number(ppid) === parent && /planner(-process)?\.js$/.test(args.at(-1) ?? ''))
    .map(([pid]) => Number(pid));
}

describe('a gateway whose planner process', () => {
  let gateway: RunningGateway;
  beforeAll(async () => {
    gateway = await runGateway({ planner: { timeoutMs: 100 } }, { plannerProgram: program });
  });
  afterAll(() => gateway.close());

  const askAll = (count: number, query: () => string) => Promise.all(Array.from({ length: count }, () => gateway.ask(query())));
  const names = (answers: Awaited<ReturnType<typeof askAll>>) =>
    answers.map(({ status, json }) => [status, json.errors, Object.keys(json.data ?? {}).length]);

  it('is killed again and again answers every operation, seen or not', async () => {
    for (let nth = 0; nth < 5; nth++) {
      const asking = askAll(10, neverSeen);
      await sleep(2 * nth);
      for (const pid of plannersOf(process.pid)) process.kill(pid, 'SIGKILL');
      expect(names(await asking)).toEqual(Array(10).fill([200, undefined, 1]));
    }
    expect(gateway.lines.filter((line) => line.includes('the planner process ended'))).not.toEqual([]);
  });

  it.each(['forever', 'aborts'])(
    'does not survive a document (%s) refuses it, at once the next time, and answers everybody else',
    async (marker) => {
      const hostile = `{ ${marker}: unit(code: "1") { name } }`;
      const [refused, others] = await Promise.all([gateway.ask(hostile, ACCEPT), askAll(10, neverSeen)]);
      expect([refused.status, refused.json.errors?.[0]?.extensions.code]).toEqual([400, 'OPERATION_TOO_COMPLEX']);
      expect(names(others)).toEqual(Array(10).fill([200, undefined, 1]));
      const ended = () => gateway.lines.filter((line) => line.includes('the planner process ended')).length;
      const before = ended();
      expect((await gateway.ask(hostile, ACCEPT)).json.errors?.[0]?.extensions.code).toBe('OPERATION_TOO_COMPLEX');
      expect(ended()).toBe(before);
    },
  );

  it('gives no plan in time tells to come again, and has it for the next one', async () => {
    const query = neverSeen();
    for (const pid of plannersOf(process.pid)) process.kill(pid, 'SIGSTOP');
    const late = await gateway.ask(query, { ...ACCEPT, 'asxh-timeout-ms': '100' });
    expect([late.status, late.json.errors?.[0]?.extensions.code, late.headers.has('retry-after')]).toEqual([503, 'OVERLOADED', true]);
    for (const pid of plannersOf(process.pid)) process.kill(pid, 'SIGCONT');
    expect((await gateway.ask(query)).status).toBe(200);
  });
});

const ACCEPT = { accept: 'application/graphql-response+json' };

describe('a planner process', () => {
  const processes = createGatewayProcesses();
  afterEach(() => processes.kill());
  afterAll(() => processes.remove());

  it.each(['SIGTERM', 'SIGKILL'] as const)('ends with its gateway (%s)', async (signal) => {
    const running = processes.start({ ASXH_DRAIN_NOTICE_MS: '0' });
    await once(running, 'message');
    const planners = plannersOf(running.pid);
    expect(planners).toHaveLength(1);
    running.kill(signal);
    await once(running, 'exit');
    while (planners.some(isAlive)) await sleep(5);
  });
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
