import { setTimeout as sleep } from 'node:timers/promises';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import { startCountingProxy, type CountingProxy } from './counting-proxy.js';
import type { Parts } from './parts.js';
import { getSharedRuntime } from './shared-stack.js';

/** The four agencies once more, each with a witness between itself and its database of the shared stack. */
export interface WatchedAgencies {
  readonly addresses: Readonly<Record<AgencyName, string>>;
  /** How many statements each agency executes during the work. */
  countStatements(work: () => Promise<unknown>): Promise<Record<AgencyName, number>>;
  /** Closes the ways to the databases; after the agencies themselves have ended. */
  stop(): Promise<void>;
}

export async function startWatchedAgencies(parts: Parts): Promise<WatchedAgencies> {
  const started = await Promise.all(
    AGENCIES.map(async (agency) => {
      const proxy = await startCountingProxy(getSharedRuntime().databases[agency]);
      return { agency, proxy, address: await parts.startAgency(agency, proxy.url) };
    }),
  );
  for (const { agency, proxy } of started) await untilItRests(agency, proxy);
  const byAgency = <Value>(valueOf: (part: (typeof started)[number]) => Value) =>
    // One part was started for each agency.
    Object.fromEntries(started.map((part) => [part.agency, valueOf(part)])) as Record<AgencyName, Value>;
  return {
    addresses: byAgency(({ address }) => address),
    async countStatements(work) {
      const before = byAgency(({ proxy }) => proxy.executed.length);
      await work();
      return byAgency(({ agency, proxy }) => proxy.executed.length - before[agency]);
    },
    async stop() {
      await Promise.all(started.map(({ proxy }) => proxy.stop()));
    },
  };
}

/**
 * When it starts, an agency writes one heartbeat and prunes the old ones, and a follower looks at the register once, in whatever order; from then on it
 * executes nothing that nobody asked for.
 */
async function untilItRests(agency: AgencyName, { executed }: CountingProxy): Promise<void> {
  const hasFollowed = () => agency === 'population' || executed.includes('COMMIT');
  const hasPruned = () => executed.some((statement) => statement.startsWith('DELETE FROM outbox'));
  while (!hasFollowed() || !hasPruned()) await sleep(20);
}
