import autocannon from 'autocannon';

/** One request of the load, complete. */
export interface LoadRequest {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** Every connection walks through a part of the requests of its own; through all of them where there are fewer than connections. */
export interface LoadJob {
  readonly url: string;
  readonly requests: readonly LoadRequest[];
  readonly connections: number;
  readonly seconds: number;
}

export interface LoadResult {
  readonly requests: number;
  readonly seconds: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  /** Connection errors, timeouts and answers other than 200. */
  readonly failures: number;
}

async function run({ url, requests, connections, seconds }: LoadJob): Promise<LoadResult> {
  const durationsMs: number[] = [];
  let failures = 0;
  const startedAt = performance.now();
  let endedAt = startedAt;
  const inOrder = shuffled(requests);
  let clients = 0;
  await new Promise<void>((resolve, reject) => {
    const instance = autocannon(
      { url, connections, duration: seconds, setupClient: (client) => client.setRequests(partOf(inOrder, clients++, connections)) },
      (error: unknown, result) => {
        failures += result.errors + result.timeouts;
        if (error instanceof Error) reject(error);
        else resolve();
      },
    );
    instance.on('response', (_client, statusCode, _bytes, durationMs) => {
      if (statusCode !== 200) failures++;
      durationsMs.push(durationMs);
      endedAt = performance.now();
    });
  });
  durationsMs.sort((a, b) => a - b);
  const quantile = (part: number): number => durationsMs[Math.min(durationsMs.length - 1, Math.floor(durationsMs.length * part))] ?? NaN;
  // Without an answer, the whole time went by.
  const elapsed = durationsMs.length === 0 ? seconds : (endedAt - startedAt) / 1000;
  return { requests: durationsMs.length, seconds: elapsed, p50Ms: quantile(0.5), p99Ms: quantile(0.99), failures };
}

/** Copies, because autocannon writes the bytes of each request into it. */
function partOf(requests: readonly LoadRequest[], client: number, clients: number): autocannon.Request[] {
  const own = requests.length < clients ? requests : requests.filter((_, index) => index % clients === client);
  return own.map((request): autocannon.Request => ({ ...request, headers: { ...request.headers } }));
}

/** The order is of no consequence for the result. */
function shuffled<T>(items: readonly T[]): T[] {
  return items
    .map((item) => [Math.random(), item] as const)
    .toSorted(([left], [right]) => left - right)
    .map(([, item]) => item);
}

if (import.meta.main) {
  process.on('message', (job: LoadJob) => {
    run(job).then(
      (result) => process.send?.({ result }),
      (error: unknown) => process.send?.({ failed: String(error) }),
    );
  });
  // A load generator has no address; `ready` is what a process of the stack says when it takes work.
  process.send?.({ ready: true, url: 'about:blank' });
}
