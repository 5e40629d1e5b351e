import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { changeRings, isShared, type LastingSection, type Section, type StoredKey, type StoredRing } from './keys-file.js';

/** By then every process has read the file, and clocks that differ by some seconds agree that the time has come. */
const SIGNS_AFTER_MS = 10_000;
const HOUR_MS = 3_600_000;

export interface Rotation {
  readonly only: ReadonlySet<Section>;
  readonly now: Date;
  /** How long the key before is accepted beside the new one. */
  readonly overlapMs: number;
  readonly signsAfterMs?: number;
}

/**
 * Puts a new key in front of every ring that is named. Of a shared secret the new one is accepted at once and signs a little later, so that nobody signs
 * with what another process has not read; the one before is accepted until the overlap ends. What the gateway keeps for years is written by the new key at once.
 */
export function rotateKeys(path: string, rotation: Rotation): readonly StoredRing[] {
  return changeRings(path, (ring) => (rotation.only.has(ring.section) ? withNewKey(ring, rotation) : ring.keys)).filter(({ section }) =>
    rotation.only.has(section),
  );
}

function withNewKey({ section, keys }: StoredRing, rotation: Rotation): readonly StoredKey[] {
  return isShared(section) ? withNewSecret(keys, section === 'quota', rotation) : [createLastingKey(section, keys), ...keys];
}

function withNewSecret(keys: readonly StoredKey[], isHourly: boolean, rotation: Rotation): readonly StoredKey[] {
  const { now, overlapMs, signsAfterMs = SIGNS_AFTER_MS } = rotation;
  const [newest, ...older] = keys.filter(({ acceptedUntil }) => acceptedUntil === undefined || Date.parse(acceptedUntil) > now.getTime());
  if (newest === undefined) return keys;
  const key = {
    id: `${newest.id.replace(/_\d+$/, '')}_${generationOf(newest.id) + 1}`,
    secret: createSecret(),
    signsFrom: new Date(now.getTime() + signsAfterMs).toISOString(),
  };
  // An hour that was begun under a key is counted to its end under it.
  const end = now.getTime() + Math.max(overlapMs, signsAfterMs, isHourly ? HOUR_MS : 0);
  return [key, { ...newest, acceptedUntil: new Date(end).toISOString() }, ...older];
}

function generationOf(id: string): number {
  return Number(/_(\d+)$/.exec(id)?.[1] ?? 1);
}

const ID_BEGINS: Readonly<Record<LastingSection, string>> = { pseudonyms: 'p', checkpoints: 'c', platform: 's' };

function createLastingKey(section: LastingSection, keys: readonly StoredKey[]): StoredKey {
  const last = Math.max(...keys.map(({ id }) => Number(/\d+$/.exec(id)?.[0] ?? 0)));
  const id = `${ID_BEGINS[section]}${last + 1}`;
  return section === 'checkpoints' ? { id, ...createKeyPair() } : { id, secret: createSecret() };
}

/** Ed25519, both halves as base64 of their DER form. */
export function createKeyPair(): { readonly privateKey: string; readonly publicKey: string } {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  return {
    privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
    publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  };
}

/** 32 random bytes in base64. */
export function createSecret(): string {
  return randomBytes(32).toString('base64');
}
