import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';
import { QUOTA_CLASSES } from '../../../../schema/policy/policy.js';
import { findQuota } from '../../../../schema/policy/read-quotas.js';

const COMMITTED = join(REPOSITORY_ROOT, 'schema/policy');
const FIRST = `    - { validFrom: '2026-07-01', validTo: null, keysPerPerson: 60, keysPerOrganisation: null, verified: false }`;

let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'quotas-'));
  cpSync(COMMITTED, directory, { recursive: true });
});
afterEach(() => rmSync(directory, { recursive: true }));

function loadWith(...periods: readonly string[]) {
  const file = join(directory, 'quotas.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(FIRST);
  writeFileSync(
    file,
    text.replace(FIRST, periods.map((period) => `    - { ${period}, keysPerOrganisation: null, verified: false }`).join('\n')),
  );
  return loadPolicy(directory);
}

describe('quotas', () => {
  it('are set for every class, an emergency the narrowest', () => {
    const policy = loadPolicy(COMMITTED);
    const limits = QUOTA_CLASSES.map((name) => findQuota(policy, name, '2026-11-23')?.keysPerPerson ?? 0);
    expect(Math.min(...limits)).toBe(findQuota(policy, 'EMERGENCY', '2026-11-23')?.keysPerPerson);
    expect(limits.every((limit) => limit > 0)).toBe(true);
  });

  it('hold from their first to their last day, and on no other day is there one', () => {
    const policy = loadWith(
      `validFrom: '2026-01-01', validTo: '2026-06-30', keysPerPerson: 10`,
      `validFrom: '2026-07-02', validTo: null, keysPerPerson: 20`,
    );
    const on = (day: string) => findQuota(policy, 'CITIZEN', day)?.keysPerPerson;
    expect(['2025-12-31', '2026-01-01', '2026-06-30', '2026-07-01', '2026-07-02'].map(on)).toEqual([undefined, 10, 10, undefined, 20]);
  });

  it('change the version of the policy', () => {
    expect(loadWith(`validFrom: '2026-07-01', validTo: null, keysPerPerson: 61`).version).not.toBe(loadPolicy(COMMITTED).version);
  });

  it.each([
    ['a day that is none', [`validFrom: '2026-02-30', validTo: null, keysPerPerson: 1`], '2026-02-30 is no day'],
    ['an end before the beginning', [`validFrom: '2026-02-02', validTo: '2026-02-01', keysPerPerson: 1`], 'it ends before it begins'],
    [
      'two figures for one day',
      [`validFrom: '2026-01-01', validTo: '2026-02-01', keysPerPerson: 1`, `validFrom: '2026-02-01', validTo: null, keysPerPerson: 2`],
      'it begins before the one above has ended',
    ],
    [
      'a second figure without an end of the first',
      [`validFrom: '2026-01-01', validTo: null, keysPerPerson: 1`, `validFrom: '2026-02-01', validTo: null, keysPerPerson: 2`],
      'it begins before the one above has ended',
    ],
    ['no figure', [`validFrom: '2026-01-01', validTo: null, keysPerPerson: 0`], 'must be >= 1'],
  ])('are refused with %s', (_what, periods, reason) => {
    expect(() => loadWith(...periods)).toThrow(reason);
  });
});
