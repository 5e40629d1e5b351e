import { execFileSync, spawnSync } from 'node:child_process';
import { messageOf, StartFailure } from '../start-failure.js';

/** The operating-system user of the PostgreSQL processes; null: the user who started us. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const PREFERRED_USER = 'postgres';

/** PostgreSQL refuses to run as root; root gives it the user `postgres`, made when the machine has none. */
export function getPostgresAccount(): Account | null {
  if (process.getuid?.() !== 0) return null;
  return findPostgresAccount() ?? createAccount() ?? findAccount('nobody') ?? refuse();
}

/** The user `postgres` of this machine, which root's PostgreSQL runs as; null where there is none. */
export function findPostgresAccount(): Account | null {
  return findAccount(PREFERRED_USER);
}

/** True when a process of that account can do what the shell test says; `$0`, `$1`… are the paths. */
export function canAccount(account: Account | null, shellTest: string, paths: readonly string[]): boolean {
  const result = spawnSync('/bin/sh', ['-c', shellTest, ...paths], { ...account, cwd: '/', stdio: 'ignore', timeout: 10_000 });
  return result.status === 0;
}

function findAccount(name: string): Account | null {
  try {
    const idOf = (flag: string): number => Number(execFileSync('id', [flag, name], { stdio: ['ignore', 'pipe', 'ignore'] }).toString());
    return { uid: idOf('-u'), gid: idOf('-g') };
  } catch {
    return null;
  }
}

function createAccount(): Account | null {
  try {
    execFileSync('useradd', ['--system', '--user-group', '--no-create-home', '--shell', '/usr/sbin/nologin', PREFERRED_USER], {
      stdio: 'pipe',
    });
  } catch (error) {
    console.error(`useradd ${PREFERRED_USER}: ${messageOf(error)}`);
  }
  return findAccount(PREFERRED_USER);
}

function refuse(): never {
  throw new StartFailure({
    vi: 'PostgreSQL không chạy dưới quyền root và máy không có người dùng "postgres"; hãy tạo người dùng đó hoặc chạy bằng người dùng thường.',
    en: 'PostgreSQL does not run as root and there is no user "postgres"; create it, or start as an ordinary user.',
  });
}
