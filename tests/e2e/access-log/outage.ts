import { setTimeout as sleep } from 'node:timers/promises';
import { accessLogUrl } from '../../kit/access-log.js';
import { startOutageProxy, type OutageProxy } from '../../kit/outage-proxy.js';
import type { Parts } from '../../kit/parts.js';
import { signPersonaToken } from '../../kit/tokens.js';
import type { AuditStack, LoggedRequests } from './audit-stack.js';
import { createQuestion, startLoad, type Question, type ReceivedAnswer } from './load.js';

/** How a database is gone: it refuses, or it says nothing any more. */
export const WAYS = ['refuse', 'silence'] as const;
export type Way = (typeof WAYS)[number];

/** What clients saw of a gateway whose access log was taken away for a while, and given back. */
export interface OutageReport {
  readonly received: readonly ReceivedAnswer[];
  readonly broken: number;
  readonly stoppedAtMs: number;
  /** What the log held when it was gone already. */
  readonly atStop: LoggedRequests;
  /** What a client was answered meanwhile who asked about nobody: what the log has no part in. */
  readonly aboutNobody: readonly ReceivedAnswer[];
  readonly healedAtMs: number;
}

/** Long enough for the grace of 5 s to pass, and for clients to be turned away at once thereafter. */
const OUTAGE_MS = 6_500;
const DELIVERED_BEFORE = 60;
const DELIVERED_AFTER = 60;
const UNITS = '{ administrativeUnits(first: 1) { nodes { code } } }';

/** A gateway that reaches the access log, and nothing else, by the proxy. */
export async function startBehindProxy(
  parts: Parts,
  resources: AsyncDisposableStack,
): Promise<{ readonly gateway: string; readonly proxy: OutageProxy }> {
  const proxy = await startOutageProxy(accessLogUrl('writer'));
  resources.defer(() => proxy.stop());
  const gateway = await parts.startGateway({
    ASXH_ACCESS_LOG_WRITER_URL: proxy.through(accessLogUrl('writer')),
    ASXH_ACCESS_LOG_READER_URL: proxy.through(accessLogUrl('reader')),
    ASXH_CHECKPOINT_INTERVAL_MS: '300',
  });
  return { gateway, proxy };
}

/** Takes the log away from a gateway at work, and gives it back to it. */
export async function takeLogAway(parts: Parts, stack: AuditStack, questions: readonly Question[], way: Way): Promise<OutageReport> {
  await using resources = new AsyncDisposableStack();
  const { gateway, proxy } = await startBehindProxy(parts, resources);
  const load = startLoad(gateway, questions);
  await load.untilDelivered(DELIVERED_BEFORE);
  await proxy[way]();
  const stoppedAtMs = performance.now();
  const atStop = await stack.readRequests();
  const aside = startLoad(gateway, [createQuestion(await signPersonaToken('citizen-an'), UNITS)], 1);
  await sleep(OUTAGE_MS - (performance.now() - stoppedAtMs));
  await aside.stop();
  const healedAtMs = performance.now();
  await proxy.heal();
  const before = load.received.filter(({ isDelivered }) => isDelivered).length;
  await load.untilDelivered(before + DELIVERED_AFTER);
  await load.stop();
  return { received: load.received, broken: load.broken, stoppedAtMs, atStop, aboutNobody: aside.received, healedAtMs };
}
