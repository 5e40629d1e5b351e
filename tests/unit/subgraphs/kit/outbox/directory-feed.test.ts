import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { DirectoryPage } from '../../../../../schema/contract/directory-feed.js';
import { HEALTH } from '../../../../../subgraphs/health/index.js';
import { startHeartbeat } from '../../../../../subgraphs/kit/outbox/heartbeat.js';
import { codesIn, watchTable } from '../../../../../subgraphs/kit/outbox/watch-table.js';
import { applyReachPage } from '../../../../../subgraphs/kit/reach/apply-page.js';
import { readReachPage } from '../../../../../subgraphs/population/store/register/reach-feed.js';
import { readDirectoryPage } from '../../../../../subgraphs/kit/outbox/directory-page.js';
import type { AgencyName } from '../../../../../subgraphs/kit/server/agency.js';
import { LABOUR } from '../../../../../subgraphs/labour/index.js';
import { POPULATION } from '../../../../../subgraphs/population/index.js';
import { SOCIAL_INSURANCE } from '../../../../../subgraphs/social-insurance/index.js';
import { type AgencyDatabases, startAgencyDatabases } from '../../../../kit/agency-databases.js';

const FACTS = {
  population: POPULATION.directoryFacts,
  labour: LABOUR.directoryFacts,
  'social-insurance': SOCIAL_INSURANCE.directoryFacts,
  health: HEALTH.directoryFacts,
};

let databases: AgencyDatabases;
beforeAll(async () => {
  databases = await startAgencyDatabases();
}, 120_000);
afterAll(() => databases.stop());

const pageAfter = (agency: AgencyName, after: string): Promise<DirectoryPage> =>
  readDirectoryPage(databases.pools[agency], FACTS[agency], after);

async function lastPosition(agency: AgencyName): Promise<string> {
  const { rows } = await databases.pools[agency].query<{ position: string }>(
    `SELECT coalesce(max(position), 0)::text AS position FROM outbox`,
  );
  return rows[0]?.position ?? '0';
}

/** What the feed tells after the statements. */
async function told(agency: AgencyName, ...statements: string[]): Promise<DirectoryPage> {
  const before = await lastPosition(agency);
  for (const statement of statements) await databases.pools[agency].query(statement);
  return pageAfter(agency, before);
}

const ENTITLEMENT = `INSERT INTO assistance_entitlement (record_number, citizen_id, person_record_number, category, clause, coefficient, monthly_amount, decision_number, decision_date, valid_from)
  VALUES ('TC1', 'an', 'LD1', 'ELDERLY', '5a', 1, 500000, 'QD1', '2020-01-01', '2020-01-01')`;
const MEMBERSHIP = `INSERT INTO insurance_membership (record_number, citizen_id, person_record_number, kind, status, funding_source, valid_from)
  VALUES ('TG1', 'an', '7912345678', 'HEALTH', 'ACTIVE', 'STATE', '2020-01-01')`;
const ENCOUNTER = `INSERT INTO encounter (record_number, citizen_id, person_record_number, facility_code, kind, admitted_on, confidential, total_cost, insurance_share, patient_share)
  VALUES ('DT1', 'an', 'BN1', '75096', 'INPATIENT', '2026-11-01', false, 0, 0, 0)`;
const RESIDENCE_COPY = `INSERT INTO citizen_reach_residence VALUES ('an', '26041', '2020-01-01', '75', NULL), ('nobody', '26041', '2020-01-01', '75', NULL)`;

