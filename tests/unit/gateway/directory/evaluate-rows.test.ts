import { describe, expect, it } from '@jest/globals';
import { evaluateCitizen, evaluateHousehold, type RowAsker } from '../../../../gateway/directory/evaluate-rows.js';
import type { CitizenFacts } from '../../../../gateway/directory/directory.js';
import type { RowCondition, RowConditions } from '../../../../schema/contract/row-condition.js';

const TODAY = '2026-11-23';
const ASKER: RowAsker = {
  citizenId: null,
  organisation: 'office-1',
  jurisdiction: { level: 'COMMUNE', units: ['26041', '26042'] },
  capacity: 'ASSISTANCE_RECIPIENT',
  caseCitizenIds: null,
  readsProtected: [],
  today: TODAY,
};
const FACTS: CitizenFacts = { citizenId: 'C1', residences: [], guardians: [], protections: [], dossiers: [] };
const STILL = { validFrom: '2020-01-01', validTo: null };
const AT_HOME = { unitCode: '26041', provinceCode: '79', ...STILL };
const DOSSIER = { organisation: 'office-1', capacity: 'ASSISTANCE_RECIPIENT', caseNumber: null, heldBy: 'labour', ...STILL };

const verdict = (rowSets: readonly RowConditions[], asker: Partial<RowAsker>, facts: Partial<CitizenFacts>) =>
  evaluateCitizen(rowSets, { ...ASKER, ...asker }, { ...FACTS, ...facts });
const reasonFor = (condition: RowCondition, asker: Partial<RowAsker>, facts: Partial<CitizenFacts>) =>
  verdict([[[condition]]], asker, facts).reason;
const reaches = (condition: RowCondition, asker: Partial<RowAsker>, facts: Partial<CitizenFacts>) =>
  verdict([[[condition]]], asker, facts).rowSets === 1;

describe('a citizen', () => {
  it('whom nobody knows is reached by nothing, not even by ANY', () => {
    expect(evaluateCitizen([[['ANY']]], ASKER, undefined)).toEqual({ rowSets: 0, reason: 'UNKNOWN' });
  });

  it.each<[RowCondition, string]>([
    ['SELF', 'NOT_THE_SUBJECT'],
    ['WARD', 'NOT_THE_GUARDIAN'],
    ['RESIDENT', 'NOT_IN_JURISDICTION'],
    ['DOSSIER', 'NO_OPEN_DOSSIER'],
    ['CASE', 'NO_OPEN_CASE'],
    ['NONE', 'STATISTICS_ONLY'],
  ])('without any fact is not reached by %s, with the reason %s', (condition, reason) => {
    expect(verdict([[[condition]]], { citizenId: 'C9', caseCitizenIds: new Set() }, {})).toEqual({ rowSets: 0, reason });
  });

  it('is reached by ANY, and by nothing when an alternative or a row set is empty', () => {
    expect(verdict([[['ANY']]], {}, {})).toEqual({ rowSets: 1, reason: null });
    expect(verdict([[[]]], {}, {})).toEqual({ rowSets: 0, reason: 'STATISTICS_ONLY' });
    expect(verdict([[]], {}, {})).toEqual({ rowSets: 0, reason: 'STATISTICS_ONLY' });
    expect(verdict([], {}, {})).toEqual({ rowSets: 0, reason: 'STATISTICS_ONLY' });
  });

  it('sets a bit for each row set that reaches', () => {
    const sets: RowConditions[] = [[['SELF']], [['RESIDENT']], [['CASE', 'RESIDENT'], ['ANY']], [['RESIDENT', 'DOSSIER']]];
    expect(verdict(sets, {}, { residences: [AT_HOME] })).toEqual({ rowSets: 0b0110, reason: null });
  });

  it('is told the failure of the alternative that came closest', () => {
    expect(verdict([[['RESIDENT', 'CASE']]], {}, { residences: [AT_HOME] }).reason).toBe('NO_OPEN_CASE');
    expect(verdict([[['RESIDENT', 'CASE']], [['RESIDENT', 'DOSSIER']]], {}, { dossiers: [DOSSIER] }).reason).toBe('NOT_IN_JURISDICTION');
    expect(verdict([[['SELF'], ['WARD']]], { citizenId: 'C9' }, {}).reason).toBe('NOT_THE_SUBJECT');
  });
});

