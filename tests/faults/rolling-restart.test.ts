import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createGatewayProcesses } from '../unit/gateway/http/gateway-process.js';
import { startAgency, type FaultyAgency } from './faulty-agency.js';
import { QUESTION, startWorld, WHOLE_ANSWER, type World } from './faulty-world.js';

const CLIENTS = 8;
const WORKERS = 2;
const NOTICE_MS = 500;
/** Processes start beside everything else that a busy machine does. */
const STARTS_WITHIN_MS = 120_000;

const processes = createGatewayProcesses();
let population: FaultyAgency;
let insurance: FaultyAgency;
/** Signs the tokens; its own gateway is not asked. */
let issuer: World;
let jwks: Server;

beforeAll(async () => {
  [population, insurance] = await Promise.all([startAgency('population'), startAgency('social-insurance')]);
  issuer = await startWorld({ urls: { population: population.url, 'social-insurance': insurance.url } });
  jwks = createServer((_, response) => {
    response.setHeader('content-type', 'application/json').end(JSON.stringify({ keys: issuer.issuerKeys }));
  });
  jwks.listen(0, '127.0.0.1');
  await once(jwks, 'listening');
});
afterAll(async () => {
  processes.kill();
  processes.remove();
  jwks.closeAllConnections();
  jwks.close();
  await issuer.close();
  await Promise.all([population.stop(), insurance.stop()]);
});

const settings = () => ({
  ASXH_WORKERS: String(WORKERS),
  ASXH_SUBGRAPHS: JSON.stringify({ population: population.url, 'social-insurance': insurance.url }),
  ASXH_ISSUER: 'https://issuer.example',
  ASXH_JWKS_URL: `http://127.0.0.1:${(jwks.address() as AddressInfo).port}/jwks`,
  ASXH_KEYS_FILE: issuer.keysFile,
  ASXH_DRAIN_NOTICE_MS: String(NOTICE_MS),
});

interface Load {
  readonly failed: readonly string[];
  readonly answered: number;
  stop(): Promise<void>;
}

/** Clients that ask on kept connections, one question after the other, and ask nothing twice. */
/** Until so many were answered, or one was not. */
async function untilAnswered(load: Load, count: number): Promise<void> {
  while (load.answered < count && load.failed.length === 0) await sleep(5);
  expect(load.failed).toEqual([]);
}

async function startLoad(url: string): Promise<Load> {
  const authorization = `Bearer ${await issuer.tokenFor('citizen')}`;
  const request = {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization },
    body: JSON.stringify({ query: QUESTION }),
  };
  const whole = JSON.stringify(WHOLE_ANSWER);
  const failed: string[] = [];
  const state = { answered: 0, isStopped: false };
  const work = async (): Promise<void> => {
    while (!state.isStopped) {
      const text = await fetch(url, request).then(
        (response) => response.text(),
        (error: unknown) => `broken: ${String(error)} ${error instanceof Error ? String(error.cause) : ''}`,
      );
      if (text.includes(whole)) state.answered++;
      else failed.push(text);
    }
  };
  const done = Promise.all(Array.from({ length: CLIENTS }, work));
  return {
    failed,
    get answered() {
      return state.answered;
    },
    async stop() {
      state.isStopped = true;
      await done;
    },
  };
}

describe('several gateway processes behind one port, under load (E9)', () => {
  it(
    'are replaced one after the other without a failed request',
    async () => {
      const running = processes.start(settings());
      let said = '';
      running.stdout?.on('data', (chunk: Buffer) => (said += chunk.toString()));
      const [{ url }] = (await once(running, 'message')) as [{ readonly url: string }];
      const load = await startLoad(url);
      await untilAnswered(load, CLIENTS);
      running.kill('SIGUSR2');
      while (!said.includes('every gateway process was replaced')) {
        expect(running.exitCode).toBeNull();
        await sleep(50);
      }
      const before = load.answered;
      await untilAnswered(load, before + CLIENTS);
      await load.stop();
      expect(load.failed).toEqual([]);
      const served = new Set([...said.matchAll(/"pid":(\d+)[^\n]*"msg":"gateway ready"/g)].map(([, pid]) => pid));
      expect(served.size).toBe(2 * WORKERS);

      // And together they say that they are not ready before anything is closed.
      running.kill('SIGTERM');
      await sleep(NOTICE_MS / 3);
      const ready = await fetch(new URL('/health/ready', url));
      const live = await fetch(new URL('/health/live', url));
      expect([ready.status, live.status]).toEqual([503, 200]);
      expect(await once(running, 'exit')).toEqual([0, null]);
    },
    STARTS_WITHIN_MS,
  );
});
