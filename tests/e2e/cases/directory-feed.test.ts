import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { readCases } from '../../../subgraphs/kit/cases/read-cases.js';
import { readDossiers } from '../../../subgraphs/kit/dossiers/read-dossiers.js';
import { readOutbox } from '../../../subgraphs/kit/outbox/read-outbox.js';
import { createPool, createRowReader } from '../../../subgraphs/kit/rows/row-reader.js';
import { getPersona, getSharedRuntime } from '../../kit/shared-stack.js';
import { createCaseOfficer } from './case-officer.js';

let pools: Readonly<Record<'labour' | 'social-insurance' | 'health', pg.Pool>>;
let an: string;

beforeAll(() => {
  const { databases } = getSharedRuntime();
  pools = {
    labour: createPool(databases.labour, 2),
    'social-insurance': createPool(databases['social-insurance'], 1),
    health: createPool(databases.health, 1),
  };
  an = getPersona('citizen-an').subject;
});
afterAll(() => Promise.all(Object.values(pools).map((pool) => pool.end())));

const numbersAfter = async (position: string) => (await readOutbox(pools.labour, position, 100_000)).map(({ payload }) => payload.number);

/** A transaction that runs anywhere on the server holds newer positions back for as long. */
async function untilServed(position: string, number: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if ((await numbersAfter(position)).includes(number)) return;
    await wait(100);
  }
  throw new Error(`The outbox never served ${number}.`);
}

describe('what the reference directory will be fed with', () => {
  it('names a case in the outbox when it is opened, and its state is read at that moment', async () => {
    const officer = await createCaseOfficer('26041');
    const last = (await readOutbox(pools.labour, '0', 100_000)).at(-1)?.position ?? '0';
    const { data } = await officer.write('openCase', { kind: 'UNEMPLOYMENT_CLAIM', citizens: [an] });
    const number = data?.answer?.number ?? '';
    await untilServed(last, number);
    expect(await readCases(createRowReader(pools.labour), [number])).toMatchObject([
      { number, kind: 'UNEMPLOYMENT_CLAIM', organisation: 'labour-office-26041', citizenIds: [an], namedGroups: null },
    ]);
  });

  it('holds back what a transaction that still runs could undercut, and serves nothing of one that failed', async () => {
    const client = await pools.labour.connect();
    try {
      await client.query('BEGIN');
      await client.query(
        `INSERT INTO case_file (number, kind, organisation, opened_on) VALUES ('TEST-1', 'BENEFIT_APPRAISAL', 'x', '2026-01-01')`,
      );
      expect(await numbersAfter('0')).not.toContain('TEST-1');
    } finally {
      await client.query('ROLLBACK');
      client.release();
    }
    expect(await numbersAfter('0')).not.toContain('TEST-1');
  });

  it('names cases that arrived by file', async () => {
    await untilServed('0', getPersona('inspector').caseNumber ?? '');
    expect(await readCases(createRowReader(pools.labour), [getPersona('inspector').caseNumber ?? ''])).toMatchObject([
      { kind: 'INSPECTION', namedGroups: expect.arrayContaining(['labour.assistance']) },
    ]);
  });

  it('refuses an inspection without named groups, and named groups without an inspection', async () => {
    for (const [kind, groups] of [
      ['INSPECTION', null],
      ['BENEFIT_APPRAISAL', '{labour.child}'],
    ]) {
      const text = `INSERT INTO case_file (number, kind, organisation, opened_on, named_groups) VALUES ('TEST-2', $1, 'x', '2026-01-01', $2)`;
      await expect(pools.labour.query(text, [kind, groups])).rejects.toMatchObject({ constraint: 'case_file_named_groups_check' });
    }
  });
});

