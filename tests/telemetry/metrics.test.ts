import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../gateway/telemetry/metrics.js';
import { measureFetches } from '../../gateway/telemetry/measure-fetches.js';
import type { SubgraphAnswer } from '../../gateway/execute/fetcher.js';
import type { GuardSnapshot } from '../../gateway/execute/resilience/agency-guard.js';

/** The lines of one metric, without those of its buckets. */
async function linesOf(metrics: ReturnType<typeof createMetrics>, name: string): Promise<string[]> {
  const lines = (await metrics.read()).split('\n');
  return lines.filter((line) => line.startsWith(name) && !line.includes('_bucket')).sort();
}

const GUARD: GuardSnapshot = {
  breaker: { state: 'OPEN', calls: 20, failures: 20 },
  bulkhead: { inFlight: 3, queued: 0 },
  retries: { made: 2, saved: 0 },
  refused: 5,
  lastAnswerMs: null,
};

describe('the figures of a gateway', () => {
  it('tell requests by operation and status, and never more operations than two hundred', async () => {
    const metrics = createMetrics();
    for (let index = 0; index < 1_000; index++) metrics.noteRequest({ status: 200, operation: `operation-${index}`, ms: 3 });
    metrics.noteRequest({ status: 401, operation: null, ms: 1 });
    const counts = await linesOf(metrics, 'asxh_gateway_request_seconds_count');
    expect(counts).toHaveLength(202);
    expect(counts).toContain('asxh_gateway_request_seconds_count{operation="other",status="200"} 800');
    expect(counts).toContain('asxh_gateway_request_seconds_count{operation="none",status="401"} 1');
  });

  it('tell how each agency answered, and pass its answer on as it was', async () => {
    const metrics = createMetrics();
    const answered: SubgraphAnswer = { kind: 'answered', data: {}, errors: [] };
    const answers: SubgraphAnswer[] = [answered, { kind: 'unavailable', cause: 'TIMEOUT' }];
    const remaining = answers.values();
    const pools = measureFetches({ fetcherFor: () => ({ fetch: () => Promise.resolve(remaining.next().value ?? answered) }) }, metrics);
    const fetcher = pools.fetcherFor(() => '');
    const request = { subgraph: 'labour', body: '', kind: 'query', signal: new AbortController().signal, entities: [] } as const;
    expect([await fetcher.fetch(request), await fetcher.fetch(request)]).toEqual(answers);
    expect(await linesOf(metrics, 'asxh_gateway_fetch_seconds_count')).toEqual([
      'asxh_gateway_fetch_seconds_count{agency="labour",outcome="ANSWERED"} 1',
      'asxh_gateway_fetch_seconds_count{agency="labour",outcome="TIMEOUT"} 1',
    ]);
  });

  it('tell refusals by reason, and what became durable in the access log', async () => {
    const metrics = createMetrics();
    metrics.noteRefusals(['GROUP_NOT_GRANTED', 'GROUP_NOT_GRANTED', 'NOT_IN_JURISDICTION']);
    metrics.noteLogFlush(7, 4);
    expect(await linesOf(metrics, 'asxh_gateway_refusals_total')).toEqual([
      'asxh_gateway_refusals_total{reason="GROUP_NOT_GRANTED"} 2',
      'asxh_gateway_refusals_total{reason="NOT_IN_JURISDICTION"} 1',
    ]);
    expect(await linesOf(metrics, 'asxh_gateway_log_records_total')).toEqual(['asxh_gateway_log_records_total 7']);
  });

  it('tell how operations were planned, why planner processes ended, and how often an operation was known', async () => {
    const metrics = createMetrics();
    metrics.notePlan('PLANNED', 0.4);
    metrics.notePlan('TOO_COMPLEX', 250);
    metrics.notePlannerEnd('SIGVTALRM');
    metrics.operationCache.readHits += 3;
    metrics.operationCache.compiledMisses += 1;
    expect(await linesOf(metrics, 'asxh_gateway_plan_seconds_count')).toEqual([
      'asxh_gateway_plan_seconds_count{result="PLANNED"} 1',
      'asxh_gateway_plan_seconds_count{result="TOO_COMPLEX"} 1',
    ]);
    expect(await linesOf(metrics, 'asxh_gateway_planner_ends_total')).toEqual(['asxh_gateway_planner_ends_total{cause="SIGVTALRM"} 1']);
    await metrics.read();
    expect(await linesOf(metrics, 'asxh_gateway_operation_cache_total')).toEqual([
      'asxh_gateway_operation_cache_total{step="compiled",result="hit"} 0',
      'asxh_gateway_operation_cache_total{step="compiled",result="miss"} 1',
      'asxh_gateway_operation_cache_total{step="read",result="hit"} 3',
      'asxh_gateway_operation_cache_total{step="read",result="miss"} 0',
    ]);
  });

  it('look at breakers and at the directory when they are read, and leave out an agency of which nothing is known', async () => {
    const metrics = createMetrics();
    const ages = new Map([
      ['labour', 1_500],
      ['health', null],
    ]);
    metrics.watch({ agencies: () => ({ labour: GUARD }), directoryAges: () => ages });
    const told = [
      ...(await linesOf(metrics, 'asxh_gateway_breaker_state')),
      ...(await linesOf(metrics, 'asxh_gateway_directory_age_seconds')),
      ...(await linesOf(metrics, 'asxh_gateway_fetches_in_flight')),
    ];
    expect(told).toEqual([
      'asxh_gateway_breaker_state{agency="labour",state="CLOSED"} 0',
      'asxh_gateway_breaker_state{agency="labour",state="HALF_OPEN"} 0',
      'asxh_gateway_breaker_state{agency="labour",state="OPEN"} 1',
      'asxh_gateway_directory_age_seconds{agency="labour"} 1.5',
      'asxh_gateway_fetches_in_flight{agency="labour"} 3',
    ]);
    ages.delete('labour');
    expect(await linesOf(metrics, 'asxh_gateway_directory_age_seconds')).toEqual([]);
  });

  it('tell whom the process turned away, and what the collector of spans did not take', async () => {
    const metrics = createMetrics();
    const load = { limit: 40, inFlight: 7, lagMs: 0, refused: { CITIZEN: 0, OFFICER: 1, BULK: 9 } };
    metrics.watch({
      ...{ agencies: () => ({}), directoryAges: () => new Map() },
      ...{ load: () => load, spans: () => ({ exported: 20, dropped: 3 }) },
    });
    const read = async () => [
      ...(await linesOf(metrics, 'asxh_gateway_requests_')),
      ...(await linesOf(metrics, 'asxh_gateway_turned_away_total')),
      ...(await linesOf(metrics, 'asxh_gateway_spans_total')),
    ];
    await read();
    expect(await read()).toEqual([
      'asxh_gateway_requests_in_flight 7',
      'asxh_gateway_requests_limit 40',
      'asxh_gateway_turned_away_total{class="BULK"} 9',
      'asxh_gateway_turned_away_total{class="CITIZEN"} 0',
      'asxh_gateway_turned_away_total{class="OFFICER"} 1',
      'asxh_gateway_spans_total{result="dropped"} 3',
      'asxh_gateway_spans_total{result="exported"} 20',
    ]);
  });
});
