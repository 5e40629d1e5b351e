import { existsSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { createProgram } from './program.js';
import { locateDataDirectory, type DataDirectory } from './start/data-directory.js';
import { clearLeftovers } from './start/postgres/cluster.js';
import { temporaryFolderFor } from './start/postgres/place.js';
import { findLockHolder } from './start/run-lock.js';
import { readDataDirectory } from './start/settings.js';
import { StartFailure } from './start/start-failure.js';

interface Options {
  readonly yes?: true;
}

const program = createProgram('reset', {
  vi: 'Xóa thư mục dữ liệu cùng cơ sở dữ liệu, khóa và tệp mẫu trong đó. Cơ sở dữ liệu trên máy chủ ASXH_DATABASE_URL_* còn nguyên.',
  en: 'Removes the data directory with its databases, keys and demo files. Databases on servers of ASXH_DATABASE_URL_* stay.',
})
  .option('--yes', 'không hỏi lại · do not ask')
  .parse();

function refuseWhileRunning(directory: DataDirectory): void {
  const holder = findLockHolder(directory);
  if (holder === null) return;
  throw new StartFailure({
    vi: `Hệ thống đang chạy (tiến trình ${holder}): hãy dừng trước khi xóa dữ liệu.`,
    en: `The stack runs (process ${holder}): stop it before its data are removed.`,
  });
}

/** A folder in which nothing of ours lies is somebody else's: a wrong ASXH_DATA_DIR must not cost them their files. */
function refuseForeignFolder(directory: DataDirectory): void {
  if (readdirSync(directory.root).length === 0 || existsSync(directory.databaseSecrets) || existsSync(directory.keysFile)) return;
  throw new StartFailure({
    vi: `${directory.root} không phải thư mục dữ liệu của hệ thống này; không xóa gì.`,
    en: `${directory.root} is not a data directory of this product; nothing was removed.`,
  });
}

async function isConfirmed(directory: DataDirectory): Promise<boolean> {
  if (program.opts<Options>().yes === true) return true;
  if (!process.stdin.isTTY) {
    throw new StartFailure({ vi: 'Không có ai để hỏi: hãy thêm --yes.', en: 'There is nobody to ask: add --yes.' });
  }
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`Xóa toàn bộ ${directory.root}? Remove all of it? [y/N] `);
  terminal.close();
  return /^(y|yes|c|có)$/i.test(answer.trim());
}

async function reset(directory: DataDirectory): Promise<string> {
  const elsewhere = temporaryFolderFor(directory.cluster);
  if (!existsSync(directory.root) && !existsSync(elsewhere)) return `${directory.root} is empty already.`;
  refuseWhileRunning(directory);
  if (existsSync(directory.root)) refuseForeignFolder(directory);
  if (!(await isConfirmed(directory))) return 'Nothing was removed.';
  for (const cluster of [directory.cluster, join(elsewhere, 'postgres')]) await clearLeftovers(cluster);
  for (const folder of [directory.root, elsewhere]) rmSync(folder, { recursive: true, force: true });
  return `${directory.root} is removed; \`npm start\` begins anew.`;
}

try {
  console.log(await reset(locateDataDirectory(readDataDirectory(process.env))));
} catch (error) {
  console.error(error instanceof StartFailure ? error.message : error);
  process.exitCode = 1;
}
