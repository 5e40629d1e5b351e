import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { pseudonymOf, readRecords } from '../../access/access-records.js';
import { startOutageProxy } from '../../kit/outage-proxy.js';
import { createParts } from '../../kit/parts.js';
import { getSharedRuntime } from '../../kit/shared-stack.js';
import { startTestStack, type TestStack } from '../../kit/start-test-stack.js';
import { signToken } from '../../kit/tokens.js';
import { openDossiers, type Dossiers } from './dossiers.js';
import { describeFlood } from './flood.js';
import { ask, codesOf, follow, type Follower } from './follow.js';
import { createChangeablePolicy } from './policies.js';

const ACCOUNT = `subscription { myDossierChanged { agencies toldAt citizen { id fullName nationality paymentAccounts { accountNumber } } } }`;
/** Everything that is slow in full length, short. */
const SOON = {
  ASXH_STREAM_CHECK_MS: '300',
  ASXH_STREAM_KEEP_ALIVE_MS: '200',
  ASXH_STREAM_PACE_MS: '1000',
  ASXH_REVOCATION_POLL_MS: '200',
  ASXH_POLICY_INTERVAL_MS: '100',
  ASXH_LOCK_SHARE: '1',
};

const parts = createParts();
const policy = createChangeablePolicy();
let stack: TestStack;
let dossiers: Dossiers;
let gateway: string;

beforeAll(async () => {
  stack = await startTestStack({ people: 200, seed: 13, environment: { ASXH_REQUEST_TIMEOUT_MS: '30000' } });
  process.env.ASXH_TEST_DIRECTORY = stack.directory.root;
  dossiers = await openDossiers();
  // Of one group less than the committed policy, and one cut: what a citizen reads in full otherwise.
  policy.changeGrant((grant) =>
    grant
      .replace('          - population.civil\n', '')
      .replace('          - labour.account\n', '')
      .concat('\n      - groups: [labour.account]\n        rows: [[SELF]]\n        mask: LAST4'),
  );
  gateway = await parts.startGateway({ ...SOON, ASXH_POLICY_DIR: policy.folder });
}, 300_000);
afterAll(async () => {
  for (const follower of followers) follower.close();
  await parts.stop();
  policy.remove();
  await dossiers.databases.close();
  await stack.stop();
}, 60_000);

/** Each test has citizens of its own. */
const used = { paid: 0, insured: 0 };
const nextCitizen = (kind: 'paid' | 'insured' = 'insured'): string => {
  const citizen = dossiers[kind][(used[kind] += 1) - 1];
  if (citizen === undefined) throw new Error(`The demo data hold too few citizens who are ${kind}.`);
  return citizen;
};
const tokenOf = (citizen: string, claims: object = {}, changes: Parameters<typeof signToken>[1] = {}) =>
  signToken({ sub: citizen, roles: ['citizen'], citizen_id: citizen, ...claims }, changes);
const followers: Follower[] = [];
const followAs = async (citizen: string, given: Partial<Parameters<typeof follow>[0]> = {}): Promise<Follower> => {
  const follower = await follow({ token: await tokenOf(citizen), gateway, ...given });
  followers.push(follower);
  return follower;
};

