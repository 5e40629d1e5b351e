import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { StartFailure } from './start-failure.js';

export interface ChildOptions {
  readonly name: string;
  /** Program below `dist/`. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly logFile: string;
  /** A task ends by itself, with 0 when it is done; a server that does so has left its users alone. */
  readonly isTask?: boolean;
}

export interface RunningChild {
  readonly name: string;
  readonly pid: number;
  /** The address that the child reports when it takes requests; refused when it ends before. */
  readonly ready: Promise<string>;
  /** What the child says over IPC. */
  onMessage(listener: (message: unknown) => void): void;
  /** Resolves when the child has ended, with the failure to tell when nobody asked it to end. */
  readonly ended: Promise<StartFailure | null>;
  /** SIGTERM, and SIGKILL when that is not heard. */
  stop(): Promise<void>;
  /** True once `stop` was called: a task that ended then has not done its work. */
  wasStopped(): boolean;
}

const GUARD = join(REPOSITORY_ROOT, 'dist/scripts/start/child-guard.js');
const GRACE_MS = 4_000;
const READY_WITHIN_MS = 60_000;

/** In a process group of its own: Ctrl-C reaches the start, and the start ends its children in order. */
export function startChild({ name, program, environment, logFile, isTask = false }: ChildOptions): RunningChild {
  const log = openSync(logFile, 'w', 0o600);
  const child = fork(join(REPOSITORY_ROOT, 'dist', program), {
    env: { ...inheritedEnvironment(), ...environment },
    execArgv: ['--enable-source-maps', '--import', GUARD],
    stdio: ['ignore', log, log, 'ipc'],
    detached: true,
  });
  closeSync(log);
  const state = { stopping: false };
  const ended = watchEnd(child, (code, how) => (state.stopping || (isTask && code === 0) ? null : crash(name, how, logFile)));
  return {
    name,
    pid: child.pid ?? 0,
    ready: watchReady(child, name, ended),
    onMessage: (listener) => child.on('message', listener),
    ended,
    stop: async () => {
      state.stopping = true;
      await end(child, ended);
    },
    wasStopped: () => state.stopping,
  };
}

/** Administrators' addresses stay with the start. */
function inheritedEnvironment(): NodeJS.ProcessEnv {
  const passes = ([variable]: [string, unknown]): boolean => !variable.startsWith('ASXH_DATABASE_URL') && variable !== 'NODE_OPTIONS';
  return Object.fromEntries(Object.entries(process.env).filter(passes));
}

function watchEnd(child: ChildProcess, judge: (code: number | null, how: string) => StartFailure | null): Promise<StartFailure | null> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(judge(null, error.message)));
    child.once('exit', (code, signal) => resolve(judge(code, signal ?? `exit ${code ?? '?'}`)));
  });
}

function watchReady(child: ChildProcess, name: string, ended: Promise<StartFailure | null>): Promise<string> {
  const ready = new Promise<string>((resolve, reject) => {
    child.on('message', (message) => {
      if (isReady(message)) resolve(message.url);
    });
    void ended.then((failure) => reject(failure ?? new Error(`${name} was stopped before it was ready`)));
    setTimeout(() => reject(tooSlow(name)), READY_WITHIN_MS).unref();
  });
  // Whoever waits for it hears of the refusal; nobody may be waiting yet when the child ends.
  ready.catch(() => undefined);
  return ready;
}

function isReady(message: unknown): message is { ready: true; url: string } {
  return typeof message === 'object' && message !== null && 'ready' in message && 'url' in message && typeof message.url === 'string';
}

async function end(child: ChildProcess, ended: Promise<unknown>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const timer = new AbortController();
  const graceOver = sleep(GRACE_MS, 'late', { signal: timer.signal }).catch(() => 'ended');
  const outcome = await Promise.race([ended, graceOver]);
  timer.abort();
  if (outcome === 'late') child.kill('SIGKILL');
  await ended;
}

function crash(name: string, how: string, logFile: string): StartFailure {
  const lastLines = readFileSync(logFile, 'utf8').trim().split('\n').slice(-8).join('\n');
  return new StartFailure({
    vi: `Tiến trình "${name}" đã dừng (${how}).`,
    en: `The process "${name}" ended (${how}); its log is ${logFile}${lastLines === '' ? '.' : `:\n${lastLines}`}`,
  });
}

function tooSlow(name: string): StartFailure {
  const seconds = READY_WITHIN_MS / 1000;
  return new StartFailure({
    vi: `Tiến trình "${name}" chưa sẵn sàng sau ${seconds} giây.`,
    en: `The process "${name}" was not ready after ${seconds} seconds.`,
  });
}
