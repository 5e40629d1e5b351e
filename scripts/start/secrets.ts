import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import { createKeyPair, createSecret } from '../keys/rotate-keys.js';
import { writePrivateFile, type DataDirectory } from './data-directory.js';
import { DATABASE_OWNERS, type DatabaseOwner } from './settings.js';

/** Passwords of the database roles; `installation` ties a PostgreSQL cluster to this file. */
export interface DatabaseSecrets {
  readonly installation: string;
  readonly administrator: string;
  readonly migrators: Readonly<Record<DatabaseOwner, string>>;
  readonly applications: Readonly<Record<DatabaseOwner, string>>;
  readonly accessLog: Readonly<Record<AccessLogRole, string>>;
}

/** Who comes to the database of the access log: its owner, who only appends, who only reads. */
export const ACCESS_LOG_ROLES = ['migrator', 'writer', 'reader'] as const;
export type AccessLogRole = (typeof ACCESS_LOG_ROLES)[number];

/** Made once, kept for the life of the installation. */
export function readOrCreateDatabaseSecrets(directory: DataDirectory): DatabaseSecrets {
  return readAndComplete<DatabaseSecrets>(directory.databaseSecrets, {
    installation: () => randomBytes(12).toString('hex'),
    administrator: createPassword,
    migrators: () => createForEach(DATABASE_OWNERS, createPassword),
    applications: () => createForEach(DATABASE_OWNERS, createPassword),
    accessLog: () => createForEach(ACCESS_LOG_ROLES, createPassword),
  });
}

/**
 * The keys with which gateway and agencies sign, the key of the cursors and that of the quotas' digests: 32 random bytes each, in base64. `npm run keys -- rotate`
 * makes a list of each, newest first; `pseudonyms`, `checkpoints` and `platform` begin as one.
 */
export function createKeysFileUnlessThere(directory: DataDirectory): void {
  readAndComplete(directory.keysFile, {
    signing: () => createForEach(AGENCIES, createSecret),
    register: () => createForEach(['labour', 'social-insurance', 'health'] as const, createSecret),
    cursors: createSecret,
    directory: () => createForEach(AGENCIES, createSecret),
    quota: createSecret,
    pseudonyms: () => [{ id: 'p1', secret: createSecret() }],
    checkpoints: () => [{ id: 'c1', ...createKeyPair() }],
    platform: () => [{ id: 's1', secret: createSecret() }],
  });
}

/** The file of an earlier version keeps what it has and is given what it lacks. */
function readAndComplete<T extends object>(path: string, create: { readonly [Name in keyof T]: () => T[Name] }): T {
  // The file is this project's own, readable by its operator alone.
  const there = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Partial<T>) : {};
  // Object.keys forgets the names.
  const missing = (Object.keys(create) as (keyof T)[]).filter((name) => !(name in there));
  const added = Object.fromEntries(missing.map((name) => [name, create[name]()]));
  const whole = { ...there, ...added } as T;
  if (missing.length > 0) writePrivateFile(path, whole);
  return whole;
}

function createForEach<Name extends string>(names: readonly Name[], create: () => string): Record<Name, string> {
  // fromEntries forgets the names that it was given.
  return Object.fromEntries(names.map((name) => [name, create()])) as Record<Name, string>;
}

function createPassword(): string {
  return randomBytes(24).toString('base64url');
}
