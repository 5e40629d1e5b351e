import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Asker } from '../../../../gateway/access/decide-group.js';
import { createAccessDecider, decideAccess } from '../../../../gateway/access/decide-access.js';
import type { AccessRequirement } from '../../../../gateway/supergraph/access-requirements.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const groups = (...scopes: string[][]): AccessRequirement => ({ authenticated: false, scopes });
const requirements = new Map<string, AccessRequirement>([
  ['Citizen.id', { authenticated: true, scopes: null }],
  ['Citizen.fullName', groups(['population.name'])],
  ['Citizen.salary', groups(['insurance.salary'])],
  ['Citizen.nameAndSalary', groups(['population.name', 'insurance.salary'])],
  ['Citizen.nameOrSalary', groups(['insurance.salary'], ['population.name'])],
  ['Citizen.unknownGroup', groups(['population.shoe-size'])],
  ['Citizen.emptyScopes', groups()],
  ['Citizen.emptyAlternative', groups([])],
  ['Citizen.nothing', { authenticated: false, scopes: null }],
  ['PageInfo.hasNextPage', groups(['insurance.salary'])],
]);
const NO_MASKS = new Map<string, 'CUT' | 'WHOLE'>();
const NOTHING_STALE: ReadonlySet<string> = new Set();
const asker = (role: string, purpose: string | null, caseNumber: string | null = null): Asker => ({
  role,
  purpose: purpose === null ? { kind: 'NONE' } : { kind: 'KNOWN', name: purpose },
  caseNumber,
  namedGroups: null,
  staleAgencies: NOTHING_STALE,
  quotaExceeded: false,
});
const officer = asker('commune-labour-officer', 'DATA_CLEANSING');
const verdict = (coordinate: string, by = officer) => {
  const decided = decideAccess(policy, requirements, NO_MASKS, by).verdictFor(coordinate);
  return decided.delivered ? 'DELIVERED' : [decided.reason, decided.group];
};

describe('a field is delivered', () => {
  it('when its group is granted', () => {
    expect(verdict('Citizen.fullName')).toBe('DELIVERED');
  });
  it('when one alternative of groups is granted whole', () => {
    expect(verdict('Citizen.nameOrSalary')).toBe('DELIVERED');
  });
  it('when it only asks for a verified caller, whatever the purpose', () => {
    expect(verdict('Citizen.id', asker('commune-labour-officer', null))).toBe('DELIVERED');
  });
  it('when it is on the public list and has no group', () => {
    expect(verdict('PageInfo.endCursor')).toBe('DELIVERED');
  });
});

describe('a field is refused', () => {
  it('when its group is not granted, or one of several that must hold together', () => {
    expect(verdict('Citizen.salary')).toEqual(['GROUP_NOT_GRANTED', 'insurance.salary']);
    expect(verdict('Citizen.nameAndSalary')).toEqual(['GROUP_NOT_GRANTED', 'insurance.salary']);
  });
  it('when its group stands against the public list', () => {
    expect(verdict('PageInfo.hasNextPage')).toEqual(['GROUP_NOT_GRANTED', 'insurance.salary']);
  });
  it('when nobody knows its group', () => {
    expect(verdict('Citizen.unknownGroup')).toEqual(['GROUP_NOT_GRANTED', 'population.shoe-size']);
  });
});

describe('the fail-closed four', () => {
  it('purpose missing', () => {
    expect(verdict('Citizen.fullName', asker('commune-labour-officer', null))).toEqual(['PURPOSE_REQUIRED', 'population.name']);
  });
  it('fact missing', () => {
    const withoutDirectory: Asker = { ...asker('commune-labour-officer', 'BENEFIT_APPRAISAL', 'HS-1'), staleAgencies: 'OFF' };
    expect(verdict('Citizen.fullName', withoutDirectory)).toEqual(['DIRECTORY_STALE', 'population.name']);
  });
  it('rule throws: its group is refused, the others are decided', () => {
    const grants = policy.grantsByRole.get('commune-labour-officer');
    const grant = grants?.get('DATA_CLEANSING');
    if (!grant) throw new Error('The policy has this grant.');
    const broken = new Map(grant.allowanceByGroup);
    broken.get = (group) => {
      if (group === 'population.name') throw new Error('a fault in a rule');
      return grant.allowanceByGroup.get(group);
    };
    const spoilt = {
      ...policy,
      grantsByRole: new Map([['commune-labour-officer', new Map([['DATA_CLEANSING', { ...grant, allowanceByGroup: broken }]])]]),
    };
    const decision = decideAccess(spoilt, requirements, NO_MASKS, officer);
    expect(decision.verdictFor('Citizen.fullName')).toEqual({
      delivered: false,
      reason: 'GROUP_NOT_GRANTED',
      group: 'population.name',
      rule: 'fault',
    });
    expect(Object.keys(decision.groups)).toEqual([
      'population.identity',
      'population.number',
      'population.residence',
      'population.civil',
      'labour.assistance',
    ]);
  });
  it('field without a group, with an empty one, or with a requirement that asks for nothing', () => {
    for (const field of [
      'Citizen.noEntry',
      'Citizen.emptyScopes',
      'Citizen.emptyAlternative',
      'Citizen.nothing',
      'toString',
      '__proto__',
    ]) {
      expect(verdict(field)).toEqual(['GROUP_NOT_GRANTED', null]);
    }
  });
});

