import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isSocialSecurityCode } from '../../../schema/contract/social-security-code.js';
import { ask } from '../../kit/ask.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signToken } from '../../kit/tokens.js';
import { contextOf } from '../subgraphs/direct-call.js';
import type { Cells } from './deliver.js';
import { dayInFiles, eventually, startRegisterStack, type RegisterStack } from './register-stack.js';
import { CITIZEN, ENCOUNTER, ENTITLEMENT, RESIDENCE } from './unknown-person.js';

const [OWN_COMMUNE, OTHER_COMMUNE] = ['26041', '02647'];
let stack: RegisterStack;

beforeAll(async () => {
  stack = await startRegisterStack();
}, 120_000);
afterAll(() => stack.stop(), 30_000);

describe('somebody whom the register does not know yet', () => {
  let encounter: Cells;
  let provisional: string;
  let canonical: string;

  beforeAll(async () => {
    const [facility] = await stack.readDelivered('health', 'health-facility');
    encounter = { ...ENCOUNTER, facilityCode: facility?.code ?? '' };
  });

  it('gets one provisional code from two agencies that name the same number', async () => {
    expect(await stack.deliver('labour', 'assistance-entitlement', [ENTITLEMENT])).toMatchObject({ inserted: 1, rejected: 0 });
    expect(await stack.deliver('health', 'encounter', [encounter])).toMatchObject({ inserted: 1, rejected: 0 });
    const [atLabour = ''] = await stack.codesOfRows('labour', 'assistance_entitlement', ['BT-MỚI-1']);
    provisional = atLabour;
    expect(isSocialSecurityCode(provisional)).toBe(true);
    expect(await stack.codesOfRows('health', 'encounter', ['KB-MỚI-1'])).toEqual([provisional]);
    expect(await stack.query('population', 'SELECT kind, status FROM code_register WHERE code = $1', [provisional])).toEqual([
      { kind: 'CITIZEN', status: 'PROVISIONAL' },
    ]);
  });

  it('gets, without any number, a code under the agency and its record number, the same each time', async () => {
    const nameless = { ...ENTITLEMENT, personalNumber: '', recordNumber: 'BT-MỚI-2', personRecordNumber: 'LD-MỚI-2' };
    await stack.deliver('labour', 'assistance-entitlement', [nameless]);
    await stack.deliver('labour', 'assistance-entitlement', [{ ...nameless, recordNumber: 'BT-MỚI-3' }]);
    const [first, second] = await stack.codesOfRows('labour', 'assistance_entitlement', ['BT-MỚI-2', 'BT-MỚI-3']);
    expect(second).toBe(first);
    expect(first).not.toBe(provisional);
  });

  it('can be read by nobody, not even under the provisional code', async () => {
    expect(await stack.nameFor(`police-officer-${OWN_COMMUNE}`, provisional)).toBe('NOT_FOUND_OR_NOT_PERMITTED');
  });

  it('becomes known when the population agency delivers the number: rows of all agencies move to the new code', async () => {
    expect(await stack.deliver('population', 'citizen', [CITIZEN])).toMatchObject({ inserted: 1, rejected: 0 });
    expect(await stack.deliver('population', 'residence', [RESIDENCE])).toMatchObject({ inserted: 1, rejected: 0 });
    const [citizen] = await stack.query<{ id: string }>('population', 'SELECT id FROM citizen WHERE record_number = $1', ['DC-MỚI-1']);
    canonical = citizen?.id ?? '';
    expect(canonical).not.toBe(provisional);
    const tables = [
      ['labour', 'assistance_entitlement', 'BT-MỚI-1'],
      ['health', 'encounter', 'KB-MỚI-1'],
    ] as const;
    for (const [agency, table, record] of tables) {
      const moved = await eventually(
        () => stack.codesOfRows(agency, table, [record]),
        ([code]) => code === canonical,
      );
      expect({ agency, moved }).toEqual({ agency, moved: [canonical] });
    }
    expect(await stack.query('population', 'SELECT alias_id, citizen_id FROM citizen_alias WHERE alias_id = $1', [provisional])).toEqual([
      { alias_id: provisional, citizen_id: canonical },
    ]);
  });

  it('is found under the old code and under the new one, by the gateway and by every agency', async () => {
    const found = { id: canonical, fullName: 'Người Chưa Biết' };
    expect(await stack.nameFor(`police-officer-${OWN_COMMUNE}`, provisional)).toEqual(found);
    expect(await stack.nameFor(`police-officer-${OWN_COMMUNE}`, canonical)).toEqual(found);
    const officer = contextOf('', ['population.name'], {
      citizenId: null,
      role: 'commune-labour-officer',
      rowSets: [[['RESIDENT']]],
      jurisdiction: { level: 'COMMUNE', units: [OWN_COMMUNE] },
    });
    for (const agency of ['population', 'labour', 'social-insurance', 'health'] as const) {
      const followed = await eventually(
        () => stack.askEntity(agency, provisional, officer),
        (entity) => entity !== null,
      );
      expect({ agency, followed }).toEqual({ agency, followed: { id: canonical } });
    }
  });

  it('has records of both agencies when asking for themselves under the old code', async () => {
    const { data, errors } = await ask<{ citizen: unknown }>({
      query: 'query ($id: ID!) { citizen(id: $id) { id assistanceEntitlements { recordNumber } encounters { recordNumber } } }',
      variables: { id: provisional },
      token: await signToken({ sub: canonical, roles: ['citizen'], citizen_id: canonical }),
    });
    expect({ errors, citizen: data?.citizen }).toEqual({
      errors: [],
      citizen: {
        id: canonical,
        assistanceEntitlements: [{ recordNumber: 'BT-MỚI-1' }],
        encounters: [{ recordNumber: 'KB-MỚI-1' }],
      },
    });
  });

  it('is still themselves with a token that carries the old code', async () => {
    const token = await signToken({ sub: provisional, roles: ['citizen'], citizen_id: provisional });
    const query = '{ me { id fullName assistanceEntitlements { recordNumber } } citizens { totalCount } }';
    const { data, errors } = await ask({ query, token });
    expect({ errors, data }).toEqual({
      errors: [],
      data: {
        me: { id: canonical, fullName: 'Người Chưa Biết', assistanceEntitlements: [{ recordNumber: 'BT-MỚI-1' }] },
        citizens: { totalCount: 1 },
      },
    });
  });

  it('changes in nothing when all the files come again', async () => {
    const state = () =>
      stack.query(
        'population',
        `SELECT (SELECT count(*) FROM code_register) AS codes, (SELECT count(*) FROM citizen_alias) AS aliases,
          (SELECT count(*) FROM code_number) AS numbers, (SELECT count(*) FROM provisional_record) AS provisional`,
      );
    const before = await state();
    const unchanged = { inserted: 0, updated: 0, unchanged: 1, rejected: 0 };
    expect(await stack.deliver('population', 'citizen', [CITIZEN])).toEqual(unchanged);
    expect(await stack.deliver('population', 'residence', [RESIDENCE])).toEqual(unchanged);
    expect(await stack.deliver('labour', 'assistance-entitlement', [ENTITLEMENT])).toEqual(unchanged);
    expect(await stack.deliver('health', 'encounter', [encounter])).toEqual(unchanged);
    expect(await state()).toEqual(before);
    expect(await stack.codesOfRows('labour', 'assistance_entitlement', ['BT-MỚI-1'])).toEqual([canonical]);
  });
});

