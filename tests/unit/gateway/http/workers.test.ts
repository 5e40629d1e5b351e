import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { findFreePort } from '../../../../scripts/start/ports.js';
import { createGatewayProcesses } from './gateway-process.js';

const processes = createGatewayProcesses();

afterEach(() => processes.kill());
afterAll(() => processes.remove());

/** Everything that the processes wrote: each line of the log tells which process it is of. */
function collectLog(running: ChildProcess): () => readonly number[] {
  let text = '';
  running.stdout?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => {
    const complete = text.slice(0, text.lastIndexOf('\n') + 1).split('\n');
    // The log's own form.
    const lines = complete.filter((line) => line.includes('"msg":"request"')).map((line) => JSON.parse(line) as { readonly pid: number });
    return lines.map(({ pid }) => pid);
  };
}

async function askOnNewConnection(url: string): Promise<number> {
  const headers = { authorization: 'Bearer a.b.c', connection: 'close' };
  return (await fetch(url, { method: 'POST', headers, body: '{}' })).status;
}

/** Asks until the log names as many processes as wanted, and answers with the statuses and those processes. */
async function askUntilServedBy(url: string, servedBy: () => readonly number[], enough: (pids: ReadonlySet<number>) => boolean) {
  const statuses = new Set<number>();
  for (let tries = 0; tries < 400; tries++) {
    statuses.add(await askOnNewConnection(url));
    if (enough(new Set(servedBy()))) break;
    await sleep(100);
  }
  return { statuses: [...statuses], pids: [...new Set(servedBy())] };
}

const isAlive = (pid: number): boolean => {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
};

describe('several gateway processes behind one port', () => {
  it('share the work, replace one that is killed, and end together on SIGTERM', async () => {
    const running = processes.start({ ASXH_WORKERS: '2' });
    const servedBy = collectLog(running);
    const [{ url }] = (await once(running, 'message')) as [{ readonly url: string }];
    const first = await askUntilServedBy(url, servedBy, ({ size }) => size >= 2);
    expect(first).toEqual({ statuses: [401], pids: [expect.any(Number), expect.any(Number)] });
    expect(first.pids).not.toContain(running.pid);

    process.kill(first.pids[0] ?? 0, 'SIGKILL');
    await sleep(100);
    const after = await askUntilServedBy(url, servedBy, ({ size }) => size >= 3);
    expect(after).toEqual({ statuses: [401], pids: [...first.pids, expect.any(Number)] });

    running.kill('SIGTERM');
    expect(await once(running, 'exit')).toEqual([0, null]);
    expect(after.pids.filter(isAlive)).toEqual([]);
  }, 90_000);

  it('say once why they cannot start, and do not try for ever', async () => {
    const { status, text } = await processes.failure({ ASXH_WORKERS: '2', ASXH_SUPERGRAPH: join(processes.directory, 'nothing.graphql') });
    expect([status, text]).toEqual([1, expect.stringContaining('nothing.graphql')]);
  });

  it.each(['0', 'many', '-1'])('are not started for ASXH_WORKERS=%s', async (count) => {
    const { status, text } = await processes.failure({ ASXH_WORKERS: count });
    expect([status, text]).toEqual([1, `ASXH_WORKERS is neither a number above 0 nor auto: ${count}.\n`]);
  });
});

describe('the figures of several gateway processes', () => {
  it('are added up by the process that started them', async () => {
    const port = await findFreePort();
    const running = processes.start({ ASXH_WORKERS: '2', ASXH_METRICS_PORT: String(port) });
    const servedBy = collectLog(running);
    const [{ url }] = (await once(running, 'message')) as [{ readonly url: string }];
    await askUntilServedBy(url, servedBy, ({ size }) => size >= 2);
    const asked = await waitForSameCount(() => servedBy().length);
    const text = await (await fetch(`http://127.0.0.1:${port}/metrics`)).text();
    expect(text).toContain(`asxh_gateway_request_seconds_count{operation="none",status="401"} ${asked}`);
  }, 90_000);
});

/** The log is written in blocks: until a second brings nothing new. */
async function waitForSameCount(count: () => number): Promise<number> {
  for (let before = -1; before !== count();) {
    before = count();
    await sleep(1_200);
  }
  return count();
}
