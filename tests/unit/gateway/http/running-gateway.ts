import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { graphql } from 'graphql';
import { exportJWK, generateKeyPair, SignJWT, createLocalJWKSet, type JWTPayload } from 'jose';
import { pino } from 'pino';
import type { GatewayConfig } from '../../../../gateway/config.js';
import { DEFAULT_CONNECTION_LIMITS } from '../../../../gateway/http/connection-limits.js';
import { DEFAULT_LIMITS } from '../../../../gateway/limits/limits.js';
import { DEFAULT_PROTECTION } from '../../../../gateway/http/read-protection-settings.js';
import { startGateway, type GatewayDependencies } from '../../../../gateway/start-gateway.js';
import { findCallerContext, type CallerContext } from '../../../../schema/contract/caller-context.js';
import { createSignatureVerifier } from '../../../../schema/contract/http-signature.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { buildFixtureSchema, composeFixtures } from '../../../federation/harness.js';
import { SAMPLE_AGENCIES } from './sample-agencies.js';

export const NOW = new Date('2026-11-23T03:00:00Z');
const ISSUER = 'https://issuer.example';
const SECRET = Buffer.alloc(32, 7);

export interface SubgraphCall {
  readonly subgraph: string;
  readonly query: string;
  readonly caller: CallerContext | null;
  readonly signatureValid: boolean;
  readonly headers: IncomingMessage['headers'];
}

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: {
    data?: Record<string, unknown> | null;
    errors?: { message: string; path?: unknown[]; extensions: Record<string, unknown> }[];
  };
}

/** Two agencies over real HTTP, an identity provider's key, and the gateway between them. */
export async function runGateway(settings: Partial<GatewayConfig> = {}, dependencies: Partial<GatewayDependencies> = {}) {
  const calls: SubgraphCall[] = [];
  const lines: string[] = [];
  const servers = await Promise.all(Object.keys(SAMPLE_AGENCIES).map((name) => serveSubgraph(name, calls)));
  const directory = mkdtempSync(join(tmpdir(), 'gateway-'));
  const supergraphFile = join(directory, 'supergraph.graphql');
  writeFileSync(supergraphFile, composeFixtures(SAMPLE_AGENCIES));
  const keysFile = join(directory, 'keys.json');
  writeFileSync(keysFile, JSON.stringify({ signing: Object.fromEntries(servers.map(({ name }) => [name, SECRET.toString('base64')])) }));
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const tokenKeys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'current', alg: 'ES256' }] });
  const gateway = await startGateway(
    {
      port: 0,
      host: '127.0.0.1',
      issuer: ISSUER,
      jwksUrl: `${ISSUER}/jwks`,
      audience: 'asxh-graph',
      policyDirectory: join(REPOSITORY_ROOT, 'schema/policy'),
      supergraphFile,
      subgraphUrls: Object.fromEntries(servers.map(({ name, url }) => [name, url])),
      keysFile,
      rooms: null,
      lockShare: 1,
      policyIntervalMs: 60_000,
      requestTimeoutMs: 1_500,
      workers: 1,
      limits: DEFAULT_LIMITS,
      connections: DEFAULT_CONNECTION_LIMITS,
      corsOrigins: new Set(),
      protection: { ...DEFAULT_PROTECTION, drainNoticeMs: 0 },
      metrics: null,
      logLevel: 'info',
      ...settings,
    },
    { clock: () => NOW, log: pino({}, { write: (line: string) => void lines.push(line) }), tokenKeys, ...dependencies },
  );

  const sign = (claims: JWTPayload = {}) =>
    new SignJWT({ sub: 'u-1', roles: ['citizen'], citizen_id: 'A00000000000R', ...claims })
      .setProtectedHeader({ alg: 'ES256', kid: 'current' })
      .setIssuer(ISSUER)
      .setAudience('asxh-graph')
      .setNotBefore(NOW.getTime() / 1000 - 10)
      .setExpirationTime(NOW.getTime() / 1000 + 300)
      .sign(privateKey);

  return {
    url: gateway.url,
    calls,
    lines,
    sign,
    async ask(query: string, headers: Record<string, string> = {}, variables: Record<string, unknown> = {}): Promise<Asked> {
      const authorization = `Bearer ${await sign()}`;
      const response = await fetch(gateway.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization, 'accept-language': 'en', ...headers },
        body: JSON.stringify({ query, variables }),
      });
      return readAnswer(response);
    },
    async close() {
      await gateway.drain();
      await Promise.all(servers.map(({ server }) => new Promise((resolve) => server.close(resolve).closeAllConnections())));
    },
  };
}

export async function readAnswer(response: Response): Promise<Asked> {
  const text = await response.text();
  return {
    status: response.status,
    headers: response.headers,
    text,
    json: text.startsWith('{') ? (JSON.parse(text) as Asked['json']) : {},
  };
}

/** Checks the signature as a real subgraph would, and answers in the process. */
async function serveSubgraph(name: string, calls: SubgraphCall[]): Promise<{ name: string; url: string; server: Server }> {
  const schema = buildFixtureSchema(SAMPLE_AGENCIES[name] ?? { sdl: '' });
  const verify = createSignatureVerifier({
    keys: new Map([[`gateway-${name}`, { keyId: `gateway-${name}`, secret: SECRET }]]),
    clock: () => NOW,
  });
  const server = createServer((request, response) => {
    void (async () => {
      let body = '';
      for await (const chunk of request) body += String(chunk);
      const header = String(request.headers['asxh-caller']);
      const verdict = verify({ method: 'POST', path: request.url ?? '', body, caller: header }, request.headers);
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      calls.push({ subgraph: name, query, caller: findCallerContext(header), signatureValid: verdict.valid, headers: request.headers });
      if (query.includes('hangs')) return;
      const result = await graphql({ schema, source: query, variableValues: variables });
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { name, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`, server };
}