describe('a citizen who follows their own dossier', () => {
  it('is told of an agency’s change within moments, with what the change made of the record, cut and refused as in any answer', async () => {
    const citizen = nextCitizen('paid');
    const follower = await followAs(citizen, { query: ACCOUNT });
    await dossiers.changeAccount(citizen, '970400001234');
    const { data, errors, extensions } = await follower.event(1);
    expect(data).toEqual({
      myDossierChanged: {
        agencies: ['labour'],
        toldAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
        citizen: { id: citizen, fullName: expect.any(String), nationality: null, paymentAccounts: [{ accountNumber: '•••• 1234' }] },
      },
    });
    expect(errors?.map(({ extensions: told }) => [told?.path, told?.code, told?.reason])).toEqual([
      [['myDossierChanged', 'citizen', 'nationality'], 'FORBIDDEN_FIELD', 'GROUP_NOT_GRANTED'],
    ]);
    expect(extensions).toMatchObject({ access: { masked: expect.anything() }, cost: { total: expect.any(Number) } });
  });

  it('leaves an entry of its own in the log for each event, and none for the waiting', async () => {
    const citizen = nextCitizen();
    const before = await countEntries(citizen);
    const follower = await followAs(citizen);
    await sleep(700);
    expect(await countEntries(citizen)).toBe(before);
    await dossiers.touchMemberships(citizen);
    await follower.event(1);
    await sleep(1_100);
    await dossiers.touchMemberships(citizen);
    await follower.event(2);
    expect(await countEntries(citizen)).toBe(before + 2);
    const { outcomes } = await readRecords((await lastEntry(citizen)) ?? '');
    expect(outcomes).toMatchObject([{ status: 'DELIVERED', coordinates: { 'Citizen.fullName': 1, 'DossierChange.agencies': 1 } }]);
  });

  it('is told nothing of anybody else', async () => {
    const [citizen, other] = [nextCitizen(), nextCitizen()];
    const [follower, others] = [await followAs(citizen), await followAs(other)];
    await dossiers.touchMemberships(other);
    await others.event(1);
    await sleep(300);
    expect(follower.told).toEqual([]);
  });

  it('is told together, once a second, of what happens within one', async () => {
    const citizen = nextCitizen('paid');
    const follower = await followAs(citizen, { query: ACCOUNT });
    for (let change = 10; change < 30; change += 1) {
      await dossiers.changeAccount(citizen, `97040${400 + change}`);
      await dossiers.touchMemberships(citizen);
      await sleep(75);
    }
    await sleep(2_500);
    expect(follower.told.length).toBeLessThanOrEqual(4);
    const agencies = follower.told.flatMap(({ data }) => (data?.myDossierChanged as { agencies: string[] }).agencies);
    expect(new Set(agencies)).toEqual(new Set(['labour', 'social-insurance']));
    expect(follower.told.at(-1)?.data).toMatchObject({
      myDossierChanged: { citizen: { paymentAccounts: [{ accountNumber: '•••• 0429' }] } },
    });
  }, 30_000);
});

describe('nobody waits', () => {
  const statusOf = async (given: Omit<Parameters<typeof ask>[0], 'gateway'>) => {
    const response = await ask({ gateway, ...given });
    return { status: response.status, type: response.headers.get('content-type'), text: await response.text() };
  };

  it('on duty, whatever code the token names: it is told once that there is nothing', async () => {
    const worker = await signToken({
      sub: 'u-worker',
      roles: ['health-worker'],
      organisation: 'F-1',
      citizen_id: nextCitizen(),
    });
    const { status, type, text } = await statusOf({ token: worker, headers: { 'asxh-purpose': 'TREATMENT' } });
    expect([status, type]).toEqual([200, 'text/event-stream; charset=utf-8']);
    expect(text).toMatch(/^event: next\ndata: .*NOT_FOUND_OR_NOT_PERMITTED.*\n\nevent: complete\ndata:\n\n$/);
  });

  it('for a question: it is answered as one event, or as JSON to who takes both', async () => {
    const [citizen, query] = [nextCitizen(), '{ me { id } }'];
    const token = await tokenOf(citizen);
    expect((await statusOf({ token, query })).text).toMatch(`event: next\ndata: {"data":{"me":{"id":"${citizen}"}}`);
    const both = await statusOf({ token, query, headers: { accept: 'application/json, text/event-stream' } });
    expect([both.type, JSON.parse(both.text)]).toMatchObject(['application/json; charset=utf-8', { data: { me: { id: citizen } } }]);
  });

  it('for an operation that is wrong: it is refused by status and JSON before any event', async () => {
    const { status, text } = await statusOf({ token: await tokenOf(nextCitizen()), query: 'subscription { nothing }' });
    expect([status, JSON.parse(text)]).toMatchObject([400, { errors: [{ extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } }] }]);
  });
});

describeFlood({
  startGateway: (environment) => parts.startGateway({ ...SOON, ...environment }),
  nextCitizen: () => nextCitizen(),
  tokenOf: (citizen) => tokenOf(citizen),
  change: (citizen) => dossiers.touchMemberships(citizen),
});

