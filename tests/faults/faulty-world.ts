import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { createLocalJWKSet, exportJWK, generateKeyPair, SignJWT } from 'jose';
import { pino } from 'pino';
import { readConfig } from '../../gateway/config.js';
import type { ProtectionSettings } from '../../gateway/http/read-protection-settings.js';
import { startGateway } from '../../gateway/start-gateway.js';
import { buildFixtureSchema, composeFixtures } from '../federation/harness.js';
import { startFaultProxy } from '../kit/fault-proxy.js';
import { SAMPLE_AGENCIES } from '../unit/gateway/http/sample-agencies.js';

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
}

export interface Asking {
  readonly role?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
}

/** The gateway itself, in this process, before agencies that a test has in its hand. */
export async function startWorld({ urls, protection = {}, requestTimeoutMs = 10_000 }: WorldOptions) {
  const directory = mkdtempSync(join(tmpdir(), 'asxh-faults-'));
  const [supergraphFile, keysFile] = [join(directory, 'supergraph.graphql'), join(directory, 'keys.json')];
  writeFileSync(supergraphFile, composeFixtures(SAMPLE_AGENCIES));
  writeFileSync(
    keysFile,
    JSON.stringify({ signing: Object.fromEntries(Object.keys(urls).map((name) => [name, SECRET.toString('base64')])) }),
  );
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const tokenKeys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'current', alg: 'ES256' }] });
  const settings = readConfig({
    PORT: '0',
    ASXH_SUBGRAPHS: JSON.stringify(urls),
    ASXH_ISSUER: ISSUER,
    ASXH_JWKS_URL: `${ISSUER}/jwks`,
    ASXH_KEYS_FILE: keysFile,
    ASXH_SUPERGRAPH: supergraphFile,
    ASXH_ROOMS: 'off',
    ASXH_REQUEST_TIMEOUT_MS: String(requestTimeoutMs),
  });
  const config = { ...settings, protection: { ...settings.protection, drainNoticeMs: 0, ...protection } };
  const gateway = await startGateway(config, { clock: () => new Date(), log: pino({ enabled: false }), tokenKeys });
  const tokens = new Map<string, Promise<string>>();
  const tokenFor = (role: string): Promise<string> => {
    const token = tokens.get(role) ?? signToken(role, privateKey);
    tokens.set(role, token);
    return token;
  };
  return {
    url: gateway.url,
    async ask(query = QUESTION, { role = 'citizen', headers = {}, signal }: Asking = {}): Promise<WorldAnswer> {
      const authorization = `Bearer ${await tokenFor(role)}`;
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
    stop: () => gateway.drain(),
    async close() {
      await gateway.drain();
      rmSync(directory, { recursive: true });
    },
  };
}

export type World = Awaited<ReturnType<typeof startWorld>>;

async function signToken(role: string, privateKey: Awaited<ReturnType<typeof generateKeyPair>>['privateKey']): Promise<string> {
  const seconds = Date.now() / 1_000;
  return new SignJWT({ sub: 'u-1', roles: [role], citizen_id: 'A00000000000R' })
    .setProtectedHeader({ alg: 'ES256', kid: 'current' })
    .setIssuer(ISSUER)
    .setAudience('asxh-graph')
    .setNotBefore(seconds - 10)
    .setExpirationTime(seconds + LIFETIME_SECONDS)
    .sign(privateKey);
}

export type Behaviour = (body: string, response: ServerResponse, request: IncomingMessage) => void | Promise<void>;

export interface FaultyAgency {
  readonly url: string;
  /** Requests that arrived. */
  readonly asked: number;
  /** What it does from now on; null: answers as the sample agency that it is. */
  behave(behaviour: Behaviour | null): void;
  stop(): Promise<void>;
}

/** One of the sample agencies over real HTTP, well until it is told otherwise. */
export async function startAgency(name: 'population' | 'social-insurance'): Promise<FaultyAgency> {
  const schema = buildFixtureSchema(SAMPLE_AGENCIES[name] ?? { sdl: '' });
  const answer: Behaviour = async (body, response) => {
    const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
  };
  let behaviour = answer;
  let asked = 0;
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      asked++;
      await behaviour(body, response, request);
    })().catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    // A server that listens on a port has an address with one.
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    get asked() {
      return asked;
    },
    behave: (next) => void (behaviour = next ?? answer),
    stop: () => closeServer(server),
  };
}

async function closeServer(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
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
