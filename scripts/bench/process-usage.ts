import { readdirSync, readFileSync } from 'node:fs';

/** USER_HZ, the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** CPU time of a process and of all below it since their start, in their own code and in the kernel; of those that have ended, too. Linux only. */
export function readTreeCpuMs(root: number): number {
  return listTree(root).reduce((sum, pid) => sum + readCpuMs(pid) + readEndedChildrenCpuMs(pid), 0);
}

/** The same without what is below it. */
export function readCpuMs(pid: number): number {
  const fields = readStat(pid);
  return toMs(Number(fields[11] ?? 0) + Number(fields[12] ?? 0));
}

/** The same of all children of a process, such as the connections of PostgreSQL; those that have ended count on. */
export function readChildrenCpuMs(parent: number): number {
  const living = listChildren(parent).reduce((sum, pid) => sum + readCpuMs(pid), 0);
  return living + readEndedChildrenCpuMs(parent);
}

export interface Memory {
  readonly residentMb: number;
  /** The most that was ever resident; of several processes, the sum of the most of each. */
  readonly peakMb: number;
}

/** Of a process and of all below it. Pages that several of them share count for each. */
export function readTreeMemory(root: number): Memory {
  const statuses = listTree(root).map((pid) => readFileSync(`/proc/${pid}/status`, 'utf8'));
  const sum = (field: string): number =>
    statuses.reduce((kilobytes, status) => kilobytes + Number(new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(status)?.[1] ?? 0), 0);
  return { residentMb: Math.round(sum('VmRSS') / 1024), peakMb: Math.round(sum('VmHWM') / 1024) };
}

function listTree(root: number): number[] {
  const tree = [root];
  // Grows while it is walked: every process adds its children.
  for (const pid of tree) tree.push(...listChildren(pid));
  return tree;
}

function listChildren(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => Number(readStat(pid)[1]) === parent);
}

/** cutime and cstime, the 16th and 17th field. */
function readEndedChildrenCpuMs(parent: number): number {
  const fields = readStat(parent);
  return toMs(Number(fields[13] ?? 0) + Number(fields[14] ?? 0));
}

function toMs(ticks: number): number {
  return (ticks * 1000) / TICKS_PER_SECOND;
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
