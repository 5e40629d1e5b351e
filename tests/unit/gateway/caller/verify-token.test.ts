import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import {
  createLocalJWKSet,
  exportJWK,
  exportSPKI,
  generateKeyPair,
  SignJWT,
  type JWK,
  type JWTHeaderParameters,
  type JWTPayload,
} from 'jose';
import { createTokenVerifier, type TokenVerifierOptions } from '../../../../gateway/caller/verify-token.js';

const NOW = new Date('2026-11-23T03:00:00Z');
const seconds = (offset: number) => NOW.getTime() / 1000 + offset;
const CLAIMS: JWTPayload = {
  iss: 'https://issuer.example',
  aud: 'asxh-graph',
  sub: 'u-1',
  nbf: seconds(-60),
  exp: seconds(300),
  roles: ['commune-labour-officer', 'commune-labour-officer', 'citizen'],
  organisation: 'ubnd-26068',
  jurisdiction: { level: 'COMMUNE', units: ['26068'] },
};

type KeyPair = Awaited<ReturnType<typeof generateKeyPair>>;
let rsa: KeyPair;
let jwk: JWK;
beforeAll(async () => {
  rsa = await generateKeyPair('RS256', { extractable: true });
  jwk = { ...(await exportJWK(rsa.publicKey)), kid: 'current', alg: 'RS256' };
});

const sign = (claims: JWTPayload = CLAIMS, header: Partial<JWTHeaderParameters> = {}, key = rsa.privateKey) =>
  new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'current', ...header }).sign(key);

const NOBODY_REVOKED = () => false;

function createVerifier(now: () => Date = () => NOW, isRevoked: TokenVerifierOptions['isRevoked'] = NOBODY_REVOKED) {
  return createTokenVerifier({
    issuer: 'https://issuer.example',
    audience: 'asxh-graph',
    jwksUrl: 'https://issuer.example/jwks',
    clock: now,
    keys: createLocalJWKSet({ keys: [jwk] }),
    isRevoked,
  });
}
const encode = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('a token whose rights were withdrawn', () => {
  it('is refused at once, also when it is remembered, and one issued afterwards is not', async () => {
    let notBefore = new Date(0);
    const verify = createVerifier(
      () => NOW,
      (subject, issuedAt) => subject === 'u-1' && issuedAt !== null && issuedAt < notBefore,
    );
    const token = await sign({ ...CLAIMS, iat: seconds(-30) });
    expect(await verify(token)).toHaveProperty('identity');
    notBefore = new Date(seconds(-10) * 1_000);
    expect(await verify(token)).toEqual({ refused: 'REVOKED' });
    expect(await verify(await sign({ ...CLAIMS, iat: seconds(-5) }))).toHaveProperty('identity');
  });

  it('is neither accepted nor called bad while nobody knows whose rights were withdrawn, also when it was accepted before', async () => {
    let isRevoked: false | 'UNKNOWN' = false;
    const verify = createVerifier(
      () => NOW,
      () => isRevoked,
    );
    const token = await sign();
    expect(await verify(token)).toHaveProperty('identity');
    isRevoked = 'UNKNOWN';
    expect(await verify(token)).toEqual({ unverifiable: 'REVOCATIONS_UNKNOWN' });
    isRevoked = false;
    expect(await verify(token)).toHaveProperty('identity');
  });
});

describe('a token of the issuer', () => {
  it('gives the identity in its claims, each role once', async () => {
    expect(await createVerifier()(await sign())).toMatchObject({
      identity: {
        subject: 'u-1',
        roles: ['commune-labour-officer', 'citizen'],
        agency: null,
        organisation: 'ubnd-26068',
        jurisdiction: { level: 'COMMUNE', units: ['26068'] },
        citizenId: null,
      },
    });
  });

  it('has claims of a wrong shape counted as absent: they can only take rights away', async () => {
    const claims = { ...CLAIMS, roles: 'citizen', citizen_id: 'A123', jurisdiction: { level: 'COMMUNE', units: [] }, organisation: 7 };
    expect(await createVerifier()(await sign(claims))).toMatchObject({
      identity: { roles: [], citizenId: null, jurisdiction: null, organisation: null },
    });
    const everywhere = await createVerifier()(await sign({ ...CLAIMS, jurisdiction: { level: 'PLANET', units: ['1'] } }));
    expect(everywhere).toMatchObject({ identity: { jurisdiction: null } });
  });

  it('need not say when it begins: many providers write no nbf', async () => {
    expect(await createVerifier()(await sign({ ...CLAIMS, nbf: undefined }))).toHaveProperty('identity');
  });

  it.each(['PS256', 'ES256', 'EdDSA'])('may be signed with %s', async (alg) => {
    const pair = await generateKeyPair(alg);
    const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(pair.publicKey)), kid: 'current', alg }] });
    const verify = createTokenVerifier({
      issuer: 'https://issuer.example',
      audience: 'asxh-graph',
      jwksUrl: 'https://x.example',
      clock: () => NOW,
      keys,
      isRevoked: NOBODY_REVOKED,
    });
    expect(await verify(await sign(CLAIMS, { alg }, pair.privateKey))).toHaveProperty('identity');
  });
});

