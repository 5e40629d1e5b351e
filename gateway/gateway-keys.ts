import type { SigningKey } from '../schema/contract/http-signature.js';
import { readKeyRing, signingKeyOf, type KeyRing } from '../schema/contract/key-ring.js';
import { watchFile } from '../schema/contract/watch-file.js';
import type { Logger } from './telemetry/logger.js';

/** With what the gateway proves itself to the agencies, at the moment: a rotation needs no restart. */
export interface GatewayKeys {
  /** For requests to the graph of a subgraph. */
  signingKeyFor(subgraph: string): SigningKey;
  /** For the feed of the reference directory. */
  directoryKeyFor(subgraph: string): SigningKey;
  /** Turns what somebody asks for within an hour into digests. */
  quotaSecretOf(hour: Date): Uint8Array;
  close(): void;
}

/** What of the file this process needs; without rooms neither directory nor quotas. */
export interface NeededKeys {
  readonly subgraphs: readonly string[];
  readonly withRooms: boolean;
}

interface Rings {
  readonly signing: ReadonlyMap<string, KeyRing>;
  readonly directory: ReadonlyMap<string, KeyRing>;
  readonly quota: ReadonlyMap<string, KeyRing>;
}

/** Throws for a file that lacks a secret, naming it by its id: the process does not start. */
export function readGatewayRings(text: string, { subgraphs, withRooms }: NeededKeys): Rings {
  const file = readObject(parse(text));
  const [signing, directory] = [readObject(file.signing), readObject(file.directory)];
  return {
    signing: new Map(subgraphs.map((name) => [name, readKeyRing(signing[name], `gateway-${name}`)])),
    directory: new Map(withRooms ? subgraphs.map((name) => [name, readKeyRing(directory[name], `directory-${name}`)]) : []),
    quota: new Map(withRooms ? [['quota', readKeyRing(file.quota, 'quota')]] : []),
  };
}

/** Reads the file again whenever it changed; one that lacks something is not taken, and the keys that were read before stay in force. */
export function openGatewayKeys(path: string, needed: NeededKeys, clock: () => Date, log: Logger): GatewayKeys {
  const file = watchFile(path, (text) => readGatewayRings(text, needed), {
    onRefused: (error) => {
      // The message names a key by its id.
      log.error({ fault: error instanceof Error ? error.message : typeof error }, 'changed keys were not taken');
    },
  });
  const keyOf = (section: keyof Rings, name: string, at = clock()): SigningKey => {
    const ring = file.current()[section].get(name);
    if (ring === undefined) throw new Error(`No key of "${section}" for ${name}: a gateway without it must not have started.`);
    return signingKeyOf(ring, at);
  };
  return {
    signingKeyFor: (subgraph) => keyOf('signing', subgraph),
    directoryKeyFor: (subgraph) => keyOf('directory', subgraph),
    quotaSecretOf: (hour) => keyOf('quota', 'quota', hour).secret,
    close: file.close,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // The parser's own message would quote the file.
    throw new Error('The keys file is not JSON.');
  }
}

function readObject(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
