import { existsSync, statfsSync } from 'node:fs';
import { availableParallelism, freemem } from 'node:os';
import { dirname } from 'node:path';
import type { DataDirectory } from '../start/data-directory.js';
import { findPostgresAccount } from '../start/postgres/account.js';
import { areBinariesComplete, findPackagedBinaries } from '../start/postgres/binaries.js';
import { examinePlace, temporaryFolderFor } from '../start/postgres/place.js';
import { messageOf } from '../start/start-failure.js';
import { bad, good, note, type Finding } from './finding.js';

const GIGABYTE = 1024 ** 3;
const MIN_MEMORY_GB = 2;
const MIN_DISK_GB = 2;

/** What the product needs of the machine, whether or not anything runs. */
export function examineMachine(directory: DataDirectory): Finding[] {
  return [
    good('node', `${process.versions.node} at ${process.execPath}`),
    examineCores(),
    examineSpace('memory', freemem() / GIGABYTE, MIN_MEMORY_GB),
    examineSpace('disk', freeDiskGb(directory.root), MIN_DISK_GB),
    ...examinePostgres(directory),
  ];
}

function examineCores(): Finding {
  const cores = availableParallelism();
  return cores >= 2 ? good('cores', `${cores}`) : note('cores', 'one core: the first start takes about twice as long');
}

function examineSpace(subject: string, gigabytes: number, least: number): Finding {
  const text = `${gigabytes.toFixed(1)} GB free`;
  return gigabytes >= least ? good(subject, text) : note(subject, `${text}; ${least} GB are advised`);
}

function freeDiskGb(folder: string): number {
  const existing = existsSync(folder) ? folder : existingParent(folder);
  const { bavail, bsize } = statfsSync(existing);
  return (bavail * bsize) / GIGABYTE;
}

function existingParent(folder: string): string {
  const parent = dirname(folder);
  return parent === folder || existsSync(parent) ? parent : existingParent(parent);
}

function examinePostgres(directory: DataDirectory): Finding[] {
  try {
    const packaged = findPackagedBinaries();
    const links = areBinariesComplete(packaged)
      ? good('postgresql', packaged)
      : note('postgresql', `links between libraries are missing in ${packaged}; the start makes them`);
    return [links, examineReach(packaged, directory)];
  } catch (error) {
    return [bad('postgresql', messageOf(error))];
  }
}

function examineReach(packaged: string, directory: DataDirectory): Finding {
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? findPostgresAccount() : null;
  if (isRoot && account === null) return note('account', 'no user "postgres" on this machine; the start creates it');
  if (!existsSync(directory.root)) return good('account', isRoot ? 'PostgreSQL runs as "postgres"' : 'PostgreSQL runs as you');
  const { canRun, canPass } = examinePlace(packaged, directory.cluster, account);
  if (canRun && canPass) return good('account', 'reaches the binaries and the data directory');
  const unreachable = [canRun ? '' : 'the binaries', canPass ? '' : 'the data directory'].filter(Boolean).join(' and ');
  return note('account', `cannot reach ${unreachable}: ${temporaryFolderFor(directory.cluster)} is used, which a reboot may empty`);
}
