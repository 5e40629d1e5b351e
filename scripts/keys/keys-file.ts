import { closeSync, existsSync, openSync, readFileSync, rmSync } from 'node:fs';
import { writePrivateFile } from '../start/data-directory.js';
import { StartFailure } from '../start/start-failure.js';

/** Secrets that both ends of a connection, or all processes of one kind, must know at the same time. */
export const SHARED_SECTIONS = ['signing', 'register', 'directory', 'cursors', 'quota'] as const;
/** Secrets of the gateway whose work is kept for years: what an old key made stays readable by it. */
export const LASTING_SECTIONS = ['pseudonyms', 'checkpoints', 'platform'] as const;

export type SharedSection = (typeof SHARED_SECTIONS)[number];
export type LastingSection = (typeof LASTING_SECTIONS)[number];
export type Section = SharedSection | LastingSection;
export const SECTIONS: readonly Section[] = [...SHARED_SECTIONS, ...LASTING_SECTIONS];

/** One generation as it stands in the file; instants are ISO 8601. Of `checkpoints` a key pair instead of a secret. */
export interface StoredKey {
  readonly id: string;
  readonly secret?: string;
  readonly signsFrom?: string;
  readonly acceptedUntil?: string;
  readonly publicKey?: string;
  readonly privateKey?: string;
}

/** The generations of one key, newest first, and where in the file they stand. */
export interface StoredRing {
  readonly section: Section;
  /** The agency, in sections that have a key for each; null in the others. */
  readonly agency: string | null;
  readonly keys: readonly StoredKey[];
}

/** How the ids of a section's keys begin. */
const ID_OF_SECTION: Readonly<Record<SharedSection, string>> = {
  signing: 'gateway',
  register: 'register',
  directory: 'directory',
  cursors: 'cursors',
  quota: 'quota',
};

/** A key of an installation that never rotated it stands in the file as a text alone. */
function ringOf(section: Section, agency: string | null, value: unknown): StoredRing {
  const prefix = isShared(section) ? ID_OF_SECTION[section] : section;
  const id = agency === null ? prefix : `${prefix}-${agency}`;
  // Written by this command and by the start alone; a process that reads it checks every field.
  return { section, agency, keys: typeof value === 'string' ? [{ id, secret: value }] : (value as readonly StoredKey[]) };
}

export function isShared(section: Section): section is SharedSection {
  return (SHARED_SECTIONS as readonly string[]).includes(section);
}

export function readRings(path: string): readonly StoredRing[] {
  const file = readFile(path);
  return SECTIONS.flatMap((section) => {
    const value = file[section];
    if (value === undefined) return [];
    if (typeof value === 'string' || Array.isArray(value)) return [ringOf(section, null, value)];
    return Object.entries(value as Record<string, unknown>).map(([agency, secret]) => ringOf(section, agency, secret));
  });
}

/** Changes rings of the file as one replacement: no process ever reads half of it, and two commands at once cannot take each other's keys away. */
export function changeRings(path: string, change: (ring: StoredRing) => readonly StoredKey[]): readonly StoredRing[] {
  using _lock = lock(path);
  const file = { ...readFile(path) };
  const changed = readRings(path).map((ring) => ({ ...ring, keys: change(ring) }));
  for (const { section, agency, keys } of changed) {
    file[section] = agency === null ? keys : { ...(file[section] as Record<string, unknown>), [agency]: keys };
  }
  writePrivateFile(path, file);
  return changed;
}

function readFile(path: string): Readonly<Record<string, unknown>> & Record<string, unknown> {
  if (!existsSync(path)) {
    throw new StartFailure({ vi: `Không có tệp khóa ${path}.`, en: `There is no keys file ${path}: \`npm start\` writes one.` });
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
  } catch {
    // The parser's own message would quote the file.
    throw new StartFailure({ vi: `Tệp khóa ${path} không phải JSON.`, en: `The keys file ${path} is not JSON.` });
  }
}

function lock(path: string): Disposable {
  const file = `${path}.lock`;
  try {
    closeSync(openSync(file, 'wx', 0o600));
  } catch {
    throw new StartFailure({
      vi: `Một lệnh khác đang sửa tệp khóa; nếu không phải, hãy xóa ${file}.`,
      en: `Another command is changing the keys file; if none is, remove ${file}.`,
    });
  }
  return { [Symbol.dispose]: () => rmSync(file, { force: true }) };
}