describe('the caller context', () => {
  it('holds each distinct row condition once, and only granted groups', () => {
    const { rowSets, groups: granted } = decideAccess(policy, requirements, NO_MASKS, asker('citizen', 'SELF_SERVICE'));
    expect(rowSets).toEqual([[['SELF'], ['WARD']], [['SELF']]]);
    expect(granted['population.name']).toBe(0);
    expect(granted['labour.child']).toBe(1);
    expect(granted).not.toHaveProperty('labour.addiction-note');
  });

  it('of a data-protection officer reaches no citizen at all', () => {
    const decision = decideAccess(policy, requirements, NO_MASKS, asker('data-protection-officer', 'AUDIT'));
    expect([decision.rowSets, decision.groups]).toEqual([[[]], { 'platform.access-log': 0 }]);
    expect(decision.withoutReach?.reason).toBe('GROUP_NOT_GRANTED');
  });

  it('of someone to whom nothing is granted is empty, and says why', () => {
    const reason = (by: Asker) => decideAccess(policy, requirements, NO_MASKS, by).withoutReach?.reason ?? null;
    expect(reason(officer)).toBeNull();
    expect(reason(asker('commune-labour-officer', null))).toBe('PURPOSE_REQUIRED');
    expect(reason(asker('commune-labour-officer', 'TREATMENT'))).toBe('PURPOSE_NOT_PERMITTED');
    expect(reason(asker('commune-labour-officer', 'BENEFIT_APPRAISAL'))).toBe('CASE_REQUIRED');
    expect(reason(asker('commune-labour-officer', 'BENEFIT_APPRAISAL', 'HS-1'))).toBeNull();
    expect(reason({ ...asker('commune-labour-officer', 'BENEFIT_APPRAISAL', 'HS-1'), staleAgencies: 'OFF' })).toBe('DIRECTORY_STALE');
    expect(reason(asker('agency-publisher', 'SCHEMA_PUBLICATION'))).toBe('GROUP_NOT_GRANTED');
  });
});

describe('a masked group', () => {
  const masks = new Map([
    ['Account.number', 'CUT'],
    ['Account.kind', 'WHOLE'],
  ] as const);
  const fields = new Map(['number', 'kind', 'holder'].map((name) => [`Account.${name}`, groups(['labour.account'])] as const));
  const masked = decideAccess(policy, fields, masks, asker('commune-labour-officer', 'PAYMENT'));

  it('is delivered cut where the field says how, whole where it identifies nothing', () => {
    expect(masked.verdictFor('Account.number')).toMatchObject({ delivered: true, mask: 'LAST4' });
    expect(masked.verdictFor('Account.kind')).toMatchObject({ delivered: true, mask: null });
  });

  it('is refused where the field says neither', () => {
    expect(masked.verdictFor('Account.holder')).toMatchObject({ delivered: false, reason: 'GROUP_NOT_GRANTED', group: 'labour.account' });
  });
});

describe('a field under alternatives of groups', () => {
  const alternatives = (tag: 'CUT' | 'WHOLE', ...scopes: string[][]) =>
    decideAccess(
      policy,
      new Map([['Account.x', groups(...scopes)]]),
      new Map([['Account.x', tag]]),
      asker('commune-labour-officer', 'PAYMENT'),
    ).verdictFor('Account.x');

  it('is cut as the first granted one says; every other of which no more is cut is a way to it as well', () => {
    expect(alternatives('CUT', ['labour.account'], ['labour.payment'], ['insurance.salary'])).toEqual({
      delivered: true,
      group: 'labour.account',
      mask: 'LAST4',
      ways: [['labour.account'], ['labour.payment']],
    });
  });

  it('is never told whole of a record that only a masked one reaches', () => {
    expect(alternatives('CUT', ['labour.payment'], ['labour.account'])).toMatchObject({ mask: null, ways: [['labour.payment']] });
    expect(alternatives('WHOLE', ['labour.payment'], ['labour.account'])).toMatchObject({
      mask: null,
      ways: [['labour.payment'], ['labour.account']],
    });
  });
});

describe('one decision serves all callers of the same role and purpose', () => {
  const decide = createAccessDecider(policy, requirements, NO_MASKS);
  it('whatever case they declare, and with the same id in every process', () => {
    const first = decide(asker('commune-labour-officer', 'BENEFIT_APPRAISAL', 'HS-1'));
    expect(decide(asker('commune-labour-officer', 'BENEFIT_APPRAISAL', 'HS-2'))).toBe(first);
    expect(createAccessDecider(policy, requirements, NO_MASKS)(asker('commune-labour-officer', 'BENEFIT_APPRAISAL', 'HS-3')).id).toBe(
      first.id,
    );
    expect(first.cacheKey).not.toContain('HS-');
  });
  it('but not another role, purpose, the lack of a case or another policy', () => {
    const keys = [
      decide(officer),
      decide(asker('commune-labour-officer', null)),
      decide({ ...officer, purpose: { kind: 'UNKNOWN' } }),
      decide(asker('province-labour-officer', 'DATA_CLEANSING')),
      decide(asker('commune-labour-officer', 'DATA_CLEANSING', 'HS-1')),
      decideAccess({ ...policy, version: 'another' }, requirements, NO_MASKS, officer),
    ].map(({ cacheKey }) => cacheKey);
    expect(new Set(keys).size).toBe(keys.length);
  });
});