describe('dossiers', () => {
  it('stand with the insurance office of the province, from the agency’s own records', async () => {
    const dossiers = await readDossiers(createRowReader(pools['social-insurance']), [an]);
    expect(dossiers.length).toBeGreaterThan(0);
    for (const dossier of dossiers)
      expect(dossier).toMatchObject({ citizenId: an, organisation: 'social-insurance-75', capacity: 'INSURED_PERSON', caseNumber: null });
  });

  it.each(['labour', 'health'] as const)('are at %s as many as its records give, none after the record has ended', async (agency) => {
    const table = agency === 'labour' ? 'assistance_entitlement' : 'encounter';
    const { rows } = await pools[agency].query<{ id: string }>(
      `SELECT citizen_id AS id FROM ${table} WHERE citizen_id IS NOT NULL LIMIT 50`,
    );
    const dossiers = await readDossiers(
      createRowReader(pools[agency]),
      rows.map(({ id }) => id),
    );
    expect(dossiers.length).toBeGreaterThan(0);
    expect(dossiers.filter(({ validFrom, validTo }) => validTo !== null && validTo < validFrom)).toEqual([]);
    const organisation = agency === 'labour' ? /^(labour-office-\d{5}|meritorious-office-\d{2})$/ : /^health-facility-\w+$/;
    for (const { organisation: keeper } of dossiers.filter(({ capacity }) => capacity !== 'HOLDER_OF_MATCHED_ACCOUNT'))
      expect(keeper).toMatch(organisation);
  });

  it('are a provider’s only where the account was verified and matched', async () => {
    const { rows: holders } = await pools.labour.query<{ id: string; matched: boolean }>(
      `SELECT citizen_id AS id, bool_or(verification_stage = 'ACCOUNT' AND verification_outcome = 'MATCHED') AS matched
       FROM payment_account GROUP BY 1 LIMIT 200`,
    );
    const dossiers = await readDossiers(
      createRowReader(pools.labour),
      holders.map(({ id }) => id),
    );
    const known = new Set(
      dossiers.filter(({ capacity }) => capacity === 'HOLDER_OF_MATCHED_ACCOUNT').map(({ citizenId }) => String(citizenId)),
    );
    const matched = holders.filter((holder) => holder.matched).map(({ id }) => id);
    expect(matched.length).toBeGreaterThan(0);
    expect(known).toEqual(new Set(matched));
  });

  it('are nobody’s for a code that does not exist', async () => {
    expect(await readDossiers(createRowReader(pools.health), ['0000000000000'])).toEqual([]);
  });
});

describe('the demo personas', () => {
  const today = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date());

  it.each([
    ['labour-officer-26041', 'labour', 'ASSISTANCE_RECIPIENT'],
    ['meritorious-officer', 'labour', 'MERITORIOUS_PERSON'],
    ['payment-provider', 'labour', 'HOLDER_OF_MATCHED_ACCOUNT'],
    ['insurance-officer', 'social-insurance', 'INSURED_PERSON'],
    ['health-worker', 'health', 'PATIENT_OF_OPEN_ENCOUNTER'],
  ] as const)('%s: whom the persona may read has an open dossier with its organisation', async (name, agency, capacity) => {
    const { readable, organisation } = getPersona(name);
    const dossiers = await readDossiers(createRowReader(pools[agency]), [readable ?? '']);
    const open = dossiers.filter(({ validFrom, validTo }) => validFrom <= today && (validTo === null || validTo >= today));
    expect(open.map((dossier) => [dossier.organisation, dossier.capacity])).toContainEqual([organisation, capacity]);
  });

  it.each(['employment-service-officer', 'insurance-assessor', 'inspector', 'province-labour-officer-75', 'province-labour-officer-15'])(
    '%s: the case of the persona is open at its organisation and concerns whom it may read',
    async (name) => {
      const { readable, organisation, caseNumber } = getPersona(name);
      expect(await readCases(createRowReader(pools.labour), [caseNumber ?? ''])).toMatchObject([
        { organisation, closedOn: null, citizenIds: [readable] },
      ]);
    },
  );
});
