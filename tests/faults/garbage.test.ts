import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_RESILIENCE } from '../../gateway/execute/resilience/read-resilience-settings.js';
import type { NetworkFault } from '../kit/fault-proxy.js';
import type { Behaviour } from './faulty-agency.js';
import { startProxiedWorld, WHOLE_ANSWER, type ProxiedWorld, type WorldAnswer } from './faulty-world.js';

const REQUEST_TIMEOUT_MS = 3_000;
/** Of a machine that does much else at the same time. */
const PATIENCE_MS = 5_000;
const MEGABYTE = 'x'.repeat(1024 * 1024);
/** No breaker: each case meets the agency itself. */
const NEVER = { windowMs: 10_000, minimumCalls: 1_000_000, failureShare: 1, openMs: 1, maxOpenMs: 1 };

let site: ProxiedWorld;

beforeAll(async () => {
  site = await startProxiedWorld({
    protection: { resilience: { ...DEFAULT_RESILIENCE, breaker: NEVER } },
    requestTimeoutMs: REQUEST_TIMEOUT_MS,
  });
});
afterEach(async () => {
  site.proxy.set({ kind: 'RESET' });
  site.proxy.set({ kind: 'NONE' });
  site.insurance.behave(null);
  expect(await site.world.ask()).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
});
afterAll(() => site.stop());

const text =
  (body: string): Behaviour =>
  (_, response) =>
    void response.setHeader('content-type', 'application/json').end(body);
const entity = (value: unknown): Behaviour => text(JSON.stringify({ data: { _entities: [value] } }));

/** The other agency's part is there, and of this one its name. */
function expectOnlyItsFieldsLost(answer: WorldAnswer, code = 'UNAVAILABLE'): void {
  expect(answer.status).toBe(200);
  expect(answer.data).toEqual({ citizen: { ...WHOLE_ANSWER.citizen, contributionPeriods: null } });
  const facts = code === 'UNAVAILABLE' ? { code, agency: 'social-insurance' } : { code };
  expect(answer.errors.length).toBeGreaterThan(0);
  for (const { path, extensions } of answer.errors) {
    expect(extensions).toMatchObject(facts);
    expect(path?.slice(0, 2)).toEqual(['citizen', 'contributionPeriods']);
  }
  expect(answer.tookMs).toBeLessThan(REQUEST_TIMEOUT_MS + PATIENCE_MS);
}

describe('an agency that does not do its part costs its own fields and nothing else (E1)', () => {
  it.each<[string, Behaviour]>([
    ['an error of its server', (_, response) => void response.writeHead(500).end('{"data":{"_entities":[{}]}}')],
    ['a page instead of JSON', (_, response) => void response.setHeader('content-type', 'text/html').end('<html>Maintenance</html>')],
    ['nothing', text('')],
    ['half a document', text('{"data":{"_entities":[')],
    ['a list', text('[]')],
    ['a number', text('12')],
    ['no data', text('{}')],
    ['data of another kind', text('{"data":"all is well"}')],
    ['entities of another kind', text('{"data":{"_entities":"none"}}')],
    ['too few entities', text('{"data":{"_entities":[]}}')],
    ['too many entities', text('{"data":{"_entities":[{},{}]}}')],
    ['errors of another kind', text('{"data":{"_entities":[{}]},"errors":"none"}')],
    ['a redirect', (_, response) => void response.writeHead(302, { location: 'http://127.0.0.1:1/' }).end()],
    ['compressed noise', (_, response) => void response.setHeader('content-encoding', 'gzip').end(Buffer.from([31, 139, 8, 0, 1, 2, 3]))],
  ])('by answering with %s', async (_, behaviour) => {
    site.insurance.behave(behaviour);
    expectOnlyItsFieldsLost(await site.world.ask());
  });

  it.each<[string, unknown]>([
    ['a text for a list', { contributionPeriods: 'many' }],
    ['a list of texts for records', { contributionPeriods: ['2020-01'] }],
    ['an object for a list', { contributionPeriods: { length: 1 } }],
    ['a null that its type forbids', { contributionPeriods: [null] }],
  ])('by %s, which is a fault and not an outage', async (_, value) => {
    site.insurance.behave(entity(value));
    expectOnlyItsFieldsLost(await site.world.ask(), 'INTERNAL');
  });

  it('and what it sends unasked reaches nobody', async () => {
    const more = { salary: '9', secret: 'inner', __proto__: { polluted: true } };
    site.insurance.behave(entity({ ...more, fullName: 'SOMEBODY ELSE', contributionPeriods: [{ startMonth: '2020-01', ...more }] }));
    const answer = await site.world.ask();
    expect(answer).toMatchObject({ status: 200, errors: [] });
    expect(answer.data).toMatchObject({ citizen: { contributionPeriods: WHOLE_ANSWER.citizen.contributionPeriods } });
    expect(JSON.stringify(answer)).not.toMatch(/inner|"9"|polluted/);
  });

  it('by an answer without end, of which little is kept', async () => {
    let sentMegabytes = 0;
    let isClosed = false;
    site.insurance.behave((_, response) => {
      response.on('close', () => (isClosed = true)).write('{"data":{"_entities":["');
      const more = (): void => {
        while (!isClosed && sentMegabytes < 10_000 && response.write(MEGABYTE)) sentMegabytes++;
        if (!isClosed) response.once('drain', more);
        sentMegabytes++;
      };
      more();
    });
    const before = process.memoryUsage().rss;
    const answer = await site.world.ask();
    expectOnlyItsFieldsLost(answer);
    expect(sentMegabytes).toBeLessThan(200);
    expect(process.memoryUsage().rss - before).toBeLessThan(300 * 1024 * 1024);
  });
});

describe('a network that does not do its part costs the same', () => {
  it.each<[NetworkFault]>([
    [{ kind: 'RESET' }],
    [{ kind: 'TRUNCATION', bytes: 60 }],
    [{ kind: 'HALF_CLOSE' }],
    [{ kind: 'BLACK_HOLE' }],
    [{ kind: 'LATENCY', ms: 2 * REQUEST_TIMEOUT_MS }],
  ])('%j', async (fault) => {
    site.proxy.set(fault);
    expectOnlyItsFieldsLost(await site.world.ask());
  });

  it('a delay below the deadline costs time alone', async () => {
    site.proxy.set({ kind: 'LATENCY', ms: 100 });
    expect(await site.world.ask()).toMatchObject({ status: 200, data: WHOLE_ANSWER, errors: [] });
  });
});

it('whoever decides whose record it is cannot be done without: its failure is told, and nothing is empty that is not', async () => {
  site.population.behave((_, response) => void response.destroy());
  const answer = await site.world.ask();
  site.population.behave(null);
  expect([answer.status, answer.data]).toEqual([200, { citizen: null }]);
  expect(answer.errors).toMatchObject([{ path: ['citizen'], extensions: { code: 'UNAVAILABLE', agency: 'population' } }]);
});
