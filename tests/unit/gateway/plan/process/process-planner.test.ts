import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createLocalPlanner } from '../../../../../gateway/plan/local-planner.js';
import { PlannerUnavailable, PlanTooComplex, type Planner } from '../../../../../gateway/plan/planner.js';
import { createProcessPlanner } from '../../../../../gateway/plan/process/process-planner.js';
import { orderKeys } from '../../../../../gateway/supergraph/order-keys.js';
import { REPOSITORY_ROOT } from '../../../../../schema/contract/repository-root.js';
import { composeFixtures } from '../../../../federation/harness.js';
import { SAMPLE_AGENCIES } from '../../http/sample-agencies.js';

const sdl = orderKeys(parse(composeFixtures(SAMPLE_AGENCIES)));
const program = join(REPOSITORY_ROOT, 'dist/tests/kit/troubled-planner.js');
const named = (field: string) => `{ ${field}: unit(code: "1") { name } }`;

const opened: Planner[] = [];
afterEach(() => {
  for (const planner of opened.splice(0)) planner.close();
});

async function open() {
  const ends: string[] = [];
  const results: string[] = [];
  const observer = { notePlan: (result: string) => void results.push(result), notePlannerEnd: (cause: string) => void ends.push(cause) };
  const planner = createProcessPlanner(sdl, { program, timeoutMs: 50, observer });
  opened.push(planner);
  await planner.ready;
  return { planner, ends, results };
}

/** Of this very test process. */
function plannerPids(): number[] {
  const list = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  return list
    .map((line) => line.trim().split(/\s+/))
    .filter(([, parent, ...args]) => Number(parent) === process.pid && args.some((word) => word.endsWith('troubled-planner.js')))
    .map(([pid]) => Number(pid));
}

describe('a planner in a process of its own', () => {
  it('plans as one in this process does', async () => {
    const { planner } = await open();
    const local = createLocalPlanner(sdl);
    for (const text of [named('a'), '{ citizen(id: "c1") { fullName contributionPeriods { salary } } }', '{ citizens { totalCount } }'])
      expect(await planner.plan(text)).toEqual(await local.plan(text));
  });

  it('says why it finds no plan, and plans on', async () => {
    const { planner, ends, results } = await open();
    await expect(planner.plan('{ nothing }')).rejects.toThrow(/nothing/);
    expect(await planner.plan(named('a'))).not.toBeNull();
    expect([results, ends]).toEqual([['NO_WAY', 'PLANNED'], []]);
  });

  it('is not ready for a supergraph that it cannot plan for', async () => {
    const planner = createProcessPlanner('type Query {', { program });
    opened.push(planner);
    await expect(planner.ready).rejects.toThrow();
    await expect(planner.plan(named('a'))).rejects.toThrow(PlannerUnavailable);
  });
});

describe('a text that its planning does not survive', () => {
  it.each([
    ['takes for ever', 'forever', 'SIGVTALRM'],
    ['aborts the process', 'aborts', 'SIGABRT'],
  ])('is refused when it %s, and those who wait behind it are answered', async (_, marker, cause) => {
    const { planner, ends, results } = await open();
    const refused = planner.plan(named(marker));
    const waiting = [planner.plan(named('a')), planner.plan(named('b'))];
    await expect(refused).rejects.toThrow(PlanTooComplex);
    expect((await Promise.all(waiting)).every((node) => node !== null)).toBe(true);
    expect([ends, results]).toEqual([[cause], ['TOO_COMPLEX', 'PLANNED', 'PLANNED']]);
  });

  it('is refused at once the next time: the process is not ended again', async () => {
    const { planner, ends } = await open();
    await expect(planner.plan(named('aborts'))).rejects.toThrow(PlanTooComplex);
    await expect(planner.plan(named('aborts'))).rejects.toThrow(PlanTooComplex);
    expect(ends).toEqual(['SIGABRT']);
  });

  it('is given up by the clock when it computes nothing, and refused when another process does not know better', async () => {
    const { planner, ends } = await open();
    await expect(planner.plan(named('sleeps'))).rejects.toThrow(PlanTooComplex);
    expect(ends).toEqual(['SIGKILL', 'SIGKILL']);
    expect(await planner.plan(named('a'))).not.toBeNull();
  });
});

describe('a planner process that is killed', () => {
  it('loses no plan: what it was asked is asked again of the next one', async () => {
    const { planner, ends, results } = await open();
    for (let nth = 0; nth < 5; nth++) {
      const asked = Array.from({ length: 20 }, (_, n) => planner.plan(named(`a${nth}x${n}`)));
      await sleep(nth);
      for (const pid of plannerPids()) process.kill(pid, 'SIGKILL');
      expect((await Promise.all(asked)).every((node) => node !== null)).toBe(true);
      while (ends.length <= nth) await sleep(5);
    }
    expect(new Set(results)).toEqual(new Set(['PLANNED']));
  });

  it('is replaced before anybody asks', async () => {
    const { planner, ends } = await open();
    const [pid = 0] = plannerPids();
    process.kill(pid, 'SIGKILL');
    while (ends.length === 0 || plannerPids().length === 0) await sleep(5);
    expect(plannerPids()).not.toContain(pid);
    expect(await planner.plan(named('a'))).not.toBeNull();
  });

  it('is not replaced once the planner is closed, and who still waits is told', async () => {
    const { planner, ends } = await open();
    const waiting = [planner.plan(named('forever')), planner.plan(named('a'))];
    planner.close();
    for (const one of waiting) await expect(one).rejects.toThrow();
    while (plannerPids().length > 0) await sleep(5);
    await expect(planner.plan(named('b'))).rejects.toThrow(PlannerUnavailable);
    expect(ends).toEqual([]);
  });

  it('listens to no signal of a terminal: its gateway ends it', async () => {
    const { planner, ends } = await open();
    const [pid = 0] = plannerPids();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.kill(pid, signal);
    expect(await planner.plan(named('a'))).not.toBeNull();
    expect([plannerPids(), ends]).toEqual([[pid], []]);
  });
});
