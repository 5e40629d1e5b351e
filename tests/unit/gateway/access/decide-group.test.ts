import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { DeclaredPurpose } from '../../../../gateway/caller/caller.js';
import { decideGroup, type Asker } from '../../../../gateway/access/decide-group.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));

type Facts = Partial<Pick<Asker, 'namedGroups' | 'staleAgencies'>>;

/** `purpose` null: none declared; `'?'`: one that the policy does not know. */
function decide(role: string, purpose: string | null, group: string, caseNumber: string | null = null, facts: Facts = {}) {
  const declared: DeclaredPurpose =
    purpose === null ? { kind: 'NONE' } : purpose === '?' ? { kind: 'UNKNOWN' } : { kind: 'KNOWN', name: purpose };
  const verdict = decideGroup(
    policy,
    { role, purpose: declared, caseNumber, namedGroups: null, staleAgencies: new Set(), quotaExceeded: false, ...facts },
    group,
  );
  return verdict.granted ? verdict.rows : verdict.reason;
}

describe('a group is granted', () => {
  it('to a citizen for themselves and for those they represent, unless it is not for wards', () => {
    expect(decide('citizen', 'SELF_SERVICE', 'health.clinical')).toEqual([['SELF'], ['WARD']]);
    expect(decide('citizen', 'SELF_SERVICE', 'labour.child')).toEqual([['SELF']]);
    expect(decide('citizen', 'SELF_SERVICE', 'labour.addiction')).toEqual([['SELF']]);
    expect(decide('citizen', 'SELF_SERVICE', 'platform.access-log')).toEqual([['SELF']]);
  });

  it('to an officer in the jurisdiction', () => {
    expect(decide('commune-labour-officer', 'DATA_CLEANSING', 'population.civil')).toEqual([['RESIDENT']]);
    expect(decide('commune-police-officer', 'IDENTITY_VERIFICATION', 'labour.account')).toEqual([['RESIDENT']]);
  });

  it('to whoever holds the dossier or the case, in an emergency for the one citizen for whom it was declared', () => {
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'population.name', 'HS-1')).toEqual([['RESIDENT', 'CASE']]);
    expect(decide('payment-provider', 'PAYMENT', 'labour.account')).toEqual([['DOSSIER']]);
    expect(decide('inspector', 'INSPECTION', 'health.visit', 'TT-1', { namedGroups: ['health.visit'] })).toEqual([['CASE']]);
    expect(decide('health-worker', 'EMERGENCY', 'health.clinical', 'KC-1')).toEqual([['CASE']]);
  });

  it('without any row condition when it is about the platform', () => {
    expect(decide('data-protection-officer', 'AUDIT', 'platform.access-log')).toEqual([]);
  });
});

