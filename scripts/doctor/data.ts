import { existsSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import type { DataDirectory } from '../start/data-directory.js';
import { isPortFree } from '../start/ports.js';
import { findLockHolder } from '../start/run-lock.js';
import { bad, good, note, type Finding } from './finding.js';

/** The state of the data directory, and of the port that the gateway will want. */
export async function examineData(directory: DataDirectory, port: number): Promise<Finding[]> {
  if (!existsSync(directory.root))
    return [note('data', `${directory.root} does not exist yet: \`npm start\` makes it`), await examinePort(directory, port)];
  return [examineImport(directory), ...examineSecrets(directory), await examinePort(directory, port)];
}

function examineImport(directory: DataDirectory): Finding {
  if (existsSync(directory.importedMarker)) return good('data', `${directory.root}, demo data imported`);
  return note('data', `${directory.root}: the first import is not finished; the next \`npm start\` completes it`);
}

function examineSecrets(directory: DataDirectory): Finding[] {
  const files = [directory.keysFile, directory.databaseSecrets, directory.issuerSecrets, directory.runtimeFile].filter((path) =>
    existsSync(path),
  );
  const open = files.filter((path) => (statSync(path).mode & 0o077) !== 0);
  if (open.length === 0) return [good('secrets', `${files.length} files, readable by you alone`)];
  return open.map((path) => bad('secrets', `${basename(path)} can be read by others: chmod 600 ${path}`));
}

async function examinePort(directory: DataDirectory, port: number): Promise<Finding> {
  if (findLockHolder(directory) !== null) return good('port', 'the stack of this data directory runs');
  return port === 0 || (await isPortFree(port))
    ? good('port', `${port} is free`)
    : bad('port', `${port} is taken; set PORT to another one`);
}
