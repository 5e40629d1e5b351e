import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

const PRIORITY = '10';

/**
 * Lets this process and the connections of PostgreSQL run before everything else on the machine (Linux, as root): latency is then that of the work, not of
 * the queue for the processors. Connections that are opened later are not among them.
 */
export function runBeforeOthers(postgresPid: number): void {
  for (const pid of [process.pid, ...listChildren(postgresPid)])
    execFileSync('chrt', ['--all-tasks', '--fifo', '--pid', PRIORITY, String(pid)]);
}

function listChildren(parent: number): number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => parentOf(pid) === parent);
}

/** The second field after the name, which may hold spaces itself; none for a process that has just ended. */
function parentOf(pid: number): number | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
  } catch {
    return null;
  }
}
