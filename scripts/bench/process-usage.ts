import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** CPU time of a process since its start, in its own code and in the kernel. Linux only. */
export function readCpuMs(pid: number): number {
  const fields = readStat(pid);
  return ((Number(fields[11]) + Number(fields[12])) * 1000) / TICKS_PER_SECOND;
}

/** The same of all children of a process, such as the connections of PostgreSQL; those that have ended count on. */
export function readChildrenCpuMs(parent: number): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const living = pids.reduce((sum, pid) => (Number(readStat(Number(pid))[1]) === parent ? sum + readCpuMs(Number(pid)) : sum), 0);
  // cutime and cstime, the 16th and 17th field.
  const fields = readStat(parent);
  return living + ((Number(fields[13]) + Number(fields[14])) * 1000) / TICKS_PER_SECOND;
}

/** The fields from the third on: the name in parentheses may hold spaces. None for a process that has just ended. */
function readStat(pid: number): readonly string[] {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  } catch {
    return [];
  }
}

export function readMemoryMb(pid: number): number {
  const kilobytes = /^VmRSS:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Math.round(Number(kilobytes) / 1024);
}