describe('SELF and WARD', () => {
  const ward = (validFrom: string, validTo: string | null) => ({ guardians: [{ guardianId: 'C9', validFrom, validTo }] });

  it('hold for the citizen and for a registered guardian, and for nobody who does not act as a citizen', () => {
    expect(reaches('SELF', { citizenId: 'C1' }, {})).toBe(true);
    expect(reaches('SELF', { citizenId: 'C9' }, {})).toBe(false);
    expect(reaches('SELF', { citizenId: null }, {})).toBe(false);
    expect(reaches('WARD', { citizenId: 'C9' }, ward('2020-01-01', null))).toBe(true);
    expect(reaches('WARD', { citizenId: 'C1' }, ward('2020-01-01', null))).toBe(false);
    expect(reaches('WARD', { citizenId: null }, { guardians: [{ guardianId: '', ...STILL }] })).toBe(false);
  });

  it('a guardianship holds on its first and on its last day (the day before the 18th birthday), not on the day before or after', () => {
    const guardian = { citizenId: 'C9' };
    expect(reaches('WARD', guardian, ward(TODAY, TODAY))).toBe(true);
    expect(reaches('WARD', guardian, ward('2026-11-24', null))).toBe(false);
    expect(reaches('WARD', guardian, ward('2008-11-23', '2026-11-22'))).toBe(false);
  });
});

describe('RESIDENT', () => {
  it.each([
    ['COMMUNE', ['26041'], true],
    ['COMMUNE', ['79'], false],
    ['COMMUNE', [], false],
    ['PROVINCE', ['79'], true],
    ['PROVINCE', ['26041'], false],
    ['NATION', [], true],
  ] as const)('at the level %s of %j reaches a resident of 26041 in 79: %s', (level, units, expected) => {
    expect(reaches('RESIDENT', { jurisdiction: { level, units } }, { residences: [AT_HOME] })).toBe(expected);
  });

  it('needs a jurisdiction, and a residence that holds today, in the whole nation too', () => {
    expect(reaches('RESIDENT', { jurisdiction: null }, { residences: [AT_HOME] })).toBe(false);
    const nation = { jurisdiction: { level: 'NATION', units: [] } } as const;
    expect(reaches('RESIDENT', nation, { residences: [{ ...AT_HOME, validTo: '2026-11-22' }] })).toBe(false);
    expect(reaches('RESIDENT', nation, { residences: [{ ...AT_HOME, validTo: TODAY }] })).toBe(true);
    expect(reaches('RESIDENT', nation, { residences: [{ ...AT_HOME, validFrom: '2026-11-24' }] })).toBe(false);
  });

  it('is not put together from one residence in time and another one in place', () => {
    const residences = [
      { ...AT_HOME, validTo: '2026-01-01' },
      { ...AT_HOME, unitCode: '00001', provinceCode: '01' },
    ];
    expect(reasonFor('RESIDENT', {}, { residences })).toBe('NOT_IN_JURISDICTION');
  });
});

describe('DOSSIER', () => {
  it.each([
    ['as it should be', {}, true],
    ["another organisation's", { organisation: 'office-2' }, false],
    ['in another capacity', { capacity: 'MERITORIOUS_PERSON' }, false],
    ['of an agency that does not keep this capacity', { heldBy: 'health' }, false],
    ['that ended yesterday', { validTo: '2026-11-22' }, false],
    ['that ends today', { validTo: TODAY }, true],
    ['that begins tomorrow', { validFrom: '2026-11-24' }, false],
  ])('%s: %j → %s', (_what, change, expected) => {
    expect(reaches('DOSSIER', {}, { dossiers: [{ ...DOSSIER, ...change }] })).toBe(expected);
  });

  it('needs an organisation and a capacity of the caller', () => {
    const nameless = { ...DOSSIER, organisation: '' };
    expect(reaches('DOSSIER', { organisation: null }, { dossiers: [nameless] })).toBe(false);
    expect(reaches('DOSSIER', { capacity: null }, { dossiers: [DOSSIER] })).toBe(false);
  });

  it('is not put together from two dossiers that each lack something', () => {
    const dossiers = [
      { ...DOSSIER, organisation: 'office-2' },
      { ...DOSSIER, validTo: '2026-01-01' },
    ];
    expect(reasonFor('DOSSIER', {}, { dossiers })).toBe('NO_OPEN_DOSSIER');
  });
});

