import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { decideAccess } from '../../../../gateway/access/decide-access.js';
import { loadSupergraph } from '../../../../gateway/supergraph/load-supergraph.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';
import { formOf, readAccessMatrix, type AccessMatrix } from '../../../../scripts/access-matrix/access-matrix.js';
import { describeAccessMatrix } from '../../../../scripts/access-matrix/describe-access-matrix.js';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const sdl = readFileSync(join(REPOSITORY_ROOT, 'schema/supergraph.graphql'), 'utf8');
const supergraph = loadSupergraph(sdl);
let matrix: AccessMatrix;
let page: string;
beforeAll(() => {
  matrix = readAccessMatrix(policy, parse(sdl));
  page = describeAccessMatrix(matrix);
});

const findPermission = (group: string, role: string, purpose: string) =>
  matrix.permissionsByGroup.get(group)?.find((one) => one.role === role && one.purpose === purpose);

/** The rows of the table below a group's heading. */
const rowsOf = (group: string): string[] => {
  const [, section = ''] = page.split(`\n## \`${group}\`\n`);
  return (section.split('\n## ')[0] ?? '').split('\n').filter((line) => line.startsWith('| ') && line.includes('<br>'));
};

describe('the access matrix', () => {
  it('says of every field, role and purpose what the gateway decides', () => {
    let cells = 0;
    const differences: unknown[] = [];
    for (const role of policy.roles.keys())
      for (const purpose of policy.purposes.keys())
        for (const [group, fields] of matrix.fieldsByGroup) {
          const asker = {
            role,
            purpose: { kind: 'KNOWN', name: purpose },
            caseNumber: 'C',
            namedGroups: [...policy.groups.keys()],
          } as const;
          const decision = decideAccess(policy, supergraph.accessRequirements, supergraph.maskTags, {
            ...asker,
            staleAgencies: new Set(),
            quotaExceeded: false,
          });
          const permission = findPermission(group, role, purpose);
          const onlyCounted = permission?.rows.flat().includes('NONE') ?? false;
          for (const field of fields) {
            const verdict = decision.verdictFor(field);
            const form = permission && !onlyCounted ? formOf(matrix, permission, field) : 'REFUSED';
            const isCut = verdict.delivered && verdict.mask !== null;
            if (verdict.delivered !== (form !== 'REFUSED') || isCut !== (form === 'CUT'))
              differences.push({ role, purpose, field, form, verdict });
            cells += 1;
          }
        }
    expect(differences).toEqual([]);
    expect(cells).toBeGreaterThan(50_000);
  });

  it('has every field of the graph once: under its group, or among those without one', () => {
    const told = [...[...matrix.fieldsByGroup.values()].flat(), ...matrix.openFields];
    expect(told.toSorted()).toEqual([...supergraph.accessRequirements.keys()].toSorted());
    for (const coordinate of told) expect(page).toContain(`\`${coordinate}\``);
  });

  it('tells rows and masks in words, in both languages', () => {
    const paying = rowsOf('labour.account').find((line) => line.includes('commune-labour-officer'));
    expect(paying).toContain('người thường trú hoặc tạm trú trong địa bàn phụ trách, đồng thời là người có hồ sơ đang mở tại tổ chức');
    expect(paying).toContain('the last four characters only: `PaymentAccount.recordNumber`, `PaymentAccount.accountNumber`');
    expect(paying).toMatch(/refused: `PaymentAccount\.proxyFullName`/);
    expect(paying).not.toContain('RESIDENT');
  });

  it('tells a right of the representative only where the group allows it', () => {
    const own = (group: string) => rowsOf(group).find((line) => line.includes('`citizen`'));
    expect(own('labour.disability')).toContain('represents');
    expect(own('labour.child')).not.toContain('represents');
  });

  it('shows an emergency as the one person for whom it was opened', () => {
    const emergency = rowsOf('health.clinical').find((line) => line.includes('`EMERGENCY`'));
    expect(emergency).toContain('for whom an emergency access was opened');
    expect(emergency).not.toContain('every citizen');
  });

  it('names groups that only a decision can open, and those that may only be counted', () => {
    expect(findPermission('health.clinical', 'inspector', 'INSPECTION')).toMatchObject({ namedByCase: true });
    expect(rowsOf('health.clinical').find((line) => line.includes('`inspector`'))).toContain('when the decision names this group');
    expect(rowsOf('labour.addiction-note').find((line) => line.includes('`analyst`'))).toContain('through disclosure control');
  });
});
