import { readFileSync } from 'node:fs';
import type { SigningKey } from '../../../schema/contract/http-signature.js';
import {
  acceptedKeysOf,
  createKeyFinder,
  readKeyRing,
  signingKeyOf,
  type KeyFinder,
  type KeyRing,
} from '../../../schema/contract/key-ring.js';
import { watchFile } from '../../../schema/contract/watch-file.js';

/** The secrets of one installation, in a file that only its operator can read. */
interface KeysFile {
  readonly signing: Readonly<Record<string, unknown>>;
  readonly register: Readonly<Record<string, unknown>>;
  readonly cursors: unknown;
  /** Absent in an installation that its start has not completed yet. */
  readonly directory?: Readonly<Record<string, unknown>>;
}

/** The keys of one agency, as the file has them at the moment: a rotation needs no restart. */
export interface SubgraphKeys {
  /** Keys whose signatures this subgraph accepts for graph requests. */
  readonly gateway: KeyFinder;
  /** Keys of the agencies that ask the code register (`register-<agency>`). */
  readonly register: KeyFinder;
  /** Keys with which the reference directory asks this agency; none where there is none, and then nobody may. */
  readonly directory: KeyFinder;
  readonly cursors: () => CursorKeys;
  readonly close: () => void;
}

/** The first writes cursors, each opens them. */
export type CursorKeys = readonly Uint8Array[];

interface Rings {
  readonly gateway: readonly KeyRing[];
  readonly register: readonly KeyRing[];
  readonly directory: readonly KeyRing[];
  readonly cursors: KeyRing;
}

export interface SubgraphKeysOptions {
  readonly clock: () => Date;
  /** Hears why a changed file was not taken: the keys that were read before stay in force. */
  readonly onRefused: (error: unknown) => void;
}

/** Throws for a file that lacks a secret: the process does not start. */
export function openSubgraphKeys(path: string, agency: string, { clock, onRefused }: SubgraphKeysOptions): SubgraphKeys {
  const file = watchFile(path, (text) => readRings(text, agency), { onRefused });
  const finderOf = (section: 'gateway' | 'register' | 'directory') => createKeyFinder(() => file.current()[section], clock);
  return {
    gateway: finderOf('gateway'),
    register: finderOf('register'),
    directory: finderOf('directory'),
    cursors: () => cursorKeysOf(file.current().cursors, clock()),
    close: file.close,
  };
}

/** The key with which an agency signs its calls to the code register; read anew each time, so that an import of hours outlives a rotation. */
export function createRegisterKeyReader(path: string, agency: string): () => SigningKey {
  return () => signingKeyOf(readKeyRing(parse(readFileSync(path, 'utf8')).register[agency], `register-${agency}`), new Date());
}

function readRings(text: string, agency: string): Rings {
  const { signing, register, directory, cursors } = parse(text);
  return {
    gateway: [readKeyRing(signing[agency], `gateway-${agency}`)],
    register: Object.entries(register).map(([name, secret]) => readKeyRing(secret, `register-${name}`)),
    directory: directory === undefined ? [] : [readKeyRing(directory[agency], `directory-${agency}`)],
    cursors: readKeyRing(cursors, 'cursors'),
  };
}

function cursorKeysOf(ring: KeyRing, now: Date): CursorKeys {
  const writing = signingKeyOf(ring, now);
  return [writing, ...acceptedKeysOf(ring, now).filter((key) => key !== writing)].map(({ secret }) => secret);
}

function parse(text: string): KeysFile {
  try {
    // Written by this project's own commands; a secret that is missing throws where it is read.
    return JSON.parse(text) as KeysFile;
  } catch {
    // The parser's own message would quote the file.
    throw new Error('The keys file is not JSON.');
  }
}
