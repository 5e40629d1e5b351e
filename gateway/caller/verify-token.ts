import { hash } from 'node:crypto';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify, errors, type JWTVerifyGetKey } from 'jose';
import { createBoundedMap } from '../bounded-map.js';
import type { Identity } from './caller.js';
import { readIdentity } from './read-identity.js';
import type { Revocations } from './revocations.js';

/** Asymmetric only: with an HMAC in the list, the public key would be a password that everybody knows. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'EdDSA'];
/** Headers by which a token brings or points to its own key. */
const KEY_CARRYING_HEADERS = ['jwk', 'jku', 'x5u', 'x5c', 'x5t', 'x5t#S256'] as const;
/** `nbf` is checked where it stands, but not asked for: most OpenID providers do not write it, and any of them must do. */
const REQUIRED_CLAIMS = ['sub', 'exp'];
const CLOCK_TOLERANCE_SECONDS = 5;
/** A verified token is trusted without a new check for so long at most, so that a withdrawn key or role takes effect. */
const TRUST_MS = 60_000;
const REMEMBERED_TOKENS = 20_000;
/** Longer than any token with our claims; hashing more would be work for an attacker's benefit. */
const MAX_TOKEN_LENGTH = 8_192;

export interface TokenVerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl: string;
  readonly clock: () => Date;
  /** Where keys come from; the JWKS endpoint unless a test says otherwise. */
  readonly keys?: JWTVerifyGetKey;
  /** Asked for every request, also with a token that is remembered: whose rights were withdrawn since it was issued. */
  readonly isRevoked: Revocations['isRevoked'];
}

interface RememberedToken {
  readonly identity: Identity;
  /** Null for a token that does not say. */
  readonly issuedAt: Date | null;
  readonly until: number;
}

/** `unverifiable` is the platform's fault and says nothing about the token: it is not accepted, and may be tomorrow. */
export type TokenVerdict = { readonly identity: Identity } | { readonly refused: string } | { readonly unverifiable: string };
export type TokenVerifier = (token: string) => TokenVerdict | Promise<TokenVerdict>;

/**
 * Checks signature, algorithm, issuer, audience and lifetime. The JWKS is kept for ten minutes: while its endpoint is down,
 * known keys work until then, and afterwards every token is refused. Accepted tokens are remembered by their hash, never as text.
 */
export function createTokenVerifier(options: TokenVerifierOptions): TokenVerifier {
  const keys =
    options.keys ??
    createRemoteJWKSet(new URL(options.jwksUrl), { timeoutDuration: 3_000, cooldownDuration: 10_000, cacheMaxAge: 600_000 });
  const remembered = createBoundedMap<string, RememberedToken>(REMEMBERED_TOKENS);
  const unlessRevoked = ({ identity, issuedAt }: Omit<RememberedToken, 'until'>): TokenVerdict => {
    const isRevoked = options.isRevoked(identity.subject, issuedAt);
    if (isRevoked === 'UNKNOWN') return { unverifiable: 'REVOCATIONS_UNKNOWN' };
    return isRevoked ? { refused: 'REVOKED' } : { identity };
  };
  return (token) => {
    if (token.length > MAX_TOKEN_LENGTH) return { refused: 'TOKEN_TOO_LONG' };
    const digest = hash('sha256', token, 'base64');
    const known = remembered.get(digest);
    const now = options.clock();
    if (known && known.until > now.getTime()) return unlessRevoked(known);
    return verify(token, keys, options, now).then((verdict) => {
      if (!('identity' in verdict)) return verdict;
      const { identity, issuedAt, expiresAt } = verdict;
      remembered.set(digest, { identity, issuedAt, until: Math.min(expiresAt, now.getTime() + TRUST_MS) });
      return unlessRevoked(verdict);
    });
  };
}

async function verify(
  token: string,
  keys: JWTVerifyGetKey,
  { issuer, audience }: TokenVerifierOptions,
  currentDate: Date,
): Promise<{ identity: Identity; issuedAt: Date | null; expiresAt: number } | { refused: string }> {
  try {
    const header = decodeProtectedHeader(token);
    if (KEY_CARRYING_HEADERS.some((name) => name in header)) return { refused: 'HEADER_CARRIES_A_KEY' };
    const { payload } = await jwtVerify(token, keys, {
      issuer,
      audience,
      algorithms: ALGORITHMS,
      requiredClaims: REQUIRED_CLAIMS,
      clockTolerance: CLOCK_TOLERANCE_SECONDS,
      currentDate,
    });
    const issuedAt = payload.iat === undefined ? null : new Date(payload.iat * 1_000);
    return { identity: readIdentity(payload), issuedAt, expiresAt: (payload.exp ?? 0) * 1_000 };
  } catch (error) {
    // jose's codes are a closed list of facts (ERR_JWT_EXPIRED …); any other fault refuses as well.
    return { refused: error instanceof errors.JOSEError ? error.code : 'KEYS_UNAVAILABLE' };
  }
}
