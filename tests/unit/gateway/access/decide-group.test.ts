import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import type { DeclaredPurpose } from '../../../../gateway/caller/caller.js';
import { decideGroup } from '../../../../gateway/access/decide-group.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));

/** `purpose` null: none declared; `'?'`: one that the policy does not know. */
function decide(role: string, purpose: string | null, group: string, caseNumber: string | null = null) {
  const declared: DeclaredPurpose =
    purpose === null ? { kind: 'NONE' } : purpose === '?' ? { kind: 'UNKNOWN' } : { kind: 'KNOWN', name: purpose };
  const verdict = decideGroup(policy, { role, purpose: declared, caseNumber }, group);
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

  it('break-glass is not built', () => {
    expect(decide('health-worker', 'EMERGENCY', 'health.clinical')).toBe('PURPOSE_NOT_PERMITTED');
  });

  it('the purpose needs a case, told before whether the group would be granted at all', () => {
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'population.name')).toBe('CASE_REQUIRED');
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'health.clinical')).toBe('CASE_REQUIRED');
  });

  it('the grant does not name it, nor does anybody know it', () => {
    expect(decide('commune-labour-officer', 'DATA_CLEANSING', 'population.family')).toBe('GROUP_NOT_GRANTED');
    expect(decide('citizen', 'SELF_SERVICE', 'labour.addiction-note')).toBe('GROUP_NOT_GRANTED');
    expect(decide('citizen', 'SELF_SERVICE', 'no.such-group')).toBe('GROUP_NOT_GRANTED');
    expect(decide('inspector', 'INSPECTION', 'no.such-group', 'TT-1')).toBe('GROUP_NOT_GRANTED');
  });

  it('it is granted masked, which is not granted whole', () => {
    expect(decide('commune-labour-officer', 'PAYMENT', 'labour.account')).toBe('GROUP_NOT_GRANTED');
  });

  it('no record is ever delivered for statistics', () => {
    for (const group of policy.groups.keys()) expect(decide('analyst', 'STATISTICS', group)).toBe('GROUP_NOT_GRANTED');
  });

  it('nobody can verify yet the dossier or the case that every alternative needs', () => {
    expect(decide('commune-labour-officer', 'BENEFIT_APPRAISAL', 'population.name', 'HS-1')).toBe('DIRECTORY_STALE');
    expect(decide('commune-labour-officer', 'PAYMENT', 'labour.payment')).toBe('DIRECTORY_STALE');
    expect(decide('health-worker', 'TREATMENT', 'health.clinical')).toBe('DIRECTORY_STALE');
    expect(decide('payment-provider', 'PAYMENT', 'labour.account')).toBe('DIRECTORY_STALE');
  });

  it('nobody can look up yet which groups an inspection names', () => {
    expect(decide('inspector', 'INSPECTION', 'health.clinical', 'TT-1')).toBe('DIRECTORY_STALE');
    expect(decide('inspector', 'INSPECTION', 'health.clinical')).toBe('CASE_REQUIRED');
  });
});

it('every refusal names the row of grants.yaml that was applied', () => {
  const verdict = decideGroup(
    policy,
    { role: 'analyst', purpose: { kind: 'KNOWN', name: 'STATISTICS' }, caseNumber: null },
    'health.visit',
  );
  expect(verdict).toEqual({ granted: false, reason: 'GROUP_NOT_GRANTED', rule: 'analyst/STATISTICS' });
});
