import { availableParallelism, loadavg } from 'node:os';
import { expect } from '@jest/globals';
import type { Asked, runGateway } from '../unit/gateway/http/running-gateway.js';
import { readAnswer } from '../unit/gateway/http/running-gateway.js';

export type RunningGateway = Awaited<ReturnType<typeof runGateway>>;

/** A refused request with what it cost: the best of several, since the machine does other things too. One that is always slow is never quick. */
export interface Refused {
  readonly answer: Asked;
  readonly wallMs: number;
  /** Of the whole test process: the client's work and the gateway's. */
  readonly cpuMs: number;
  /** Requests that reached an agency. */
  readonly fetches: number;
}

const ATTEMPTS = 20;
const QUICK = { wallMs: 50, cpuMs: 100 } as const;

/** The body as it stands; the media type is the one whose status codes say what happened. */
export async function sendBody(gateway: RunningGateway, body: string, headers: Readonly<Record<string, string>> = {}): Promise<Asked> {
  const authorization = `Bearer ${await gateway.sign()}`;
  const response = await fetch(gateway.url, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      'accept-language': 'en',
      authorization,
      ...headers,
    },
    body,
  });
  return readAnswer(response);
}

export async function measureRefusal(gateway: RunningGateway, body: string): Promise<Refused> {
  const before = gateway.calls.length;
  let best: Refused | undefined;
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const cpu = process.cpuUsage();
    const started = performance.now();
    const answer = await sendBody(gateway, body);
    const wallMs = performance.now() - started;
    const { user, system } = process.cpuUsage(cpu);
    const measured = { answer, wallMs, cpuMs: (user + system) / 1000, fetches: gateway.calls.length - before };
    if (best === undefined || wallMs < best.wallMs) best = measured;
    if (attempt > 1 && best.wallMs < QUICK.wallMs && best.cpuMs < QUICK.cpuMs) break;
  }
  if (best === undefined) throw new Error('At least one attempt is made.');
  return { ...best, fetches: gateway.calls.length - before };
}

/** The clock on the wall is looked at where the machine has nothing else to do; what was computed is always looked at. */
export function expectQuick({ wallMs, cpuMs }: Refused): void {
  expect(cpuMs).toBeLessThan(QUICK.cpuMs);
  const [busy = 0] = loadavg();
  if (busy < availableParallelism()) expect(wallMs).toBeLessThan(QUICK.wallMs);
}