describe('somebody whom two agencies know by different numbers', () => {
  const [NUMBER, INSURANCE] = ['075190999002', '7599999002'];

  it('has two codes until a file names both numbers, and then one; each older code leads to the newest', async () => {
    const [card] = await stack.readDelivered('social-insurance', 'health-insurance-card');
    const [entitlement] = await stack.readDelivered('labour', 'assistance-entitlement');
    const [encounter] = await stack.readDelivered('health', 'encounter');
    const [citizen] = await stack.readDelivered('population', 'citizen');
    const nobody = { personalNumber: '', insuranceNumber: '', fullName: 'Người Hai Số' };
    await stack.deliver('social-insurance', 'health-insurance-card', [
      { ...card, ...nobody, cardCode: 'DN4757599999002', personRecordNumber: INSURANCE },
    ]);
    await stack.deliver('labour', 'assistance-entitlement', [
      { ...entitlement, ...nobody, recordNumber: 'BT-HAI', personRecordNumber: 'LD-HAI', personalNumber: NUMBER },
    ]);
    const cardCode = async () =>
      (
        await stack.query<{ code: string }>(
          'social-insurance',
          `SELECT citizen_id AS code FROM health_insurance_card WHERE card_code = 'DN4757599999002'`,
        )
      )[0]?.code ?? '';
    const [byInsurance, [byNumber = '']] = [await cardCode(), await stack.codesOfRows('labour', 'assistance_entitlement', ['BT-HAI'])];
    expect(byInsurance).not.toBe(byNumber);

    const both = { ...nobody, recordNumber: 'KB-HAI', personRecordNumber: 'BN-HAI', personalNumber: NUMBER, insuranceNumber: INSURANCE };
    await stack.deliver('health', 'encounter', [{ ...encounter, ...both }]);
    expect(await stack.codesOfRows('health', 'encounter', ['KB-HAI'])).toEqual([byNumber]);
    expect(await eventually(cardCode, (code) => code === byNumber)).toBe(byNumber);

    await stack.deliver('population', 'citizen', [
      { ...citizen, recordNumber: 'DC-HAI', personalNumber: NUMBER, socialSecurityCode: '', oldIdentityNumber: '' },
    ]);
    const [known] = await stack.query<{ id: string }>('population', `SELECT id FROM citizen WHERE record_number = 'DC-HAI'`);
    const canonical = known?.id ?? '';
    expect(await eventually(cardCode, (code) => code === canonical)).toBe(canonical);
    const aliases = await stack.query(
      'population',
      'SELECT alias_id AS alias, citizen_id AS code FROM citizen_alias WHERE alias_id = ANY($1)',
      [[byInsurance, byNumber]],
    );
    expect(aliases).toHaveLength(2);
    expect(aliases).toEqual(
      expect.arrayContaining([
        { alias: byInsurance, code: canonical },
        { alias: byNumber, code: canonical },
      ]),
    );
    const asSelf = contextOf(canonical, ['insurance.card']);
    for (const code of [byInsurance, byNumber]) {
      const followed = () => stack.askEntity('social-insurance', code, asSelf);
      expect(await eventually(followed, (entity) => entity !== null)).toEqual({ id: canonical });
    }
  });
});

