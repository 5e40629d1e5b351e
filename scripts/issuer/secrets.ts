import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { exportJWK, generateKeyPair, type JWK } from 'jose';
import { writePrivateFile } from '../start/data-directory.js';

export const SIGNING_ALGORITHM = 'ES256';

/** Made on the first start and kept: the signing key, and a client secret for each persona. Never committed, never printed. */
export interface IssuerSecrets {
  readonly signingKey: JWK;
  readonly clientSecrets: Readonly<Record<string, string>>;
}

/** Personas that came with newer data get their secret; the others keep theirs. */
export async function provideIssuerSecrets(path: string, personaNames: readonly string[]): Promise<IssuerSecrets> {
  const known = existsSync(path) ? readIssuerSecrets(path) : { signingKey: await createSigningKey(), clientSecrets: {} };
  const missing = personaNames.filter((name) => !Object.hasOwn(known.clientSecrets, name));
  if (missing.length === 0) return known;
  const created = Object.fromEntries(missing.map((name) => [name, randomBytes(32).toString('base64url')]));
  const secrets = { ...known, clientSecrets: { ...known.clientSecrets, ...created } };
  writePrivateFile(path, secrets);
  return secrets;
}

export function readIssuerSecrets(path: string): IssuerSecrets {
  // Written above alone, readable by its operator alone.
  return JSON.parse(readFileSync(path, 'utf8')) as IssuerSecrets;
}

async function createSigningKey(): Promise<JWK> {
  const { privateKey } = await generateKeyPair(SIGNING_ALGORITHM, { extractable: true });
  return { ...(await exportJWK(privateKey)), alg: SIGNING_ALGORITHM, use: 'sig', kid: randomBytes(8).toString('hex') };
}
