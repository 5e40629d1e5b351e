import { readFileSync } from 'node:fs';
import type { SigningKey } from '../../../schema/contract/http-signature.js';

/** The secrets of one installation, base64, in a file that only its operator can read. */
interface KeysFile {
  readonly signing: Readonly<Record<string, string>>;
  readonly register: Readonly<Record<string, string>>;
  readonly cursors: string;
  /** Absent in an installation that its start has not completed yet. */
  readonly directory?: Readonly<Record<string, string>>;
}

export interface SubgraphKeys {
  /** Keys whose signatures this subgraph accepts for graph requests, by key id. */
  readonly gateway: ReadonlyMap<string, SigningKey>;
  /** Keys of the agencies that ask the code register, by key id (`register-<agency>`). */
  readonly register: ReadonlyMap<string, SigningKey>;
  /** The key with which the reference directory asks this agency; empty where there is none, and then nobody may. */
  readonly directory: ReadonlyMap<string, SigningKey>;
  readonly cursors: Uint8Array;
}

export function readSubgraphKeys(path: string, agency: string): SubgraphKeys {
  // The file is written by this project's own start; a missing secret throws below and the process does not start.
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeysFile;
  const gateway = signingKey(`gateway-${agency}`, file.signing[agency]);
  const register = Object.entries(file.register).map(([name, secret]) => signingKey(`register-${name}`, secret));
  const feed = file.directory === undefined ? [] : [signingKey(`directory-${agency}`, file.directory[agency])];
  return { gateway: byId([gateway]), register: byId(register), directory: byId(feed), cursors: decodeSecret('cursors', file.cursors) };
}

/** The key with which an agency signs its calls to the code register. */
export function readRegisterKey(path: string, agency: string): SigningKey {
  const file = JSON.parse(readFileSync(path, 'utf8')) as KeysFile;
  return signingKey(`register-${agency}`, file.register[agency]);
}

function signingKey(keyId: string, secret: string | undefined): SigningKey {
  return { keyId, secret: decodeSecret(keyId, secret) };
}

function decodeSecret(name: string, secret: string | undefined): Uint8Array {
  const bytes = Buffer.from(secret ?? '', 'base64');
  if (bytes.length < 32) throw new Error(`The keys file holds no 32-byte secret "${name}".`);
  return bytes;
}

function byId(keys: readonly SigningKey[]): ReadonlyMap<string, SigningKey> {
  return new Map(keys.map((key) => [key.keyId, key]));
}