describe('A1: refused are', () => {
  it.each<[string, JWTPayload, string]>([
    ['an expired token', { ...CLAIMS, exp: seconds(-6) }, 'ERR_JWT_EXPIRED'],
    ['one that is not valid yet', { ...CLAIMS, nbf: seconds(6) }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['one for another audience', { ...CLAIMS, aud: 'elsewhere' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['one of another issuer', { ...CLAIMS, iss: 'https://other.example' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['one that never expires', { ...CLAIMS, exp: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['one of nobody', { ...CLAIMS, sub: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
  ])('%s', async (_, claims, refused) => {
    expect(await createVerifier()(await sign(claims))).toEqual({ refused });
  });

  it('a remembered token from the second in which it expires', async () => {
    let now = NOW;
    const verify = createVerifier(() => now);
    const token = await sign({ ...CLAIMS, exp: seconds(30) });
    expect(await verify(token)).toHaveProperty('identity');
    now = new Date(NOW.getTime() + 29_000);
    expect(await verify(token)).toHaveProperty('identity');
    now = new Date(NOW.getTime() + 36_000);
    expect(await verify(token)).toEqual({ refused: 'ERR_JWT_EXPIRED' });
  });
});

describe('A2: refused are tokens that choose their own key or algorithm', () => {
  it('alg=none', async () => {
    expect(await createVerifier()(`${encode({ alg: 'none' })}.${encode(CLAIMS)}.`)).toEqual({ refused: 'ERR_JOSE_ALG_NOT_ALLOWED' });
  });

  it('HS256 signed with the public key as its secret', async () => {
    const content = `${encode({ alg: 'HS256', kid: 'current' })}.${encode(CLAIMS)}`;
    const signature = createHmac('sha256', await exportSPKI(rsa.publicKey))
      .update(content)
      .digest('base64url');
    expect(await createVerifier()(`${content}.${signature}`)).toEqual({ refused: 'ERR_JOSE_ALG_NOT_ALLOWED' });
  });

  it.each(['jwk', 'jku', 'x5u', 'x5c'])('%s in the header, even under a valid signature', async (name) => {
    const value = { jwk: await exportJWK(rsa.publicKey), jku: 'https://evil.example', x5u: 'https://evil.example', x5c: ['MIIB'] }[name];
    expect(await createVerifier()(await sign(CLAIMS, { [name]: value }))).toEqual({ refused: 'HEADER_CARRIES_A_KEY' });
  });

  it.each(['../../dev/null', "' OR 1=1 --", 'unknown'])('kid %s', async (kid) => {
    expect(await createVerifier()(await sign(CLAIMS, { kid }))).toEqual({ refused: 'ERR_JWKS_NO_MATCHING_KEY' });
  });

  it('a signature of another key, and a changed payload', async () => {
    const other = await generateKeyPair('RS256');
    expect(await createVerifier()(await sign(CLAIMS, {}, other.privateKey))).toEqual({ refused: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
    const [header, , signature] = (await sign()).split('.');
    const forged = `${header ?? ''}.${encode({ ...CLAIMS, roles: ['inspector'] })}.${signature ?? ''}`;
    expect(await createVerifier()(forged)).toEqual({ refused: 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED' });
  });

  it('what is no token, and what is too long to be one', async () => {
    expect(await createVerifier()('a.b.c')).toHaveProperty('refused');
    expect(await createVerifier()('x'.repeat(9_000))).toEqual({ refused: 'TOKEN_TOO_LONG' });
  });
});

describe('A3: the JWKS endpoint', () => {
  let server: Server | undefined;
  afterEach(() => server?.close().closeAllConnections());

  it('is asked once for many tokens; while it is down known keys work, and a gateway that never reached it refuses', async () => {
    let asked = 0;
    const started = createServer((_, response) => {
      asked += 1;
      response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: [jwk] }));
    });
    server = started;
    await new Promise<void>((resolve) => started.listen(0, '127.0.0.1', resolve));
    const jwksUrl = `http://127.0.0.1:${(started.address() as AddressInfo).port}/jwks`;
    const create = () =>
      createTokenVerifier({
        issuer: 'https://issuer.example',
        audience: 'asxh-graph',
        jwksUrl,
        clock: () => NOW,
        isRevoked: NOBODY_REVOKED,
      });
    const verify = create();
    expect(await verify(await sign())).toHaveProperty('identity');
    expect(await verify(await sign({ ...CLAIMS, sub: 'u-2' }))).toHaveProperty('identity');
    expect(asked).toBe(1);
    await new Promise((resolve) => started.close(resolve).closeAllConnections());
    expect(await verify(await sign({ ...CLAIMS, sub: 'u-3' }))).toHaveProperty('identity');
    expect(await create()(await sign())).toEqual({ refused: 'KEYS_UNAVAILABLE' });
  });
});
