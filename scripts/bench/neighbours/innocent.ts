import { setTimeout as sleep } from 'node:timers/promises';
import { Agent, request } from 'undici';

/** A citizen who looks at a page of their own. */
const QUERY = '{ me { id fullName birthDate sex residences { kind validFrom unit { name } } } }';
const CONNECTIONS = 8;

export interface Innocent {
  readonly url: string;
  readonly token: string;
  readonly perSecond: number;
}

export interface Waiting {
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Answers other than 200. */
  readonly failures: number;
}

/** Asks at even intervals for so long; the time counts from when a request was due, so that no wait hides another. */
export async function measureWaiting({ url, token, perSecond }: Innocent, seconds: number): Promise<Waiting> {
  const dispatcher = new Agent({ connections: CONNECTIONS });
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
  const durationsMs: number[] = [];
  let failures = 0;
  const ask = async (dueAt: number): Promise<void> => {
    const { statusCode, body } = await request(url, { method: 'POST', headers, body: JSON.stringify({ query: QUERY }), dispatcher });
    await body.dump();
    if (statusCode !== 200) failures++;
    durationsMs.push(performance.now() - dueAt);
  };
  const startedAt = performance.now();
  const asked: Promise<void>[] = [];
  for (let number = 0; number < perSecond * seconds; number++) {
    const dueAt = startedAt + (number * 1000) / perSecond;
    await sleep(Math.max(0, dueAt - performance.now()));
    asked.push(ask(dueAt));
  }
  await Promise.all(asked);
  await dispatcher.close();
  durationsMs.sort((left, right) => left - right);
  const quantile = (part: number): number => durationsMs[Math.floor(durationsMs.length * part)] ?? NaN;
  return { p50Ms: quantile(0.5), p99Ms: quantile(0.99), failures };
}
