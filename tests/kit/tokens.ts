import { randomUUID } from 'node:crypto';
import { importJWK, SignJWT } from 'jose';
import { claimsOf, type CallerClaims } from '../../scripts/issuer/personas.js';
import { readIssuerSecrets, SIGNING_ALGORITHM } from '../../scripts/issuer/secrets.js';
import { AUDIENCE } from '../../scripts/start/services.js';
import { getPersona, getSharedDirectory, getSharedRuntime } from './shared-stack.js';

export interface TokenChanges {
  readonly issuer?: string;
  readonly audience?: string;
  /** Negative for one that has expired. */
  readonly lifetimeSeconds?: number;
}

/** A token of the persona, as the issuer would give it. Signed here: a thousand of them cost no round trip. */
export function signPersonaToken(personaName: string): Promise<string> {
  return signToken(claimsOf(getPersona(personaName)));
}

/** A token with any claims, signed with the issuer's own key, so that the gateway's check of the rest is what is tested. */
export async function signToken(claims: CallerClaims, changes: TokenChanges = {}): Promise<string> {
  const { issuer = getSharedRuntime().issuer, audience = AUDIENCE, lifetimeSeconds = 3600 } = changes;
  const { signingKey } = readIssuerSecrets(getSharedDirectory().issuerSecrets);
  const now = Math.floor(Date.now() / 1000);
  return new SignJWT({ ...claims })
    .setProtectedHeader({ alg: SIGNING_ALGORITHM, typ: 'at+jwt', ...(signingKey.kid === undefined ? {} : { kid: signingKey.kid }) })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt(now)
    .setExpirationTime(now + lifetimeSeconds)
    .setJti(randomUUID())
    .sign(await importJWK(signingKey, SIGNING_ALGORITHM));
}
