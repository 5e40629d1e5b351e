import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { DataDirectory } from './data-directory.js';
import { StartFailure } from './start-failure.js';

interface Holder {
  readonly pid: number;
  /** Start time in the kernel's ticks: a number that was given to another process later does not count. */
  readonly bornAt: string | null;
}

/** Takes the data directory for this process, or says who has it. A holder that is gone is no holder. */
export function takeRunLock(directory: DataDirectory): Disposable {
  for (let attempt = 0; attempt < 2; attempt += 1) {
    if (tryWrite(directory.lockFile)) return { [Symbol.dispose]: () => rmSync(directory.lockFile, { force: true }) };
    const holder = findLockHolder(directory);
    if (holder !== null) throw alreadyRunning(directory, holder);
    rmSync(directory.lockFile, { force: true });
  }
  throw alreadyRunning(directory, 0);
}

/** The process that runs the stack of this data directory, or null. */
export function findLockHolder(directory: DataDirectory): number | null {
  const holder = readHolder(directory.lockFile);
  return holder !== null && isAlive(holder.pid) && birthOf(holder.pid) === holder.bornAt ? holder.pid : null;
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    // EPERM: it lives, under another user.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function tryWrite(path: string): boolean {
  try {
    const holder: Holder = { pid: process.pid, bornAt: birthOf(process.pid) };
    writeFileSync(path, JSON.stringify(holder), { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(path: string): Holder | null {
  try {
    // Written above, by this project alone; anything else is as good as no lock.
    return JSON.parse(readFileSync(path, 'utf8')) as Holder;
  } catch {
    return null;
  }
}

/** Field 22 of /proc/PID/stat, counted behind the name in brackets; null where there is no /proc. */
function birthOf(pid: number): string | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null;
  } catch {
    return null;
  }
}

function alreadyRunning({ root }: DataDirectory, pid: number): StartFailure {
  return new StartFailure({
    vi: `Hệ thống đã chạy với thư mục dữ liệu ${root} (tiến trình ${pid}).`,
    en: `The stack already runs in the data directory ${root} (process ${pid}).`,
  });
}
