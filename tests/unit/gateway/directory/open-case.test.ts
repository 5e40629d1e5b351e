import { describe, expect, it } from '@jest/globals';
import type { CaseFacts } from '../../../../gateway/directory/directory.js';
import type { EmergencyAccess } from '../../../../gateway/directory/emergency-access.js';
import { findOpenCase, type OpenCaseRequest } from '../../../../gateway/directory/open-case.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const POLICY = loadPolicy(`${REPOSITORY_ROOT}/schema/policy`);
const NOW = new Date('2026-11-23T03:00:00Z');
const CASE: CaseFacts = {
  number: 'K1',
  kind: 'INSPECTION',
  organisation: 'office-1',
  openedOn: '2026-11-01',
  closedOn: null,
  citizenIds: ['C1'],
  namedGroups: ['health.visit'],
  heldBy: 'labour',
};
const ACCESS: EmergencyAccess = {
  number: 'E1',
  subject: 'doctor',
  organisation: 'hospital',
  citizenId: 'C1',
  openedAt: new Date('2026-11-23T02:30:00Z'),
  expiresAt: new Date('2026-11-23T03:30:00Z'),
};
const IDENTITY = { subject: 'doctor', roles: [], agency: null, organisation: 'office-1', jurisdiction: null, citizenId: null };

interface Declared {
  readonly purpose?: string | null;
  readonly caseNumber?: string | null;
  readonly now?: Date;
  readonly identity?: Partial<typeof IDENTITY> | { readonly organisation: null };
  readonly found?: Partial<CaseFacts>;
  readonly access?: Partial<EmergencyAccess>;
}

function find({ purpose = 'INSPECTION', caseNumber = 'K1', now = NOW, identity, found, access }: Declared = {}) {
  const request: OpenCaseRequest = {
    directory: { findCase: (number) => Promise.resolve(number === 'K1' ? { ...CASE, ...found } : null) },
    findEmergencyAccess: (number) => Promise.resolve(number === 'E1' ? { ...ACCESS, ...access } : null),
    policy: POLICY,
    caller: {
      identity: { ...IDENTITY, ...identity },
      purpose: purpose === null ? { kind: 'NONE' } : { kind: 'KNOWN', name: purpose },
      caseNumber,
    },
    now,
  };
  return findOpenCase(request);
}

describe('the declared case', () => {
  it('is found when it is open, of the kind of the purpose and with the organisation of the caller', async () => {
    expect(await find()).toEqual(CASE);
  });

  it.each<[string, Declared]>([
    ['none was declared', { caseNumber: null }],
    ['no purpose was declared', { purpose: null }],
    ['nobody knows it', { caseNumber: 'K2' }],
    ['it is of another kind', { purpose: 'BENEFIT_APPRAISAL' }],
    ["it is another organisation's", { identity: { organisation: 'office-2' } }],
    ['the caller has no organisation', { identity: { organisation: null } }],
    ['it opens tomorrow', { found: { openedOn: '2026-11-24' } }],
    ['it was closed yesterday', { found: { closedOn: '2026-11-22' } }],
    ['it is an emergency access and the purpose none', { caseNumber: 'E1' }],
  ])('is none when %s', async (_what, declared) => {
    expect(await find(declared)).toBeNull();
  });

  it('is open through its last day in Asia/Ho_Chi_Minh', async () => {
    const found = { closedOn: '2026-11-23' };
    expect(await find({ found, now: new Date('2026-11-23T16:59:59Z') })).not.toBeNull();
    expect(await find({ found, now: new Date('2026-11-23T17:00:00Z') })).toBeNull();
  });
});

describe('the emergency access', () => {
  const emergency = { purpose: 'EMERGENCY', caseNumber: 'E1' };

  it('is a case of the platform for its one citizen, for the officer who opened it', async () => {
    expect(await find(emergency)).toEqual({
      number: 'E1',
      kind: 'EMERGENCY',
      organisation: 'hospital',
      openedOn: '2026-11-23',
      closedOn: null,
      citizenIds: ['C1'],
      namedGroups: null,
      heldBy: 'gateway',
    });
  });

  it.each<[string, Declared]>([
    ['somebody else opened it', { identity: { subject: 'nurse' } }],
    ['its hour is over', { now: new Date('2026-11-23T03:30:00Z') }],
    ['it begins later', { now: new Date('2026-11-23T02:29:59Z') }],
    ['nobody opened it', { caseNumber: 'E2' }],
    ['the number is that of a case of an agency', { caseNumber: 'K1', found: { kind: 'EMERGENCY' } }],
  ])('is none when %s', async (_what, declared) => {
    expect(await find({ ...emergency, ...declared })).toBeNull();
  });

  it('lasts until the last moment of its hour', async () => {
    expect(await find({ ...emergency, now: new Date('2026-11-23T03:29:59.999Z') })).not.toBeNull();
  });
});
