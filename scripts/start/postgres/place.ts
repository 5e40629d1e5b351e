import { createHash } from 'node:crypto';
import { chownSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { messageOf, StartFailure } from '../start-failure.js';
import { canAccount, type Account } from './account.js';
import { areBinariesComplete, completeBinaries, findPackagedBinaries } from './binaries.js';

/** Where PostgreSQL runs from and where its files lie. */
export interface Place {
  readonly binaries: string;
  readonly cluster: string;
}

const CAN_RUN = '"$0/bin/postgres" --version && test -r "$0/share/postgresql/postgres.bki"';
const CAN_PASS = 'test -x "$0"';

/**
 * The packaged binaries and the data directory where they are, or, when the account cannot reach one of them (a checkout
 * below a folder that only root may enter), a folder of this data directory under the system's temporary directory.
 * That one may be swept away between two starts: the data are then generated again.
 */
export function choosePlace(wantedCluster: string, installation: string, account: Account | null): Place {
  const packaged = findPackagedBinaries();
  tryComplete(packaged);
  const elsewhere = temporaryFolderFor(wantedCluster);
  const { canRun, canPass } = examinePlace(packaged, wantedCluster, account);
  if (!canRun || !canPass) claim(elsewhere, installation);
  return {
    binaries: canRun ? packaged : copyBinaries(packaged, elsewhere, account),
    cluster: canPass ? prepare(wantedCluster, account) : prepare(join(elsewhere, 'postgres'), account),
  };
}

/** Whether the account reaches the binaries and the data directory where they are. */
export function examinePlace(packaged: string, wantedCluster: string, account: Account | null): { canRun: boolean; canPass: boolean } {
  return {
    canRun: areBinariesComplete(packaged) && canAccount(account, CAN_RUN, [packaged]),
    canPass: canAccount(account, CAN_PASS, [dirname(wantedCluster)]),
  };
}

export function temporaryFolderFor(wantedCluster: string): string {
  const key = createHash('sha256').update(wantedCluster).digest('hex').slice(0, 16);
  return join(tmpdir(), `asxh-${key}`);
}

function tryComplete(native: string): void {
  try {
    completeBinaries(native);
  } catch (error) {
    // node_modules of another owner: a complete copy of our own is used instead.
    if (!['EACCES', 'EPERM', 'EROFS'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  }
}

/** The folder is ours or we do not start; a cluster in it that another installation left behind is removed. */
function claim(folder: string, installation: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o711 });
  const owner = lstatSync(folder);
  if (!owner.isDirectory() || owner.uid !== process.getuid?.()) {
    throw new StartFailure({
      vi: `Thư mục tạm ${folder} thuộc về người dùng khác; hãy xóa nó.`,
      en: `The temporary folder ${folder} belongs to another user; remove it.`,
    });
  }
  const mark = join(folder, 'installation');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === installation) return;
  rmSync(join(folder, 'postgres'), { recursive: true, force: true });
  writeFileSync(mark, installation, { mode: 0o600 });
}

function copyBinaries(packaged: string, folder: string, account: Account | null): string {
  const target = join(folder, 'binaries', 'native');
  if (!canAccount(account, CAN_RUN, [target])) {
    rmSync(target, { recursive: true, force: true });
    cpSync(packaged, target, { recursive: true, verbatimSymlinks: true });
    openForAll(folder, target);
    completeBinaries(target);
  }
  if (canAccount(account, CAN_RUN, [target])) return target;
  throw new StartFailure({
    vi: `PostgreSQL không chạy được từ ${target}; thư mục tạm có thể bị cấm thực thi (đặt TMPDIR sang nơi khác).`,
    en: `PostgreSQL does not run from ${target}; the temporary directory may forbid execution (set TMPDIR elsewhere).`,
  });
}

/** Binaries hold no secret: whoever PostgreSQL runs as may read them, whatever the umask of the installation was. */
function openForAll(folder: string, target: string): void {
  const opened = canAccount(null, 'chmod a+x "$0" "$0/binaries" && chmod -R a+rX "$1"', [folder, target]);
  if (!opened) throw new Error(`chmod failed below ${folder}`);
}

function prepare(cluster: string, account: Account | null): string {
  try {
    mkdirSync(cluster, { recursive: true, mode: 0o700 });
    if (account !== null) chownSync(cluster, account.uid, account.gid);
    return cluster;
  } catch (error) {
    throw new StartFailure({
      vi: `Không dùng được thư mục dữ liệu ${cluster}: ${messageOf(error)}.`,
      en: `The data directory ${cluster} cannot be used: ${messageOf(error)}.`,
    });
  }
}
