import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ReachDatabase, startReachDatabase } from '../../../../kit/reach-database.js';
import { reached } from './reached.js';

const [YESTERDAY, TODAY, TOMORROW] = ['2026-11-22', '2026-11-23', '2026-11-24'];
const LABOUR = { heldBy: 'labour', permits: [] } as const;
const DOSSIER = {
  rows: [['DOSSIER']],
  organisation: 'office-a',
  dossier: { ...LABOUR, capacity: 'ASSISTANCE_RECIPIENT' },
} as const;
const CASE = { rows: [['CASE']], organisation: 'office-a', case: { ...LABOUR, number: 'K1' } } as const;

let database: ReachDatabase;
beforeAll(async () => {
  database = await startReachDatabase();
}, 60_000);
afterAll(() => database.stop());
beforeEach(() =>
  database.pool.query(`TRUNCATE record, dossier, case_citizen, citizen_reach_protection; DELETE FROM case_file;
    INSERT INTO record VALUES ('an'), ('binh')`),
);

const keepDossier = (organisation: string, capacity: string, from: string, to: string | null) =>
  database.pool.query(`INSERT INTO dossier VALUES ('an', $1, $2, NULL, $3, $4)`, [organisation, capacity, from, to]);

async function keepCase(organisation: string, openedOn: string, closedOn: string | null): Promise<void> {
  const values = [organisation, openedOn, closedOn];
  await database.pool.query(
    `INSERT INTO case_file (number, kind, organisation, opened_on, closed_on) VALUES ('K1', 'BENEFIT_APPRAISAL', $1, $2, $3)`,
    values,
  );
  await database.pool.query(`INSERT INTO case_citizen (case_number, citizen_id) VALUES ('K1', 'an')`);
}

describe('DOSSIER at the agency that keeps it', () => {
  it.each([
    ['is open without an end', 'office-a', 'ASSISTANCE_RECIPIENT', YESTERDAY, null, ['an']],
    ['begins today', 'office-a', 'ASSISTANCE_RECIPIENT', TODAY, null, ['an']],
    ['begins tomorrow', 'office-a', 'ASSISTANCE_RECIPIENT', TOMORROW, null, []],
    ['ends today', 'office-a', 'ASSISTANCE_RECIPIENT', YESTERDAY, TODAY, ['an']],
    ['ended yesterday', 'office-a', 'ASSISTANCE_RECIPIENT', YESTERDAY, YESTERDAY, []],
    ['is another organisation’s', 'office-b', 'ASSISTANCE_RECIPIENT', YESTERDAY, null, []],
    ['is of another capacity', 'office-a', 'MERITORIOUS_PERSON', YESTERDAY, null, []],
  ])('looks at the dossier that %s', async (_, organisation, capacity, from, to, expected) => {
    await keepDossier(organisation, capacity, from, to);
    expect(await reached(database.pool, DOSSIER)).toEqual(expected);
  });

  it('reaches nobody for a caller without an organisation, or when no granted group names a dossier', async () => {
    await keepDossier('office-a', 'ASSISTANCE_RECIPIENT', YESTERDAY, null);
    expect(await reached(database.pool, { ...DOSSIER, organisation: null })).toEqual([]);
    expect(await reached(database.pool, { ...DOSSIER, dossier: null })).toEqual([]);
  });

  it('takes no permit for a dossier of its own', async () => {
    expect(await reached(database.pool, { ...DOSSIER, dossier: { ...DOSSIER.dossier, permits: ['an'] } })).toEqual([]);
  });
});

describe('CASE at the agency that keeps it', () => {
  it.each([
    ['is open', 'office-a', YESTERDAY, null, ['an']],
    ['was opened today', 'office-a', TODAY, null, ['an']],
    ['opens tomorrow', 'office-a', TOMORROW, null, []],
    ['closes today', 'office-a', YESTERDAY, TODAY, ['an']],
    ['closed yesterday', 'office-a', YESTERDAY, YESTERDAY, []],
    ['is another organisation’s', 'office-b', YESTERDAY, null, []],
  ])('looks at the case that %s', async (_, organisation, openedOn, closedOn, expected) => {
    await keepCase(organisation, openedOn, closedOn);
    expect(await reached(database.pool, CASE)).toEqual(expected);
  });

  it('reaches nobody under another number, without a case, or without an organisation', async () => {
    await keepCase('office-a', YESTERDAY, null);
    expect(await reached(database.pool, { ...CASE, case: { ...CASE.case, number: 'K2' } })).toEqual([]);
    expect(await reached(database.pool, { ...CASE, case: null })).toEqual([]);
    expect(await reached(database.pool, { ...CASE, organisation: null })).toEqual([]);
  });

  it('takes no permit for a case of its own', async () => {
    expect(await reached(database.pool, { ...CASE, case: { ...CASE.case, permits: ['an'] } })).toEqual([]);
  });
});

