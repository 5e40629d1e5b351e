import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { startAgency, type Behaviour, type FaultyAgency } from '../faults/faulty-agency.js';
import { startWorld, WHOLE_ANSWER, type World } from '../faults/faulty-world.js';
import { drawTrace, startTraceCollector, type CollectedSpan, type TraceCollector } from '../kit/trace-collector.js';

const CLIENTS_TRACE = '0af7651916cd43dd8448eb211c80319c';
const CLIENTS_SPAN = 'b7ad6b7169203331';
const HEADERS = { traceparent: `00-${CLIENTS_TRACE}-${CLIENTS_SPAN}-01`, tracestate: 'a=CANARY', baggage: 'b=CANARY' };
/** More than the spans of a request wait for others. */
const SENT_MS = 1_500;
const WHOLE_TREE = [
  'request',
  '  check',
  '  decide',
  '  execute',
  '    fetch population',
  '    fetch social-insurance',
  '  log',
  '  plan',
  '  read',
  '  write',
];

let population: FaultyAgency;
let insurance: FaultyAgency;
let collector: TraceCollector;
let world: World;
/** What came with each question to an agency. */
const asked: Partial<Record<string, string | string[]>>[] = [];

const note =
  (agency: FaultyAgency): Behaviour =>
  (body, response, request) => {
    asked.push(request.headers);
    return agency.answer(body, response, request);
  };

beforeAll(async () => {
  [population, insurance, collector] = await Promise.all([
    startAgency('population'),
    startAgency('social-insurance'),
    startTraceCollector(),
  ]);
  population.behave(note(population));
  insurance.behave(note(insurance));
});
afterEach(async () => {
  await world.close();
  asked.length = 0;
});
afterAll(async () => {
  await Promise.all([population.stop(), insurance.stop(), collector.stop()]);
});

async function start(share: number | null): Promise<void> {
  const traces = share === null ? {} : { traces: { url: collector.url, share } };
  world = await startWorld({ urls: { population: population.url, 'social-insurance': insurance.url }, ...traces });
}

async function readNew(act: () => Promise<unknown>): Promise<readonly CollectedSpan[]> {
  const before = collector.spans.length;
  await act();
  await sleep(SENT_MS);
  return collector.spans.slice(before);
}

describe('a gateway that traces', () => {
  it('draws one tree for a request, tells each agency its place in it, and takes nothing of a client but the link', async () => {
    await start(1);
    const spans = await readNew(() => world.ask(undefined, { headers: HEADERS }));
    expect(drawTrace(spans)).toEqual(WHOLE_TREE);
    expect(new Set(spans.map(({ traceId }) => traceId)).size).toBe(1);
    const [root] = spans.filter(({ name }) => name === 'request');
    expect(root?.traceId).not.toBe(CLIENTS_TRACE);
    expect(root?.links).toEqual([{ traceId: CLIENTS_TRACE, spanId: CLIENTS_SPAN }]);
    const fetches = spans.filter(({ name }) => name.startsWith('fetch '));
    expect(asked.map(({ traceparent }) => traceparent).sort()).toEqual(
      fetches.map(({ traceId, spanId }) => `00-${traceId}-${spanId}-01`).sort(),
    );
    expect(asked.flatMap(({ tracestate, baggage }) => [tracestate, baggage]).filter((header) => header !== undefined)).toEqual([]);
    expect(collector.bodies.join('')).not.toContain('CANARY');
  });

  it('says who asked in which role, by which decision, at what cost and with what outcome', async () => {
    await start(1);
    const spans = await readNew(() => world.ask());
    const told = Object.fromEntries(spans.map(({ name, attributes }) => [name, attributes]));
    expect(told).toMatchObject({
      request: {
        'asxh.request_id': expect.stringMatching(/^[\da-f-]{36}$/),
        'asxh.operation': expect.stringMatching(/^[\da-f]{16}$/),
        'asxh.role': 'citizen',
        'http.response.status_code': 200,
      },
      read: { 'asxh.cost': expect.any(Number) },
      decide: { 'asxh.decision': expect.any(String) },
      'fetch population': { 'asxh.agency': 'population', 'asxh.outcome': 'ANSWERED', 'asxh.errors': 0, 'asxh.entities': 0 },
      'fetch social-insurance': { 'asxh.agency': 'social-insurance', 'asxh.outcome': 'ANSWERED', 'asxh.entities': 1 },
    });
  });

  it('ends the tree where the request ended: a refused token has no rooms behind the door, an invalid operation none behind reading', async () => {
    await start(1);
    const refused = await readNew(() => world.ask(undefined, { token: 'no.token.CANARY' }));
    expect(drawTrace(refused)).toEqual(['request']);
    expect(refused[0]?.attributes).toMatchObject({ 'http.response.status_code': 401, 'asxh.refused': expect.any(String) });
    expect(drawTrace(await readNew(() => world.ask('{ CANARY }')))).toEqual(['request', '  read']);
    expect(collector.bodies.join('')).not.toContain('CANARY');
  });

  it('traces nothing at a share of 0, whatever the client says of sampling', async () => {
    await start(0);
    expect(await readNew(() => world.ask(undefined, { headers: HEADERS }))).toEqual([]);
    expect(asked.map(({ traceparent }) => traceparent)).toEqual([undefined, undefined]);
  });

  it.each(['IS_SILENT', 'REFUSES'] as const)('answers as ever when the collector %s', async (behaviour) => {
    await start(1);
    collector.behave(behaviour);
    const answers = await Promise.all(Array.from({ length: 50 }, () => world.ask()));
    expect(answers.map(({ status, data }) => ({ status, data }))).toEqual(answers.map(() => ({ status: 200, data: WHOLE_ANSWER })));
    collector.behave('TAKES');
  });
});

it('a gateway that does not trace says nothing to anybody', async () => {
  await start(null);
  expect(await readNew(() => world.ask(undefined, { headers: HEADERS }))).toEqual([]);
  expect(asked).toHaveLength(2);
  expect(asked.map(({ traceparent }) => traceparent)).toEqual([undefined, undefined]);
});
