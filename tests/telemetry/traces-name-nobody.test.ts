import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { AGENCIES } from '../../subgraphs/kit/server/agency.js';
import { createSinkSearch } from '../access/canaries.js';
import { loadWorld, type World } from '../access/reference/world.js';
import { ask, type Question } from '../kit/ask.js';
import { CLOSED_PORT, createParts, subgraphsWith } from '../kit/parts.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { signPersonaToken } from '../kit/tokens.js';
import { drawTrace, startTraceCollector, type CollectedSpan, type TraceCollector } from '../kit/trace-collector.js';

const operation = (name: string): string => readFileSync(join(REPOSITORY_ROOT, `schema/operations/${name}.graphql`), 'utf8');
const OPEN_CASE = 'mutation ($input: OpenCaseInput!, $key: ID!) { openCase(input: $input, idempotencyKey: $key) { id } }';
/** Spans of five processes, each sent a second after it ended. */
const SENT_MS = 3_000;

const parts = createParts();
let collector: TraceCollector;
let gateway: string;
let world: World;
const tokens: string[] = [];
/** Name of a case → its spans. */
const traces = new Map<string, readonly CollectedSpan[]>();

beforeAll(async () => {
  collector = await startTraceCollector();
  // Every process that the suite starts inherits it.
  Object.assign(process.env, { ASXH_TRACES_URL: collector.url, ASXH_TRACES_SHARE: '1' });
  const { databases } = getSharedRuntime();
  const started = AGENCIES.map(async (agency) => [agency, await parts.startAgency(agency, databases[agency])] as const);
  const urls = Object.fromEntries(await Promise.all(started));
  gateway = await parts.startGateway(subgraphsWith(urls));
  world = await loadWorld(getSharedRuntime());
  await askAll();
  gateway = await parts.startGateway(subgraphsWith({ ...urls, health: CLOSED_PORT }));
  await trace('AN_AGENCY_AWAY', { query: operation('citizen-profile'), ...(await asCitizen()) });
}, 180_000);
afterAll(async () => {
  await parts.stop();
  await collector.stop();
});

async function signed(persona: string): Promise<string> {
  const token = await signPersonaToken(persona);
  tokens.push(token);
  return token;
}

const asCitizen = async () => ({ token: await signed('citizen-an'), variables: { id: getPersona('citizen-an').subject } });

/** Asks, and keeps the trace that is linked to the one which the question says it belongs to. */
async function trace(name: string, question: Omit<Question, 'gateway'>): Promise<void> {
  const clients = randomUUID().replaceAll('-', '');
  await ask({ ...question, gateway, headers: { traceparent: `00-${clients}-00000000000000a1-00`, ...question.headers } });
  await sleep(SENT_MS);
  const root = collector.spans.find(({ links }) => links.some(({ traceId }) => traceId === clients));
  traces.set(
    name,
    collector.spans.filter(({ traceId }) => traceId === root?.traceId),
  );
}

async function askAll(): Promise<void> {
  const officer = { token: await signed('labour-officer-26041'), purpose: 'DATA_CLEANSING' };
  const citizen = await asCitizen();
  const [an, giang] = [getPersona('citizen-an').subject, getPersona('citizen-giang').subject];
  await trace('A_PROFILE', { query: operation('citizen-profile'), ...citizen });
  await trace('A_LIST', { query: operation('citizen-list'), ...officer, variables: { first: 20 } });
  await trace('OUT_OF_REACH', { query: operation('citizen-profile'), ...officer, variables: { id: giang } });
  await trace('A_REFUSED_TOKEN', { query: operation('citizen-profile'), token: `${citizen.token}${giang}` });
  await trace('AN_INVALID_OPERATION', { ...officer, query: `{ citizen(id: "${giang}") { noSuchField } }` });
  await trace('A_FAULTY_CURSOR', { ...officer, query: `{ citizens(first: 1, after: "${an}") { nodes { fullName } } }` });
  const input = { kind: 'BENEFIT_APPRAISAL', citizens: [getPersona('guardian-binh').subject] };
  await trace('A_MUTATION', { query: OPEN_CASE, ...officer, purpose: 'CASE_ADMINISTRATION', variables: { input, key: randomUUID() } });
}

function namesOf(name: string): string[] {
  return (traces.get(name) ?? []).map((span) => span.name);
}

describe('the spans of a whole platform', () => {
  it('are one tree for each request: its rooms, its fetches, the agency behind each fetch, the statements of each agency', () => {
    for (const [name, spans] of traces) expect([name, drawTrace(spans).length]).toEqual([name, spans.length]);
    const parents = new Map((traces.get('A_PROFILE') ?? []).map((span) => [span.spanId, span]));
    const parentOf = (span: CollectedSpan): string => parents.get(span.parentSpanId)?.name ?? '';
    for (const agency of AGENCIES) {
      const request = [...parents.values()].filter(({ service, name }) => service === `asxh-${agency}` && name === `request ${agency}`);
      expect(request.map(parentOf)).toEqual(request.map(() => `fetch ${agency}`));
      expect(request.length).toBeGreaterThan(0);
      const statements = [...parents.values()].filter(({ service, name }) => service === `asxh-${agency}` && name !== `request ${agency}`);
      expect(new Set(statements.map(parentOf))).toEqual(new Set([`request ${agency}`]));
      expect(
        statements.every(
          ({ name, attributes }) => /^SELECT( [a-z_]+)?$/.test(name) && Number(attributes['db.response.returned_rows']) >= 0,
        ),
      ).toBe(true);
    }
    const rooms = [...parents.values()].filter((span) => parentOf(span) === 'request').map(({ name }) => name);
    expect(rooms.sort()).toEqual(['check', 'decide', 'execute', 'log', 'plan', 'read', 'write']);
  });

  it('show a write as a transaction, a refused token as nothing but itself, and an agency that is away as what it is', () => {
    expect(namesOf('A_MUTATION')).toContain('TRANSACTION');
    expect(namesOf('A_REFUSED_TOKEN')).toEqual(['request']);
    expect(namesOf('AN_INVALID_OPERATION').sort()).toEqual(['read', 'request']);
    const away = traces.get('AN_AGENCY_AWAY')?.filter(({ name }) => name === 'fetch health') ?? [];
    expect(away.map(({ attributes }) => attributes['asxh.outcome'])).toContain('CONNECTION');
    expect(namesOf('AN_AGENCY_AWAY')).not.toContain('request health');
  });

  it('hold no value of any database, no token, nothing that a client wrote, and no text of an operation or a statement (D8)', () => {
    const search = createSinkSearch(world);
    const subjects = ['citizen-an', 'citizen-giang', 'guardian-binh'].map((name) => getPersona(name).subject);
    expect(collector.spans.length).toBeGreaterThan(100);
    expect(search.findLeaks(collector.bodies)).toEqual([]);
    const text = collector.bodies.join('\n');
    for (const secret of [...tokens, ...subjects, 'noSuchField', 'WHERE', '$1', 'Bearer', 'eyJ']) expect(text).not.toContain(secret);
    // What is searched for would be found.
    expect(search.findLeaks([`${text}{"stringValue":"${subjects[0] ?? ''}"}`])).toEqual([subjects[0]]);
  });

  it('and the logs of all these processes name nobody either', () => {
    const search = createSinkSearch(world);
    const texts = readdirSync(parts.logs).map((name) => readFileSync(join(parts.logs, name), 'utf8'));
    expect(texts.length).toBe(AGENCIES.length + 2);
    expect(search.findLeaks(texts)).toEqual([]);
  });
});
