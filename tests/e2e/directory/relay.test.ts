import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createDirectory, type LiveDirectory } from '../../../gateway/directory/create-directory.js';
import { forgetDirectory } from '../../../gateway/directory/forget-directory.js';
import { followAgencies, type Relay } from '../../../gateway/directory/follow-agencies.js';
import type { TemporaryPostgres } from '../import/temporary-postgres.js';
import { startGatewayDatabase, until, untilApplied } from './directory-database.js';
import { startFakeAgency, type FakeAgency } from './fake-agency.js';

const BA_DINH = { unitCode: '00001', provinceCode: '01', validFrom: '2020-01-01', validTo: null };
const DOSSIER = { organisation: 'labour-office-00001', caseNumber: null, validFrom: '2025-01-01', validTo: null };
const LIMITS = { agencies: ['population', 'labour'], maxAgeMs: 30_000, refreshMs: 20 };

let postgres: TemporaryPostgres;
let population: FakeAgency;
let labour: FakeAgency;
let relay: Relay;
let directory: LiveDirectory;
let failures: string[];

beforeAll(async () => {
  postgres = await startGatewayDatabase();
});
afterAll(() => postgres.stop());
beforeEach(async () => {
  await forgetDirectory(postgres.url);
  [population, labour] = [await startFakeAgency('population', 3), await startFakeAgency('labour', 3)];
  failures = [];
  relay = startRelay();
  directory = createDirectory(postgres.pool, () => new Date(), LIMITS);
});
afterEach(async () => {
  await Promise.all([relay.stop(), directory.stop()]);
  await Promise.all([population.stop(), labour.stop()]);
});

function startRelay(): Relay {
  const feeds = Object.entries({ population, labour }).map(([agency, { url, key }]) => ({ agency, url, key: () => key }));
  return followAgencies({ pool: postgres.pool, feeds, intervalMs: 10, onFailure: (agency) => failures.push(agency) });
}

const applied = async (): Promise<void> => {
  await untilApplied(postgres.pool, 'population', population.lastPosition);
  await untilApplied(postgres.pool, 'labour', labour.lastPosition);
};