describe('a guardian whose right is suspended by a file', () => {
  it('loses the ward at every agency, and has it back when the suspension ends', async () => {
    const { subject: guardian, readable } = getPersona('guardian-binh');
    const ward = readable ?? '';
    const [numbers] = await stack.query<{ ward: string; guardian: string }>(
      'population',
      'SELECT w.record_number AS ward, g.record_number AS guardian FROM citizen w, citizen g WHERE w.id = $1 AND g.id = $2',
      [ward, guardian],
    );
    const rights = await stack.readDelivered('population', 'representative');
    const right = rights.find((row) => row.wardRecordNumber === numbers?.ward && row.representativeRecordNumber === numbers?.guardian);
    expect(right).toMatchObject({ suspended: 'Không' });
    const context = () => contextOf(guardian, ['health.visit']);
    const atHealth = (expected: boolean) =>
      eventually(
        async () => (await stack.askEntity('health', ward, context())) !== null,
        (may) => may === expected,
      );

    expect(await stack.nameFor('guardian-binh', ward)).toMatchObject({ id: ward });
    expect(await atHealth(true)).toBe(true);
    expect(await stack.deliver('population', 'representative', [{ ...right, suspended: 'Có' }])).toMatchObject({ updated: 1 });
    expect(await stack.nameFor('guardian-binh', ward)).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await atHealth(false)).toBe(false);
    expect(await stack.deliver('population', 'representative', [{ ...right }])).toMatchObject({ updated: 1 });
    expect(await stack.nameFor('guardian-binh', ward)).toMatchObject({ id: ward });
    expect(await atHealth(true)).toBe(true);
  });
});