describe('a group is refused because', () => {
  it('no purpose was declared', () => {
    expect(decide('commune-labour-officer', null, 'population.name')).toBe('PURPOSE_REQUIRED');
  });

  it('the role may not ask for that purpose, or nobody may', () => {
    expect(decide('commune-labour-officer', 'TREATMENT', 'population.name')).toBe('PURPOSE_NOT_PERMITTED');
    expect(decide('commune-labour-officer', '?', 'population.name')).toBe('PURPOSE_NOT_PERMITTED');
    expect(decide('king', 'DATA_CLEANSING', 'population.name')).toBe('PURPOSE_NOT_PERMITTED');
  });

  it('the purpose needs a case, told before whether the group would be granted at all', () => {
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'population.name')).toBe('CASE_REQUIRED');
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'health.clinical')).toBe('CASE_REQUIRED');
    expect(decide('inspector', 'INSPECTION', 'health.clinical')).toBe('CASE_REQUIRED');
    expect(decide('health-worker', 'EMERGENCY', 'health.clinical')).toBe('CASE_REQUIRED');
  });

  it('the grant does not name it, nor does anybody know it', () => {
    expect(decide('commune-labour-officer', 'DATA_CLEANSING', 'population.family')).toBe('GROUP_NOT_GRANTED');
    expect(decide('citizen', 'SELF_SERVICE', 'labour.addiction-note')).toBe('GROUP_NOT_GRANTED');
    expect(decide('citizen', 'SELF_SERVICE', 'no.such-group')).toBe('GROUP_NOT_GRANTED');
    expect(decide('inspector', 'INSPECTION', 'no.such-group', 'TT-1')).toBe('GROUP_NOT_GRANTED');
  });

  it('no record is ever delivered for statistics', () => {
    for (const group of policy.groups.keys()) expect(decide('analyst', 'STATISTICS', group)).toBe('GROUP_NOT_GRANTED');
  });

  it('the directory knows nothing recent of the agency that keeps the relationship, whatever it knows of the others', () => {
    const stale = (...agencies: string[]) => ({ staleAgencies: new Set(agencies) });
    expect(decide('health-worker', 'TREATMENT', 'health.clinical', null, stale('health'))).toBe('DIRECTORY_STALE');
    expect(decide('health-worker', 'TREATMENT', 'health.clinical', null, stale('population', 'labour'))).toEqual([['DOSSIER']]);
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'population.name', 'HS-1', stale('labour'))).toBe('DIRECTORY_STALE');
    expect(decide('commune-labour-officer', 'DATA_CLEANSING', 'population.name', null, stale('population'))).toBe('DIRECTORY_STALE');
    expect(decide('citizen', 'SELF_SERVICE', 'health.clinical', null, stale('population'))).toEqual([['SELF']]);
    // An emergency access is the platform's own: no agency has to have been heard of.
    expect(decide('health-worker', 'EMERGENCY', 'health.clinical', 'KC-1', stale('labour', 'population', 'health'))).toEqual([['CASE']]);
  });

  it('the gateway has no directory, unless the agencies can check the rows alone', () => {
    const off = { staleAgencies: 'OFF' } as const;
    expect(decide('health-worker', 'TREATMENT', 'health.clinical', null, off)).toBe('DIRECTORY_STALE');
    expect(decide('insurance-assessor', 'CLAIM_ASSESSMENT', 'health.visit', 'HS-1', off)).toBe('DIRECTORY_STALE');
    expect(decide('commune-labour-officer', 'DATA_CLEANSING', 'population.name', null, off)).toEqual([['RESIDENT']]);
  });

  it('an inspection does not name it, or there is no such inspection', () => {
    expect(decide('inspector', 'INSPECTION', 'health.clinical', 'TT-1', { namedGroups: ['health.visit'] })).toBe('GROUP_NOT_GRANTED');
    expect(decide('inspector', 'INSPECTION', 'health.clinical', 'TT-1')).toBe('GROUP_NOT_GRANTED');
  });
});

it('a mask goes with the grant, and is none where the grant has none', () => {
  const asker = {
    role: 'commune-labour-officer',
    caseNumber: null,
    namedGroups: null,
    staleAgencies: new Set<string>(),
    quotaExceeded: false,
  };
  const payment = { ...asker, purpose: { kind: 'KNOWN', name: 'PAYMENT' } } as const;
  expect(decideGroup(policy, payment, 'labour.account')).toMatchObject({ granted: true, mask: 'LAST4' });
  expect(decideGroup(policy, payment, 'labour.payment')).toMatchObject({ granted: true, mask: null });
});

it('every refusal names the row of grants.yaml that was applied', () => {
  const verdict = decideGroup(
    policy,
    {
      role: 'analyst',
      purpose: { kind: 'KNOWN', name: 'STATISTICS' },
      caseNumber: null,
      namedGroups: null,
      staleAgencies: new Set(),
      quotaExceeded: false,
    },
    'health.visit',
  );
  expect(verdict).toEqual({ granted: false, reason: 'GROUP_NOT_GRANTED', rule: 'analyst/STATISTICS' });
});