describe('the reference directory', () => {
  it('knows of a citizen what every agency tells, under the code of today', async () => {
    population.tellCitizen('C1', { residences: [BA_DINH] });
    labour.tellCitizen('C1', { dossiers: [{ ...DOSSIER, capacity: 'ASSISTANCE_RECIPIENT' }] });
    population.merge('OLD', 'C1');
    population.merge('C1', 'C2');
    population.tellCitizen('C2', { residences: [BA_DINH] });
    labour.tellCitizen('C1', null);
    labour.tellCitizen('C2', { dossiers: [{ ...DOSSIER, capacity: 'ASSISTANCE_RECIPIENT' }] });
    await applied();
    const facts = {
      citizenId: 'C2',
      residences: [BA_DINH],
      guardians: [],
      protections: [],
      dossiers: [{ ...DOSSIER, capacity: 'ASSISTANCE_RECIPIENT', heldBy: 'labour' }],
    };
    expect((await directory.find(['C1', 'OLD', 'C2', 'C2', 'NOBODY'], [])).citizens).toEqual(
      new Map([
        ['C1', facts],
        ['OLD', facts],
        ['C2', facts],
      ]),
    );
  });

  it('forgets what is not told any more, and whom an agency does not know any more', async () => {
    population.tellCitizen('C1', { residences: [BA_DINH], guardians: [{ guardianId: 'G1', validFrom: '2020-01-01', validTo: null }] });
    population.tellCitizen('C2', {});
    await applied();
    expect([...(await directory.find(['C1', 'C2'], [])).citizens.keys()].sort()).toEqual(['C1', 'C2']);
    population.tellCitizen('C1', { residences: [BA_DINH] });
    population.tellCitizen('C2', null);
    await applied();
    const { citizens: found } = await directory.find(['C1', 'C2'], []);
    expect(found.get('C1')).toMatchObject({ residences: [BA_DINH], guardians: [] });
    expect(found.has('C2')).toBe(false);
  });

  it('knows households and cases, and the citizens of a case by their codes of today', async () => {
    const household = { householdId: 'H1', units: [BA_DINH], members: [{ citizenId: 'C1', validFrom: '2020-01-01', validTo: null }] };
    const row = {
      number: 'CASE-1',
      kind: 'INSPECTION',
      organisation: 'o',
      openedOn: '2026-01-01',
      closedOn: null,
      namedGroups: ['health.visit'],
    };
    population.tellHousehold(household);
    population.merge('OLD', 'C1');
    labour.tellCase({ ...row, citizenIds: ['OLD', 'C7'] });
    await applied();
    expect((await directory.find([], ['H1', 'H2'])).households).toEqual(
      new Map([['H1', { units: [BA_DINH], members: household.members }]]),
    );
    expect(await directory.findCase('CASE-1')).toEqual({ ...row, citizenIds: ['C1', 'C7'], heldBy: 'labour' });
    expect(await directory.findCase('CASE-2')).toBeNull();
  });

  it("takes each fact from the agency that keeps it: nobody gives itself a jurisdiction, a ward, a case or another agency's dossier", async () => {
    labour.tellCitizen('C1', {
      residences: [BA_DINH],
      guardians: [{ guardianId: 'G1', validFrom: '2020-01-01', validTo: null }],
      protections: [{ kind: 'ADOPTION', validFrom: '2020-01-01', validTo: null }],
      dossiers: ['INSURED_PERSON', 'PATIENT_OF_OPEN_ENCOUNTER', 'MADE_UP'].map((capacity) => ({ ...DOSSIER, capacity })),
    });
    labour.tellHousehold({ householdId: 'H1', units: [BA_DINH], members: [] });
    labour.merge('C9', 'C1');
    population.tellCase({
      number: 'K',
      kind: 'INSPECTION',
      organisation: 'o',
      openedOn: '2026-01-01',
      closedOn: null,
      citizenIds: [],
      namedGroups: [],
    });
    await applied();
    const { citizens: found } = await directory.find(['C1', 'C9'], []);
    expect(found.get('C1')).toMatchObject({ residences: [], guardians: [], dossiers: [], protections: [{ kind: 'ADOPTION' }] });
    expect(found.has('C9')).toBe(false);
    expect((await directory.find([], ['H1'])).households.size).toBe(0);
    expect(await directory.findCase('K')).toBeNull();
  });

  it('signs what it asks, and asks for each position once', async () => {
    for (let index = 0; index < 10; index += 1) population.tellCitizen(`C${index}`, {});
    await applied();
    const positions = population.asked.filter((after) => after !== '0' && after !== population.lastPosition);
    expect(positions).toEqual([...new Set(positions)].sort((a, b) => Number(a) - Number(b)));
    expect(population.unsigned + labour.unsigned).toBe(0);
  });

  it('applies nothing of an answer that is no page or a fault, tells it once, and goes on when the agency is back', async () => {
    labour.tellCitizen('C1', { dossiers: [{ ...DOSSIER, capacity: 'ASSISTANCE_RECIPIENT' }] });
    await applied();
    labour.answerWith({ status: 200, body: JSON.stringify({ position: '9', more: false, heartbeatAt: 'yesterday', citizenIds: ['C1'] }) });
    await until('the failure is told', () => failures.includes('labour'));
    const before = labour.asked.length;
    await until('it is asked again', () => labour.asked.length > before + 3);
    expect(failures).toEqual(['labour']);
    labour.answerWith({ status: 503, body: '' });
    labour.tellCitizen('C2', {});
    labour.answerWith(null);
    await applied();
    expect([...(await directory.find(['C1', 'C2'], [])).citizens.keys()].sort()).toEqual(['C1', 'C2']);
  });

  it('knows all of it again after it was emptied, also of an agency whose positions begin anew', async () => {
    for (const id of ['C1', 'C2', 'C3']) population.tellCitizen(id, { residences: [BA_DINH] });
    await applied();
    await relay.stop();
    await population.stop();
    population = await startFakeAgency('population', 3);
    population.tellCitizen('C9', { residences: [BA_DINH] });
    await forgetDirectory(postgres.url);
    relay = startRelay();
    await applied();
    expect([...(await directory.find(['C1', 'C9'], [])).citizens.keys()]).toEqual(['C9']);
  });

  it('leads in one process only, and another takes over when that one goes', async () => {
    await applied();
    const second = startRelay();
    try {
      const leaders = async (): Promise<number> => {
        const { rows } = await postgres.pool.query<{ n: number }>(
          `SELECT count(*)::int AS n FROM pg_locks WHERE locktype = 'advisory' AND granted`,
        );
        return rows[0]?.n ?? 0;
      };
      await until('somebody leads', async () => (await leaders()) === 1);
      await relay.stop();
      population.tellCitizen('C1', {});
      await applied();
      expect(await leaders()).toBe(1);
    } finally {
      await second.stop();
    }
  });

  it('leads anew after its connection was cut', async () => {
    await until('somebody leads', async () => {
      const { rows } = await postgres.pool.query(`SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND granted`);
      return rows.length > 0;
    });
    population.tellCitizen('C1', {});
    await applied();
    expect((await directory.find(['C1'], [])).citizens.size).toBe(1);
  });
});