describe('a record that is sealed by a file', () => {
  it('does not exist for officers any more, at any agency, and for the citizen it does', async () => {
    const { subject } = getPersona('citizen-an');
    const [citizen] = await stack.query<{ number: string }>('population', 'SELECT record_number AS number FROM citizen WHERE id = $1', [
      subject,
    ]);
    const seal = { citizenRecordNumber: citizen?.number ?? '', kind: 'Người được bảo vệ', decision: 'QĐ1', validFrom: dayInFiles(-3) };
    const officer = contextOf('', ['labour.assistance'], { citizenId: null, rowSets: [[['ANY']]] });
    const atLabour = (expected: boolean) =>
      eventually(
        async () => (await stack.askEntity('labour', subject, officer)) !== null,
        (exists) => exists === expected,
      );
    for (const [validTo, isThere] of [
      ['', false],
      [dayInFiles(-1), true],
    ] as const) {
      await stack.deliver('population', 'protection', [{ ...seal, validTo }]);
      const toPolice = await stack.nameFor(`police-officer-${OWN_COMMUNE}`, subject);
      expect(toPolice).toEqual(isThere ? { id: subject, fullName: 'Nguyễn Thị Thu An' } : 'NOT_FOUND_OR_NOT_PERMITTED');
      expect(await stack.nameFor('citizen-an', subject)).toMatchObject({ id: subject });
      expect(await atLabour(isThere)).toBe(isThere);
    }
  });
});

describe('a citizen who moves', () => {
  it('passes from the officers of one commune to those of the other on the day of the new residence', async () => {
    const { subject } = getPersona('citizen-giang');
    const [citizen] = await stack.query<{ recordNumber: string }>(
      'population',
      'SELECT record_number AS "recordNumber" FROM citizen WHERE id = $1',
      [subject],
    );
    const delivered = await stack.readDelivered('population', 'residence');
    const own = delivered.filter(
      ({ citizenRecordNumber, kind }) => citizenRecordNumber === citizen?.recordNumber && kind !== 'Nơi ở hiện tại',
    );
    expect(own.map(({ unitCode }) => unitCode)).toContain(OTHER_COMMUNE);
    const before = await stack.nameFor(`police-officer-${OTHER_COMMUNE}`, subject);
    expect(before).toMatchObject({ id: subject });
    expect(await stack.nameFor(`police-officer-${OWN_COMMUNE}`, subject)).toBe('NOT_FOUND_OR_NOT_PERMITTED');

    const closed = own.map((row) => ({ ...row, validTo: row.validTo === '' ? dayInFiles(-1) : (row.validTo ?? '') }));
    const opened = {
      citizenRecordNumber: citizen?.recordNumber ?? '',
      kind: 'Thường trú',
      unitCode: OWN_COMMUNE,
      validFrom: dayInFiles(0),
    };
    expect(await stack.deliver('population', 'residence', [...closed, opened])).toMatchObject({ inserted: 1, rejected: 0 });

    expect(await stack.nameFor(`police-officer-${OTHER_COMMUNE}`, subject)).toBe('NOT_FOUND_OR_NOT_PERMITTED');
    expect(await stack.nameFor(`police-officer-${OWN_COMMUNE}`, subject)).toEqual(before);
    for (const [commune, expected] of [
      [OTHER_COMMUNE, null],
      [OWN_COMMUNE, { id: subject }],
    ] as const) {
      const officer = contextOf('', ['labour.assistance'], {
        citizenId: null,
        rowSets: [[['RESIDENT']]],
        jurisdiction: { level: 'COMMUNE', units: [commune] },
      });
      const atLabour = await eventually(
        () => stack.askEntity('labour', subject, officer),
        (entity) => (entity === null) === (expected === null),
      );
      expect({ commune, atLabour }).toEqual({ commune, atLabour: expected });
    }
  });
});