describe('the population register tells the directory', () => {
  it('everybody who gets a code, known or not yet to the register, and no household by that', async () => {
    const page = await told(
      'population',
      `INSERT INTO code_register VALUES ('an', 'CITIZEN', 'ISSUED', now()), ('binh', 'CITIZEN', 'PROVISIONAL', now()), ('H1', 'HOUSEHOLD', 'ISSUED', now())`,
    );
    expect(page.citizenIds.toSorted()).toEqual(['an', 'binh']);
    expect(page.facts.map(({ citizenId }) => citizenId).toSorted()).toEqual(['an', 'binh']);
    expect(page.facts[0]).toMatchObject({ residences: [], guardians: [], protections: [], dossiers: [] });
  });

  it('where somebody lives, also after the row is changed or gone', async () => {
    const facts = { unitCode: '26041', provinceCode: '75', validFrom: '2020-01-01', validTo: null };
    const residence = `INSERT INTO residence (citizen_id, kind, unit_code, valid_from) VALUES`;
    const { facts: first } = await told(
      'population',
      `${residence} ('an', 'PERMANENT', '26041', '2020-01-01'), ('an', 'CURRENT', '26000', '2020-01-01')`,
    );
    expect(first).toMatchObject([{ citizenId: 'an', residences: [facts] }]);
    const { facts: second } = await told('population', `UPDATE residence SET valid_to = '2026-01-01' WHERE kind = 'PERMANENT'`);
    expect(second).toMatchObject([{ residences: [{ ...facts, validTo: '2026-01-01' }] }]);
    const { facts: third } = await told('population', `DELETE FROM residence`);
    expect(third).toMatchObject([{ citizenId: 'an', residences: [] }]);
  });

  it('who acts for somebody, and anew when a date of birth is corrected, but not when another cell is', async () => {
    const child = `INSERT INTO citizen (id, record_number, full_name, birth_date, sex, life_status, nationality) VALUES ('an', '1', 'An', '2015-06-01', 'MALE', 'ALIVE', 'VN')`;
    const right = `INSERT INTO representative (ward_id, representative_id, kind, valid_from, suspended) VALUES ('an', 'binh', 'PARENT', '2015-06-01', false)`;
    const { facts } = await told('population', child, right);
    expect(facts).toMatchObject([{ guardians: [{ guardianId: 'binh', validFrom: '2015-06-01', validTo: '2033-05-31' }] }]);
    const { facts: corrected } = await told('population', `UPDATE citizen SET birth_date = '2014-06-01'`);
    expect(corrected).toMatchObject([{ guardians: [{ validTo: '2032-05-31' }] }]);
    expect((await told('population', `UPDATE citizen SET telephone = '0'`)).citizenIds).toEqual([]);
    const { facts: suspended } = await told('population', `UPDATE representative SET suspended = true`);
    expect(suspended).toMatchObject([{ citizenId: 'an', guardians: [] }]);
  });

  it('a seal and its end', async () => {
    const { facts } = await told(
      'population',
      `INSERT INTO protection (citizen_id, kind, decision, valid_from) VALUES ('an', 'ADOPTION', 'QD1', '2020-01-01')`,
    );
    expect(facts).toMatchObject([{ citizenId: 'an', protections: [{ kind: 'ADOPTION', validFrom: '2020-01-01', validTo: null }] }]);
    expect((await told('population', `DELETE FROM protection`)).facts).toMatchObject([{ citizenId: 'an', protections: [] }]);
  });

  it('a household with its unit and members', async () => {
    const { householdIds, households } = await told(
      'population',
      `INSERT INTO household (id, file_number, head_id, unit_code) VALUES ('H1', 'HK1', 'an', '26041')`,
      `INSERT INTO household_member (household_id, citizen_id, relation_to_head, valid_from) VALUES ('H1', 'an', 'HEAD', '2020-01-01')`,
    );
    expect(householdIds).toEqual(['H1']);
    expect(households).toMatchObject([
      { householdId: 'H1', units: [{ unitCode: '26041', provinceCode: '75' }], members: [{ citizenId: 'an', validFrom: '2020-01-01' }] },
    ]);
  });

  it('the residents of a unit when the unit changes', async () => {
    await databases.pools.population.query(
      `INSERT INTO residence (citizen_id, kind, unit_code, valid_from) VALUES ('an', 'PERMANENT', '26041', '2020-01-01')`,
    );
    const page = await told(
      'population',
      `UPDATE administrative_unit SET valid_to = '2026-01-01' WHERE code = '26041' AND valid_to IS NULL`,
    );
    expect([page.citizenIds, page.householdIds]).toEqual([['an'], ['H1']]);
    expect(page.facts).toMatchObject([{ residences: [] }]);
    await databases.pools.population.query(
      `UPDATE administrative_unit SET valid_to = NULL WHERE code = '26041' AND valid_to = '2026-01-01'`,
    );
  });

  it('that a code became another one’s alias, and nothing of the alias any more', async () => {
    const page = await told('population', `INSERT INTO citizen_alias VALUES ('binh', 'an')`);
    expect(page.aliases).toEqual([{ aliasId: 'binh', citizenId: 'an' }]);
    expect(page.citizenIds.toSorted()).toEqual(['an', 'binh']);
    expect(page.facts.map(({ citizenId }) => citizenId)).toEqual(['an']);
  });
});