describe('a stream ends, and says why,', () => {
  it('when the token expires', async () => {
    const citizen = nextCitizen();
    // Five seconds of difference between clocks are forgiven.
    const follower = await followAs(citizen, { token: await tokenOf(citizen, {}, { lifetimeSeconds: -3 }) });
    expect(codesOf(await follower.event(1))).toEqual(['UNAUTHENTICATED']);
    await follower.completed;
  }, 30_000);

  it('when the right is withdrawn, and nobody else’s with it', async () => {
    const [citizen, other] = [nextCitizen(), nextCitizen()];
    const [follower, others] = [await followAs(citizen), await followAs(other)];
    await onGatewayDatabase(`INSERT INTO platform.revocation VALUES ($1, now() + interval '1 hour')`, [citizen]);
    expect(codesOf(await follower.event(1))).toEqual(['UNAUTHENTICATED']);
    await follower.completed;
    await dossiers.touchMemberships(other);
    expect(codesOf(await others.event(1))).toEqual([]);
  });

  it('when the connection that hears of changes is lost', async () => {
    const proxy = await startOutageProxy(getSharedRuntime().databases.gateway);
    const lossy = await parts.startGateway({ ...SOON, ASXH_DATABASE_URL: proxy.through(getSharedRuntime().databases.gateway) });
    const follower = await followAs(nextCitizen(), { gateway: lossy });
    await proxy.refuse();
    const event = await follower.event(1);
    expect(codesOf(event)).toEqual(['CHANGES_UNAVAILABLE']);
    expect(event.errors?.[0]?.extensions?.cause).toMatch(/^(FEED_LOST|AGENCY_SILENT)$/);
    await follower.completed;
    await proxy.stop();
  }, 60_000);

  it('when the connection that hears of changes is silent, before anything could be missed for long', async () => {
    const proxy = await startOutageProxy(getSharedRuntime().databases.gateway);
    const lossy = await parts.startGateway({ ...SOON, ASXH_DATABASE_URL: proxy.through(getSharedRuntime().databases.gateway) });
    const follower = await followAs(nextCitizen(), { gateway: lossy });
    proxy.silence();
    expect(codesOf(await follower.event(1))).toEqual(['CHANGES_UNAVAILABLE']);
    await follower.completed;
    await proxy.stop();
  }, 60_000);

  it('when the process is stopped', async () => {
    const child = parts.startGatewayProcess(SOON);
    const follower = await followAs(nextCitizen(), { gateway: await child.ready });
    const stopped = child.stop();
    const event = await follower.event(1);
    expect([codesOf(event), event.errors?.[0]?.extensions?.cause]).toEqual([['CHANGES_UNAVAILABLE'], 'STOPPING']);
    await follower.completed;
    await stopped;
  }, 60_000);

  // The last one of the gateway that it changes.
  it('when the policy changes so that it is refused', async () => {
    const citizen = nextCitizen();
    const follower = await followAs(citizen);
    policy.changeGrant(() => '');
    const event = await follower.event(1);
    expect(event.data).toEqual({ myDossierChanged: null });
    expect(codesOf(event)).toEqual(['FORBIDDEN_FIELD']);
    await follower.completed;
  }, 30_000);
});

describe('several gateway processes', () => {
  it('each tell those who follow with them', async () => {
    const workers = await parts.startGateway({ ...SOON, ASXH_WORKERS: '2' });
    const citizen = nextCitizen();
    const streams = await Promise.all([1, 2, 3, 4].map(() => followAs(citizen, { gateway: workers })));
    await dossiers.touchMemberships(citizen);
    const events = await Promise.all(streams.map((follower) => follower.event(1)));
    expect(events.map(codesOf)).toEqual([[], [], [], []]);
  }, 90_000);
});

async function onGatewayDatabase(text: string, values: readonly unknown[]): Promise<void> {
  const client = new pg.Client({ connectionString: getSharedRuntime().databases.gateway });
  await client.connect();
  await client.query(text, [...values]);
  await client.end();
}

async function entriesOf(citizen: string): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: getSharedRuntime().accessLog });
  await client.connect();
  const text = `SELECT request_id AS id FROM access_log.record WHERE kind = 'OUTCOME' AND body::text LIKE '%' || $1 || '%' ORDER BY sequence`;
  const { rows } = await client.query<{ id: string }>(text, [pseudonymOf(citizen)]);
  await client.end();
  return rows.map(({ id }) => id);
}

const countEntries = async (citizen: string): Promise<number> => (await entriesOf(citizen)).length;
const lastEntry = async (citizen: string): Promise<string | undefined> => (await entriesOf(citizen)).at(-1);
