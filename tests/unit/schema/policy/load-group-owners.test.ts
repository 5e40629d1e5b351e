import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { findOwnerOn, loadGroupOwners } from '../../../../schema/policy/load-group-owners.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const COMMITTED = join(REPOSITORY_ROOT, 'schema/policy');
const GROUPS = [...loadPolicy(COMMITTED).groups.keys()];
const directory = mkdtempSync(join(tmpdir(), 'owners-'));
afterAll(() => {
  rmSync(directory, { recursive: true });
});

describe('the owners of the information groups', () => {
  const owners = loadGroupOwners(COMMITTED, GROUPS);
  const ownerOn = (group: string, day: string) => findOwnerOn(owners.get(group) ?? [], day)?.institution;

  it('are known for every group on every day', () => {
    expect(new Set(owners.keys())).toEqual(new Set(GROUPS));
    const days = ['2017-01-01', '2025-02-28', '2025-03-01', '2026-11-23'];
    expect(GROUPS.filter((group) => days.some((day) => ownerOn(group, day) === undefined))).toEqual([]);
  });

  it.each([
    ['labour.assistance', 'Bộ Y tế'],
    ['labour.poverty', 'Bộ Nông nghiệp và Môi trường'],
    ['labour.meritorious', 'Bộ Nội vụ'],
    ['labour.employment', 'Bộ Nội vụ'],
    ['labour.addiction', 'Bộ Công an'],
  ])('change for %s on 1/3/2025', (group, later) => {
    expect(ownerOn(group, '2025-02-28')).toBe('Bộ Lao động - Thương binh và Xã hội');
    expect(ownerOn(group, '2025-03-01')).toBe(later);
  });

  it('say of meritorious people that nobody compared it with the decree', () => {
    expect(owners.get('labour.meritorious')?.at(-1)?.verified).toBe(false);
  });
});

describe('a file of owners that cannot be trusted is refused with line and reason', () => {
  const load = (change: (text: string) => string) => {
    writeFileSync(join(directory, 'group-owners.yaml'), change(readFileSync(join(COMMITTED, 'group-owners.yaml'), 'utf8')));
    return () => loadGroupOwners(directory, GROUPS);
  };

  it.each([
    ['an unknown group', 'labour.poverty', 'labour.wealth', 'unknown information group labour.wealth'],
    ['a group that stands twice', 'labour.poverty', 'labour.child', 'labour.child has its owners already'],
    ['a gap between two owners', 'validFrom: 2025-03-01', 'validFrom: 2025-03-02', 'a period begins on 2025-03-02, not on 2025-03-01'],
    ['a word that the schema does not know', '        source:', '        origin: x\n        source:', '(origin)'],
  ])('%s', (_name, from, to, reason) => {
    expect(load((text) => text.replace(from, to))).toThrow(reason);
  });

  it('a group without an owner', () => {
    expect(load((text) => text.replace('labour.account, ', ''))).toThrow('labour.account has no owner');
  });
});
