import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { locateDataDirectory, type DataDirectory } from '../../scripts/start/data-directory.js';
import { isAlive } from '../../scripts/start/run-lock.js';
import { readRuntimeFile } from '../../scripts/start/runtime-file.js';

const ENOUGH_PEOPLE = '200';
const START_MS = 90_000;

let directory: DataDirectory;
let start: ChildProcess | null = null;

/** As npm runs it, but without npm between: signals and exit codes are the start's own. */
function spawnStart(environment: Record<string, string> = {}): { child: ChildProcess; output: () => string } {
  const child = spawn('node', ['scripts/run.mjs', 'start/main'], {
    cwd: REPOSITORY_ROOT,
    env: { ...process.env, NODE_OPTIONS: '', ASXH_DATA_DIR: directory.root, ASXH_PEOPLE: ENOUGH_PEOPLE, PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  const collect = (chunk: Buffer): void => {
    text += chunk.toString();
  };
  child.stdout.on('data', collect);
  child.stderr.on('data', collect);
  start = child;
  return { child, output: () => text };
}

async function untilReady({ child, output }: ReturnType<typeof spawnStart>): Promise<readonly number[]> {
  while (!output().includes('READY http://')) {
    if (child.exitCode !== null) throw new Error(`ended before it was ready:\n${output()}`);
    await sleep(50);
  }
  return Object.values(readRuntimeFile(directory.runtimeFile).pids);
}

async function untilGone(pids: readonly number[]): Promise<readonly number[]> {
  const deadline = Date.now() + 10_000;
  while (pids.some(isAlive) && Date.now() < deadline) await sleep(50);
  return pids.filter(isAlive);
}

function lastLineOf({ output }: ReturnType<typeof spawnStart>): string {
  return output().trimEnd().split('\n').at(-1) ?? '';
}

async function exitCodeOf(child: ChildProcess): Promise<number | null> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
  return child.exitCode;
}

beforeEach(() => {
  directory = locateDataDirectory(mkdtempSync(join(tmpdir(), 'asxh-start-')));
});

afterEach(async () => {
  start?.kill('SIGTERM');
  if (start !== null) await exitCodeOf(start);
  rmSync(directory.root, { recursive: true, force: true });
});

describe('npm start', () => {
  // One directory in one test, because every start takes as long as all else: each one begins from what the one before it left.
  it(
    'completes a first import that was cut off, ends every process on SIGTERM, keeps the data, and starts again after being killed outright',
    async () => {
      const cutOff = spawnStart();
      while (!cutOff.output().includes('population is imported') && cutOff.child.exitCode === null) await sleep(20);
      cutOff.child.kill('SIGKILL');
      await exitCodeOf(cutOff.child);

      const first = spawnStart();
      const pids = await untilReady(first);
      expect(first.output()).toContain('health is imported');
      expect(pids).toHaveLength(8);
      first.child.kill('SIGTERM');
      expect(await exitCodeOf(first.child)).toBe(0);
      expect(lastLineOf(first)).toBe('ENDED Đã nhận tín hiệu SIGTERM. The signal SIGTERM came.');
      expect(await untilGone(pids)).toEqual([]);

      const second = spawnStart();
      const killed = await untilReady(second);
      expect(second.output()).not.toContain('imported');
      second.child.kill('SIGKILL');
      expect(await untilGone(killed)).toEqual([]);

      const third = spawnStart();
      const others = await untilReady(third);
      process.kill(readRuntimeFile(directory.runtimeFile).pids.health ?? 0, 'SIGKILL');
      expect(await exitCodeOf(third.child)).toBe(1);
      expect(lastLineOf(third)).toMatch(
        /^ENDED .*"health" đã dừng \(SIGKILL\)\. The process "health" ended \(SIGKILL\); its log is \S+\.log\.$/,
      );
      expect(await untilGone(others)).toEqual([]);
    },
    4 * START_MS,
  );

  it.each([
    ['a port that is no number', { PORT: 'many' }, 'PORT must be a whole number'],
    [
      'a server that is not there',
      { ASXH_DATABASE_URL_HEALTH: 'postgres://nobody:x@127.0.0.1:1/postgres' },
      '"health" at 127.0.0.1:1 cannot be used',
    ],
    ['production', { NODE_ENV: 'production' }, 'does not run with NODE_ENV=production'],
  ])(
    'refuses %s in one sentence, with exit code 1',
    async (_what, environment, sentence) => {
      const { child, output } = spawnStart(environment);
      expect(await exitCodeOf(child)).toBe(1);
      expect(output()).toContain(sentence);
      expect(output()).not.toMatch(/^\s+at /m);
    },
    START_MS,
  );
});
