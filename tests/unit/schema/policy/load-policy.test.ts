import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const COMMITTED = join(REPOSITORY_ROOT, 'schema/policy');

describe('the committed policy', () => {
  const policy = loadPolicy(COMMITTED);

  it('knows every role, purpose and information group of the access model', () => {
    expect(policy.roles.size).toBe(14);
    expect(policy.purposes.size).toBe(15);
    expect(policy.groups.size).toBe(31);
    expect([...policy.grantsByRole.values()].flatMap((grants) => [...grants.keys()])).toHaveLength(20);
  });

  it('takes what is not for wards out of the alternative WARD, and leaves the rest of it', () => {
    const citizen = policy.grantsByRole.get('citizen')?.get('SELF_SERVICE');
    expect(citizen?.allowanceByGroup.get('population.name')?.rows).toEqual([['SELF'], ['WARD']]);
    expect(citizen?.allowanceByGroup.get('labour.child')?.rows).toEqual([['SELF']]);
    expect(citizen?.allowanceByGroup.get('labour.addiction')?.rows).toEqual([['SELF']]);
    expect(citizen?.allowanceByGroup.has('labour.addiction-note')).toBe(false);
  });

  it('delivers no record to an analyst and nothing but the access log to the data-protection officer', () => {
    const analyst = policy.grantsByRole.get('analyst')?.get('STATISTICS');
    expect([...(analyst?.allowanceByGroup.values() ?? [])].every(({ rows }) => rows.flat().join() === 'NONE')).toBe(true);
    const officer = policy.grantsByRole.get('data-protection-officer')?.get('AUDIT');
    expect([...(officer?.allowanceByGroup ?? [])]).toEqual([['platform.access-log', { rows: [], mask: null }]]);
  });

  it('marks the legal sources that nobody has compared with the official text', () => {
    expect(policy.legalSources.get('law-91-2025')?.verified).toBe(true);
    expect(policy.legalSources.get('law-15-2023')?.verified).toBe(false);
  });
});

describe('a policy that cannot be trusted stops the start with file, line and reason', () => {
  let directory = '';
  beforeEach(() => {
    directory = mkdtempSync(join(tmpdir(), 'policy-'));
    cpSync(COMMITTED, directory, { recursive: true });
  });
  afterEach(() => {
    rmSync(directory, { recursive: true });
  });

  /** Replaces the first occurrence of a line and returns the number that it stands on. */
  function spoil(file: string, line: string, by: string): number {
    const lines = readFileSync(join(directory, file), 'utf8').split('\n');
    const index = lines.indexOf(line);
    lines[index] = by;
    writeFileSync(join(directory, file), lines.join('\n'));
    return index + 1;
  }
  const load = () => loadPolicy(directory);

  it('names a missing file', () => {
    rmSync(join(directory, 'grants.yaml'));
    expect(load).toThrow(`${join(directory, 'grants.yaml')}:1: the file cannot be read`);
  });

  it('names the line of a syntax error', () => {
    const line = spoil('roles.yaml', 'roles:', 'roles: {');
    expect(load).toThrow(new RegExp(`roles\\.yaml:\\d+: `));
    expect(line).toBe(3);
  });

  it('names a key that is given twice', () => {
    const line = spoil('roles.yaml', '  analyst:', '  citizen:');
    expect(load).toThrow(`roles.yaml:${line}: Map keys must be unique`);
  });

  it.each([
    ['purposes.yaml', '    caseRequired: true', '    caseRequired: maybe', 'must be boolean'],
    ['information-groups.yaml', '    class: SENSITIVE', '    class: SECRET', 'must be equal to one of the allowed values'],
    ['information-groups.yaml', '    notForWards: true', '    notForward: true', 'must NOT have additional properties (notForward)'],
    ['public-fields.yaml', '  - PageInfo.endCursor', '  - everything', 'must match pattern'],
    ['grants.yaml', '    quota: CITIZEN', '    quota: UNLIMITED', 'must be equal to one of the allowed values'],
    ['grants.yaml', '  - role: citizen', '  - role: king', 'unknown role king'],
    ['grants.yaml', '    purpose: SELF_SERVICE', '    purpose: CURIOSITY', 'unknown purpose CURIOSITY'],
    ['grants.yaml', '          - population.civil', '          - population.secret', 'unknown information group population.secret'],
    [
      'grants.yaml',
      '          - population.civil',
      '          - population.name',
      'duplicate grant of population.name for citizen / SELF_SERVICE',
    ],
    ['grants.yaml', '        rows: [[SELF], [WARD]]', '        rows: [[SELF], [FRIEND]]', 'unknown row condition FRIEND'],
    ['grants.yaml', '        rows: [[RESIDENT]]', '        rows: [[RESIDENT, NONE]]', 'NONE stands alone'],
    ['grants.yaml', '        rows: [[RESIDENT]]', '        rows: []', 'population.name is about citizens: its rows cannot be empty'],
    [
      'grants.yaml',
      '        rows: [[SELF], [WARD]]',
      '        rows: [[WARD]]',
      'labour.child is not for wards: the grant delivers nothing',
    ],
    ['grants.yaml', '        mask: LAST4', '        mask: FIRST2', 'unknown mask FIRST2'],
    ['grants.yaml', '    purpose: TREATMENT', '    purpose: EMERGENCY', null],
    ['grants.yaml', '    legalBasis: [law-91-2025]', '    legalBasis: [law-of-nature]', 'unknown legal source law-of-nature'],
    ['purposes.yaml', '    legalBasis: [law-91-2025]', '    legalBasis: [law-of-nature]', 'unknown legal source law-of-nature'],
  ])('%s: %s → %s', (file, line, by, reason) => {
    const number = spoil(file, line, by);
    if (reason === null) expect(load).toThrow('duplicate grant for health-worker / EMERGENCY');
    else {
      expect(load).toThrow(reason);
      if (!reason.includes('rows cannot') && !reason.includes('for wards')) expect(load).toThrow(`${file}:${number}: `);
    }
  });

  it('wants the capacity that a DOSSIER speaks of', () => {
    spoil('grants.yaml', '        capacity: INSURED_PERSON', '');
    expect(load).toThrow('a capacity goes with DOSSIER');
  });

  it('has the same version whatever its comments, and another one for another content', () => {
    const { version } = loadPolicy(COMMITTED);
    spoil('grants.yaml', '    # The registry only: no information group at all.', '    # Nothing.');
    expect(load().version).toBe(version);
    spoil('grants.yaml', '    quota: EMERGENCY', '    quota: OFFICER');
    expect(load().version).not.toBe(version);
  });
});
