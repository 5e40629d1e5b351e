import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import type { RowConditions } from '../../../../schema/contract/row-condition.js';
import { compareCells, type Cell } from '../../../../scripts/access-matrix/compare-matrices.js';
import { describeDifferences } from '../../../../scripts/access-matrix/describe-differences.js';
import { NoPolicy, openPolicy } from '../../../../scripts/access-matrix/open-policy.js';

const POLICY = join(REPOSITORY_ROOT, 'schema/policy');
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** The committed policy with one text replaced by another. */
function changed(file: string, from: string, to: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'asxh-policy-'));
  folders.push(folder);
  for (const name of readdirSync(POLICY).filter((one) => one.endsWith('.yaml'))) cpSync(join(POLICY, name), join(folder, name));
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
  return folder;
}

const differ = (from: string, to: string, file = 'grants.yaml') =>
  describeDifferences(openPolicy(POLICY), openPolicy(changed(file, from, to)));

describe('policy-diff', () => {
  it('says nothing of two policies that read alike', () => {
    expect(differ('quota: CITIZEN\n', 'quota: CITIZEN # the same\n')).toBe('');
  });

  it('tells a mask that is taken away as wider, with its fields', () => {
    const text = differ('        mask: LAST4\n', '');
    expect(text).toMatch(/^RỘNG HƠN · WIDENED/);
    expect(text).toContain('commune-labour-officer / PAYMENT');
    expect(text).toContain('chỉ bốn ký tự cuối');
    expect(text).toMatch(/4 trường · fields: .*PaymentAccount\.accountNumber/);
    // What was refused under the mask is delivered without it.
    expect(text).toMatch(/3 trường · fields: PaymentAccount\.proxyFullName/);
    expect(text).not.toContain('NARROWED');
  });

  it('tells a row condition that is left out as wider, one that is added as narrower', () => {
    const [appraisal, cleansing] = ['rows: [[RESIDENT, CASE]]', '        rows: [[RESIDENT]]'];
    expect(differ(appraisal, 'rows: [[RESIDENT]]')).toMatch(/^RỘNG HƠN · WIDENED/);
    expect(differ(cleansing, '        rows: [[RESIDENT, CASE]]')).toMatch(/^HẸP HƠN · NARROWED/);
  });

  it('tells a purpose that no longer needs a case, and who reads protected records', () => {
    expect(differ('    caseRequired: true', '    caseRequired: false', 'purposes.yaml')).toMatch(
      /^RỘNG HƠN · WIDENED[\s\S]*trước[^\n]*cần số vụ việc/,
    );
    expect(differ('    readsProtected: [ADOPTION, PROTECTED_PERSON]', '    readsProtected: []', 'roles.yaml')).toContain(
      'citizen readsProtected: ["ADOPTION","PROTECTED_PERSON"] → []',
    );
  });

  it('reads a revision with the graph of its day', () => {
    expect(openPolicy('HEAD').fieldsByGroup.get('population.name')?.length).toBeGreaterThan(0);
  });

  it('refuses what is neither a folder nor a revision, and what would be an option of git', () => {
    for (const place of ['/nowhere', 'no-such-revision', '--output=x', 'HEAD; rm x']) expect(() => openPolicy(place)).toThrow(NoPolicy);
  });
});

describe('a cell', () => {
  const cell = (rows: RowConditions, given: Partial<Cell> = {}): Cell => ({
    ...{ role: 'r', purpose: 'p', group: 'g', rows, mask: null, capacity: null, namedByCase: false },
    ...{ isCut: false, caseRequired: false, breakGlass: false },
    ...given,
  });

  it.each([
    ['the same in another order', cell([['SELF'], ['WARD']]), cell([['WARD'], ['SELF']]), null],
    ['one more alternative', cell([['SELF']]), cell([['SELF'], ['WARD']]), 'WIDENED'],
    ['everybody', cell([['RESIDENT']]), cell([['ANY']]), 'WIDENED'],
    ['another condition', cell([['RESIDENT']]), cell([['CASE']]), 'CHANGED'],
    ['a record instead of a count', cell([['NONE']]), cell([['RESIDENT']]), 'CHANGED'],
    [
      'another capacity',
      cell([['DOSSIER']], { capacity: 'INSURED_PERSON' }),
      cell([['DOSSIER']], { capacity: 'MERITORIOUS_PERSON' }),
      'CHANGED',
    ],
    ['another mask', cell([['ANY']], { mask: 'YEAR', isCut: true }), cell([['ANY']], { mask: 'LAST4', isCut: true }), 'CHANGED'],
    ['a mask beside more rows', cell([['SELF']]), cell([['ANY']], { mask: 'YEAR', isCut: true }), 'CHANGED'],
    ['nothing before', null, cell([['SELF']]), 'WIDENED'],
    ['nothing after', cell([['SELF']]), null, 'NARROWED'],
  ] as const)('with %s', (_, before, after, direction) => {
    expect(compareCells(before, after)).toBe(direction);
  });
});