describe('an agency with dossiers tells the directory', () => {
  it.each([
    ['labour', 'assistance_entitlement', ENTITLEMENT],
    ['social-insurance', 'insurance_membership', MEMBERSHIP],
    ['health', 'encounter', ENCOUNTER],
  ] as const)('%s: whom a row of %s is, was and no longer is about', async (agency, table, insert) => {
    expect((await told(agency, insert)).citizenIds).toEqual(['an']);
    expect((await told(agency, `UPDATE ${table} SET citizen_id = 'other'`)).citizenIds.toSorted()).toEqual(['an', 'other']);
    expect((await told(agency, `DELETE FROM ${table}`)).citizenIds).toEqual(['other']);
  });

  it.each([
    ['labour', 'assistance_entitlement', ENTITLEMENT, 'labour-office-26041'],
    ['social-insurance', 'insurance_membership', MEMBERSHIP, 'social-insurance-75'],
  ] as const)(
    '%s: dossiers at a residence move with it, and residents without a dossier are not told',
    async (agency, table, insert, keeper) => {
      await databases.pools[agency].query(insert);
      const page = await told(agency, RESIDENCE_COPY);
      expect(page.citizenIds).toEqual(['an']);
      expect(page.facts).toMatchObject([
        { citizenId: 'an', residences: [], dossiers: [{ organisation: keeper, validFrom: '2020-01-01', validTo: null }] },
      ]);
      const moved = await told(agency, `DELETE FROM citizen_reach_residence`);
      expect([moved.citizenIds, moved.facts]).toEqual([['an'], []]);
      await databases.pools[agency].query(`DELETE FROM ${table}`);
    },
  );

  it('labour: a case with its citizens, open or closed', async () => {
    const open = `INSERT INTO case_file (number, kind, organisation, opened_on) VALUES ('K1', 'BENEFIT_APPRAISAL', 'office-a', '2026-01-01')`;
    const page = await told('labour', open, `INSERT INTO case_citizen (case_number, citizen_id) VALUES ('K1', 'an')`);
    expect(page.caseNumbers).toEqual(['K1']);
    expect(page.cases).toEqual([
      {
        number: 'K1',
        kind: 'BENEFIT_APPRAISAL',
        organisation: 'office-a',
        openedOn: '2026-01-01',
        closedOn: null,
        citizenIds: ['an'],
        namedGroups: null,
      },
    ]);
  });
});

it('tells everybody once who is there before the feed is', async () => {
  const watched = watchTable({ table: 'identity_document', tells: 'citizens', codesOf: codesIn('citizen_id') });
  const document = `INSERT INTO identity_document (citizen_id, kind, number, issued_on, issued_by) SELECT 'd' || n % 5000, 'CCCD', n::text, '2020-01-01', 'x' FROM generate_series(1, 6000) n`;
  const { citizenIds } = await told('population', document, ...watched);
  expect(new Set(citizenIds).size).toBe(5_000);
  expect(citizenIds).toHaveLength(5_000);
  expect((await told('population', `DELETE FROM identity_document WHERE citizen_id = 'd1'`)).citizenIds).toEqual(['d1']);
});

