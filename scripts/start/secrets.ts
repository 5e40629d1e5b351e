import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import { writePrivateFile, type DataDirectory } from './data-directory.js';
import { DATABASE_OWNERS, type DatabaseOwner } from './settings.js';

/** Passwords of the database roles; `installation` ties a PostgreSQL cluster to this file. */
export interface DatabaseSecrets {
  readonly installation: string;
  readonly administrator: string;
  readonly migrators: Readonly<Record<DatabaseOwner, string>>;
  readonly applications: Readonly<Record<DatabaseOwner, string>>;
}

/** Made once, kept for the life of the installation. */
export function readOrCreateDatabaseSecrets(directory: DataDirectory): DatabaseSecrets {
  return readOrCreate(directory.databaseSecrets, () => ({
    installation: randomBytes(12).toString('hex'),
    administrator: createPassword(),
    migrators: createForEach(DATABASE_OWNERS, createPassword),
    applications: createForEach(DATABASE_OWNERS, createPassword),
  }));
}

/** The keys with which gateway and agencies sign, and the key of the cursors: 32 random bytes each, in base64. */
export function createKeysFileUnlessThere(directory: DataDirectory): void {
  readOrCreate(directory.keysFile, () => ({
    signing: createForEach(AGENCIES, createKey),
    register: createForEach(['labour', 'social-insurance', 'health'] as const, createKey),
    cursors: createKey(),
  }));
}

function readOrCreate<T>(path: string, create: () => T): T {
  // The file is this project's own, readable by its operator alone.
  if (existsSync(path)) return JSON.parse(readFileSync(path, 'utf8')) as T;
  const value = create();
  writePrivateFile(path, value);
  return value;
}

function createForEach<Name extends string>(names: readonly Name[], create: () => string): Record<Name, string> {
  // fromEntries forgets the names that it was given.
  return Object.fromEntries(names.map((name) => [name, create()])) as Record<Name, string>;
}

function createPassword(): string {
  return randomBytes(24).toString('base64url');
}

function createKey(): string {
  return randomBytes(32).toString('base64');
}
