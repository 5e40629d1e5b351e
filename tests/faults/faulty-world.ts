import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT, type JWK } from 'jose';
import { pino, type DestinationStream } from 'pino';
import { readConfig } from '../../gateway/config.js';
import type { ProtectionSettings } from '../../gateway/http/read-protection-settings.js';
import { startGateway } from '../../gateway/start-gateway.js';
import type { TraceSettings } from '../../gateway/telemetry/traces/read-trace-settings.js';
import { composeFixtures } from '../federation/harness.js';
import { startFaultProxy } from '../kit/fault-proxy.js';
import { SAMPLE_AGENCIES } from '../unit/gateway/http/sample-agencies.js';
import { startAgency } from './faulty-agency.js';

export const SECRET = Buffer.alloc(32, 7);
const ISSUER = 'https://issuer.example';
const LIFETIME_SECONDS = 600;

/** What population and social insurance answer for one citizen; each part is one agency's. */
export const QUESTION = '{ citizen(id: "c1") { fullName contributionPeriods { startMonth } } }';
export const WHOLE_ANSWER = { citizen: { fullName: 'FULL NAME OF C1', contributionPeriods: [{ startMonth: '2020-01' }] } };

export interface WorldAnswer {
  readonly status: number;
  readonly tookMs: number;
  readonly retryAfter: string | null;
  readonly data: unknown;
  readonly errors: readonly { readonly path?: readonly unknown[]; readonly extensions: Readonly<Record<string, unknown>> }[];
}

export interface WorldOptions {
  readonly urls: Readonly<Record<'population' | 'social-insurance', string>>;
  readonly protection?: Partial<ProtectionSettings>;
  readonly requestTimeoutMs?: number;
  readonly clock?: () => Date;
  /** The gateway asks there for the issuer's keys; it has them at hand unless told. */
  readonly jwksUrl?: string;
  /** Nothing is traced unless said here. */
  readonly traces?: TraceSettings;
  /** Where the gateway's log goes; nowhere unless said here. */
  readonly logTo?: DestinationStream;
}

export interface Asking {
  readonly role?: string;
  /** Instead of the role's own. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The gateway itself, in this process, before agencies that a test has in its hand. */
export async function startWorld({ urls, protection = {}, requestTimeoutMs = 10_000, clock = () => new Date(), ...others }: WorldOptions) {
  const { jwksUrl, traces, logTo } = others;
  const directory = mkdtempSync(join(tmpdir(), 'asxh-faults-'));
  const [supergraphFile, keysFile] = [join(directory, 'supergraph.graphql'), join(directory, 'keys.json')];
  writeFileSync(supergraphFile, composeFixtures(SAMPLE_AGENCIES));
  writeFileSync(
    keysFile,
    JSON.stringify({ signing: Object.fromEntries(Object.keys(urls).map((name) => [name, SECRET.toString('base64')])) }),
  );
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const issuerKeys: readonly JWK[] = [{ ...(await exportJWK(publicKey)), kid: 'current', alg: 'ES256' }];
  const tokenKeys = jwksUrl === undefined ? createLocalJWKSet({ keys: [...issuerKeys] }) : undefined;
  const settings = readConfig({
    PORT: '0',
    ASXH_SUBGRAPHS: JSON.stringify(urls),
    ASXH_ISSUER: ISSUER,
    ASXH_JWKS_URL: jwksUrl ?? `${ISSUER}/jwks`,
    ASXH_KEYS_FILE: keysFile,
    ASXH_SUPERGRAPH: supergraphFile,
    ASXH_ROOMS: 'off',
    ASXH_REQUEST_TIMEOUT_MS: String(requestTimeoutMs),
  });
  const config = { ...settings, protection: { ...settings.protection, drainNoticeMs: 0, ...protection }, traces };
  const gateway = await startGateway(config, {
    clock,
    log: logTo ? pino(logTo) : pino({ enabled: false }),
    ...(tokenKeys && { tokenKeys }),
  });
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (role: string): Promise<string> => {
    const token = tokens.get(role) ?? signToken(role, privateKey);
    tokens.set(role, token);
    return token;
  };
  return {
    url: gateway.url,
    async ask(query = QUESTION, { role = 'citizen', token, headers = {}, signal }: Asking = {}): Promise<WorldAnswer> {
      const authorization = `Bearer ${token ?? (await tokenFor(role))}`;
      const started = performance.now();
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, ...headers },
        body: JSON.stringify({ query }),
        ...(signal === undefined ? {} : { signal }),
      });
      const { data, errors = [] } = (await response.json()) as Pick<WorldAnswer, 'data'> & Partial<Pick<WorldAnswer, 'errors'>>;
      const tookMs = performance.now() - started;
      return { status: response.status, tookMs, retryAfter: response.headers.get('retry-after'), data, errors };
    },
    tokenFor,
    issuerKeys,
    keysFile,
    /** One whose life begins and ends so much later than that of all others. */
    signTokenLater: (seconds: number) => signToken('citizen', privateKey, seconds),
    stop: () => gateway.drain(),
    async close() {
      await gateway.drain();
      rmSync(directory, { recursive: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

type PrivateKey = Awaited<ReturnType<typeof generateKeyPair>>['privateKey'];

async function signToken(role: string, privateKey: PrivateKey, laterSeconds = 0): Promise<string> {
  const seconds = Date.now() / 1_000 + laterSeconds;
  return new SignJWT({ sub: 'u-1', roles: [role], citizen_id: 'A00000000000R' })
    .setProtectedHeader({ alg: 'ES256', kid: 'current' })
    .setIssuer(ISSUER)
    .setAudience('asxh-graph')
    .setNotBefore(seconds - 10)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .sign(privateKey);
}

/** The gateway with the insurance agency behind a network that a test has in its hand. */
export async function startProxiedWorld(options: Omit<WorldOptions, 'urls'>) {
  const population = await startAgency('population');
  const insurance = await startAgency('social-insurance');
  const proxy = await startFaultProxy(insurance.url);
  const world = await startWorld({ ...options, urls: { population: population.url, 'social-insurance': proxy.url } });
  return {
    population,
    insurance,
    proxy,
    world,
    async stop(): Promise<void> {
      await world.close();
      await proxy.stop();
      await Promise.all([population.stop(), insurance.stop()]);
    },
  };
}

export type ProxiedWorld = Awaited<ReturnType<typeof startProxiedWorld>>;