it('carries a seal to the agencies by the register’s own feed, and takes it back', async () => {
  const copied = async () => {
    await applyReachPage(databases.pools.health, await readReachPage(databases.pools.population, '0'));
    const { rows } = await databases.pools.health.query<object>(
      `SELECT citizen_id, kind, valid_from, valid_to FROM citizen_reach_protection`,
    );
    return rows;
  };
  await databases.pools.population.query(
    `INSERT INTO protection (citizen_id, kind, decision, valid_from) VALUES ('an', 'ADOPTION', 'QD1', '2020-01-01')`,
  );
  expect(await copied()).toEqual([{ citizen_id: 'an', kind: 'ADOPTION', valid_from: '2020-01-01', valid_to: null }]);
  await databases.pools.population.query(`DELETE FROM protection`);
  expect(await copied()).toEqual([]);
});

describe('the feed', () => {
  it('holds back what a running transaction could undercut, and tells nothing of one that failed', async () => {
    const before = await lastPosition('health');
    const client = await databases.pools.health.connect();
    await client.query('BEGIN');
    await client.query(ENCOUNTER);
    const page = await pageAfter('health', before);
    await client.query('ROLLBACK');
    client.release();
    expect([page.position, page.citizenIds]).toEqual([before, []]);
    expect((await pageAfter('health', before)).citizenIds).toEqual([]);
  });

  it('is one row for a statement, however many rows it wrote, and none for a statement that wrote none', async () => {
    const before = await lastPosition('population');
    await databases.pools.population.query(
      `INSERT INTO code_register SELECT 'c' || n, 'CITIZEN', 'ISSUED', now() FROM generate_series(1, 500) n; UPDATE residence SET valid_to = NULL WHERE false`,
    );
    expect(BigInt(await lastPosition('population')) - BigInt(before)).toBe(1n);
    expect((await pageAfter('population', before)).citizenIds).toHaveLength(500);
  });

  it('goes on where a page ended, until there is no more', async () => {
    await databases.pools.population.query(
      `INSERT INTO outbox (topic, payload) SELECT 'citizens', jsonb_build_object('citizens', jsonb_build_array('x' || n)) FROM generate_series(1, 1200) n`,
    );
    const seen = new Set<string>();
    let page = await pageAfter('population', '0');
    for (const id of page.citizenIds) seen.add(id);
    const isWhole = !page.more;
    while (page.more) {
      page = await pageAfter('population', page.position);
      for (const id of page.citizenIds) seen.add(id);
    }
    expect(isWhole).toBe(false);
    expect([seen.has('x1'), seen.has('x1200'), seen.has('an')]).toEqual([true, true, true]);
    expect(await pageAfter('population', page.position)).toMatchObject({ position: page.position, more: false, citizenIds: [] });
  });

  it('tells the last heartbeat at or before its position, and forgets those of an hour ago', async () => {
    const pool = databases.pools.health;
    const beat = (at: string) =>
      pool.query(`INSERT INTO outbox (topic, payload) VALUES ('heartbeat', jsonb_build_object('at', $1::text))`, [at]);
    await beat('2026-11-23T00:59:00.000Z');
    const between = await lastPosition('health');
    expect(await pageAfter('health', '0')).toMatchObject({ position: between, heartbeatAt: '2026-11-23T00:59:00.000Z' });
    const heartbeat = startHeartbeat(
      pool,
      60_000,
      () => new Date('2026-11-23T02:00:00.000Z'),
      (error) => {
        throw error;
      },
    );
    await heartbeat.stop();
    const { rows } = await pool.query<{ at: string }>(`SELECT payload ->> 'at' AS at FROM outbox WHERE topic = 'heartbeat'`);
    expect(rows).toEqual([{ at: '2026-11-23T02:00:00.000Z' }]);
    expect(await pageAfter('health', between)).toMatchObject({ heartbeatAt: '2026-11-23T02:00:00.000Z', more: false });
  });
});