describe('CASE', () => {
  it('reaches the citizens of the open case and nobody else', () => {
    expect(reaches('CASE', { caseCitizenIds: new Set(['C1', 'C2']) }, {})).toBe(true);
    expect(reaches('CASE', { caseCitizenIds: new Set(['C2']) }, {})).toBe(false);
    expect(reaches('CASE', { caseCitizenIds: null }, {})).toBe(false);
  });
});

describe('a protected record', () => {
  const adopted = { protections: [{ kind: 'ADOPTION' as const, ...STILL }] };

  it('does not exist for any condition, ANY included, unless the role reads its kind', () => {
    expect(verdict([[['ANY']]], {}, adopted)).toEqual({ rowSets: 0, reason: 'PROTECTED_RECORD' });
    expect(verdict([[['SELF']]], { citizenId: 'C1' }, adopted)).toEqual({ rowSets: 0, reason: 'PROTECTED_RECORD' });
    expect(verdict([[['ANY']]], { readsProtected: ['PROTECTED_PERSON'] }, adopted).reason).toBe('PROTECTED_RECORD');
    expect(verdict([[['ANY']]], { readsProtected: ['ADOPTION'] }, adopted)).toEqual({ rowSets: 1, reason: null });
  });

  it('with two protections needs a role that reads both', () => {
    const both = { protections: [...adopted.protections, { kind: 'PROTECTED_PERSON' as const, ...STILL }] };
    expect(verdict([[['ANY']]], { readsProtected: ['ADOPTION'] }, both).reason).toBe('PROTECTED_RECORD');
    expect(verdict([[['ANY']]], { readsProtected: ['ADOPTION', 'PROTECTED_PERSON'] }, both).reason).toBeNull();
  });

  it('is protected from the first to the last day', () => {
    const on = (validFrom: string, validTo: string | null) =>
      verdict([[['ANY']]], {}, { protections: [{ kind: 'ADOPTION', validFrom, validTo }] });
    expect([on(TODAY, TODAY), on('2026-11-24', null), on('2020-01-01', '2026-11-22')].map(({ rowSets }) => rowSets)).toEqual([0, 1, 1]);
  });

  it('that no condition reaches is told as out of reach: that it is protected is nothing to learn from a refusal', () => {
    expect(verdict([[['RESIDENT']]], {}, adopted).reason).toBe('NOT_IN_JURISDICTION');
  });
});

describe('a household', () => {
  const household = { units: [AT_HOME], members: [] };
  const elsewhere = { units: [{ ...AT_HOME, unitCode: '00001', provinceCode: '01' }], members: [] };
  const on = (
    rows: RowConditions,
    home: typeof household | undefined,
    members: readonly Partial<CitizenFacts>[],
    asker: Partial<RowAsker> = {},
  ) =>
    evaluateHousehold(
      [rows],
      { ...ASKER, ...asker },
      home,
      members.map((member) => ({ ...FACTS, ...member })),
    );

  it('is reached through its own unit or through a member, and unknown when nobody knows it', () => {
    expect(on([['RESIDENT']], household, []).rowSets).toBe(1);
    expect(on([['RESIDENT']], elsewhere, [{ residences: [AT_HOME] }]).rowSets).toBe(1);
    expect(on([['RESIDENT']], elsewhere, [{}])).toEqual({ rowSets: 0, reason: 'NOT_IN_JURISDICTION' });
    expect(on([['ANY']], undefined, [{}])).toEqual({ rowSets: 0, reason: 'UNKNOWN' });
  });

  it('is reached by its member, by the guardian of one and by the case of one', () => {
    expect(on([['SELF'], ['WARD']], elsewhere, [{ citizenId: 'C2' }, { citizenId: 'C1' }], { citizenId: 'C1' }).rowSets).toBe(1);
    expect(on([['RESIDENT', 'CASE']], household, [{ citizenId: 'C2' }], { caseCitizenIds: new Set(['C2']) }).rowSets).toBe(1);
    expect(on([['RESIDENT', 'CASE']], household, [{ citizenId: 'C2' }], { caseCitizenIds: new Set(['C3']) }).reason).toBe('NO_OPEN_CASE');
  });

  it('is not reached through a protected member', () => {
    const protectedMember = { residences: [AT_HOME], protections: [{ kind: 'PROTECTED_PERSON' as const, ...STILL }] };
    expect(on([['RESIDENT']], elsewhere, [protectedMember]).rowSets).toBe(0);
    expect(on([['RESIDENT']], elsewhere, [protectedMember], { readsProtected: ['PROTECTED_PERSON'] }).rowSets).toBe(1);
  });
});