describe('an agency that does not keep it', () => {
  it.each([
    ['DOSSIER', { ...DOSSIER, agency: 'health' }],
    ['CASE', { ...CASE, agency: 'health' }],
  ] as const)('goes by the permits alone for %s', async (_, asking) => {
    await keepDossier('office-a', 'ASSISTANCE_RECIPIENT', YESTERDAY, null);
    await keepCase('office-a', YESTERDAY, null);
    const permitted = (permits: readonly string[]) => ({
      ...asking,
      dossier: { ...DOSSIER.dossier, permits },
      case: { ...CASE.case, permits },
    });
    expect(await reached(database.pool, asking)).toEqual([]);
    expect(await reached(database.pool, permitted(['binh', 'unknown']))).toEqual(['binh']);
  });

  it('goes by the permits of an emergency, which the platform itself keeps', async () => {
    const emergency = { rows: [['CASE']], case: { number: 'E1', heldBy: 'gateway', permits: ['an'] } } as const;
    expect(await reached(database.pool, emergency)).toEqual(['an']);
  });
});

describe('a sealed record', () => {
  const seal = (kind: string, from: string, to: string | null) =>
    database.pool.query(`INSERT INTO citizen_reach_protection VALUES ('an', $1, $2, $3)`, [kind, from, to]);

  it.each([
    ['from today on', 'ADOPTION', TODAY, null, []],
    ['until today', 'PROTECTED_PERSON', YESTERDAY, TODAY, []],
    ['from tomorrow on', 'ADOPTION', TOMORROW, null, ['an']],
    ['until yesterday', 'ADOPTION', YESTERDAY, YESTERDAY, ['an']],
  ])('%s is hidden under every alternative, ANY and an open case too', async (_, kind, from, to, expected) => {
    await seal(kind, from, to);
    await keepCase('office-a', YESTERDAY, null);
    expect(await reached(database.pool, { rows: [['ANY']] })).toEqual([...expected, 'binh']);
    expect(await reached(database.pool, CASE)).toEqual(expected);
  });

  it('is open to the role that is named for its kind, and for each of its kinds', async () => {
    await seal('ADOPTION', YESTERDAY, null);
    expect(await reached(database.pool, { rows: [['ANY']], readsProtected: ['ADOPTION'] })).toEqual(['an', 'binh']);
    expect(await reached(database.pool, { rows: [['ANY']], readsProtected: ['PROTECTED_PERSON'] })).toEqual(['binh']);
    await seal('PROTECTED_PERSON', YESTERDAY, null);
    expect(await reached(database.pool, { rows: [['ANY']], readsProtected: ['ADOPTION'] })).toEqual(['binh']);
    expect(await reached(database.pool, { rows: [['ANY']], readsProtected: ['ADOPTION', 'PROTECTED_PERSON'] })).toEqual(['an', 'binh']);
  });

  it('lets no household pass by its sealed member, and is not named in another one’s record', async () => {
    await database.pool.query(
      `TRUNCATE household_reach_member; INSERT INTO household_reach_member VALUES ('H1', 'an', '2020-01-01', NULL)`,
    );
    const household = { household: `'H1'` };
    const named = { citizen: 't.citizen_id', names: `CASE t.citizen_id WHEN 'binh' THEN 'an' END` };
    expect(await reached(database.pool, { rows: [['ANY']] }, household)).toEqual(['an', 'binh']);
    expect(await reached(database.pool, { rows: [['ANY']] }, named)).toEqual(['an', 'binh']);
    await seal('PROTECTED_PERSON', YESTERDAY, null);
    expect(await reached(database.pool, { rows: [['ANY']] }, household)).toEqual([]);
    expect(await reached(database.pool, { rows: [['ANY']] }, named)).toEqual([]);
  });
});
