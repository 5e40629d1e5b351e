import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import type { DataDirectory } from './data-directory.js';
import { readRuntimeFile } from './runtime-file.js';

/**
 * Ends processes of an earlier stack that hung while their parent was killed, and so did not see it go. A number counts
 * only while the process behind it still runs a program of this checkout. Only for the holder of the run lock.
 */
export function endLeftoverProcesses(directory: DataDirectory): void {
  if (!existsSync(directory.runtimeFile)) return;
  try {
    const { pids } = readRuntimeFile(directory.runtimeFile);
    for (const pid of Object.values(pids)) if (runsOurProgram(pid)) process.kill(pid, 'SIGKILL');
  } catch {
    // A runtime file that cannot be read names nobody.
  }
  rmSync(directory.runtimeFile, { force: true });
}

function runsOurProgram(pid: number): boolean {
  try {
    const commandLine = readFileSync(`/proc/${pid}/cmdline`, 'utf8');
    return pid !== process.pid && commandLine.includes(join(REPOSITORY_ROOT, 'dist/'));
  } catch {
    return false;
  }
}
