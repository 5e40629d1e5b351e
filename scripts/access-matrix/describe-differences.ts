import type { Policy } from '../../schema/policy/policy.js';
import { MASK_WORDS, rowsInWords } from '../../schema/policy/plain-words.js';
import type { AccessMatrix } from './access-matrix.js';
import { compareMatrices, type Cell, type Difference, type Direction } from './compare-matrices.js';

const TITLES: Readonly<Record<Direction, string>> = {
  WIDENED: 'RỘNG HƠN · WIDENED',
  NARROWED: 'HẸP HƠN · NARROWED',
  CHANGED: 'KHÁC ĐI · CHANGED',
};
const DIRECTIONS = ['WIDENED', 'CHANGED', 'NARROWED'] as const;

/** What a lawyer must look at before a policy takes effect: what widened first. Empty when both read alike. */
export function describeDifferences(before: AccessMatrix, after: AccessMatrix): string {
  const differences = compareMatrices(before, after);
  const sections = DIRECTIONS.flatMap((direction) => {
    const found = differences.filter((one) => one.direction === direction);
    return found.length === 0 ? [] : [[TITLES[direction], ...found.map(describeDifference)].join('\n\n')];
  });
  const others = describeOthers(before.policy, after.policy);
  if (others.length > 0) sections.push([`NGOÀI CÁC TRƯỜNG · BESIDE THE FIELDS`, ...others].join('\n\n'));
  return sections.join('\n\n\n');
}

function describeDifference({ role, purpose, before, after, coordinates }: Difference): string {
  return [
    `${role} / ${purpose}`,
    `  trước · before: ${describeCell(before)}`,
    `  sau · after:    ${describeCell(after)}`,
    `  ${coordinates.length} trường · fields: ${coordinates.join(', ')}`,
  ].join('\n');
}

function describeCell(cell: Cell | null): string {
  if (cell === null) return 'không được đọc · not read';
  const rows = rowsInWords(cell);
  const words = (language: 'vi' | 'en', named: string, withCase: string) =>
    [
      rows[language],
      ...(cell.isCut && cell.mask !== null ? [MASK_WORDS[cell.mask][language]] : []),
      ...(cell.namedByCase ? [named] : []),
      ...(cell.caseRequired ? [withCase] : []),
    ].join('; ');
  return `${words('vi', 'khi quyết định nêu nhóm', 'cần số vụ việc')} · ${words('en', 'when the decision names the group', 'with a case number')}`;
}

/** What no field shows and a decision depends on all the same. */
function describeOthers(before: Policy, after: Policy): string[] {
  const lines: string[] = [];
  const compare = (what: string, was: unknown, is: unknown) => {
    const [old, now] = [JSON.stringify(was ?? null), JSON.stringify(is ?? null)];
    if (old !== now) lines.push(`${what}: ${old} → ${now}`);
  };
  for (const role of new Set([...before.roles.keys(), ...after.roles.keys()])) {
    const [was, is] = [before.roles.get(role), after.roles.get(role)];
    compare(`${role} readsProtected`, was?.readsProtected, is?.readsProtected);
    compare(`${role} actsAs`, was?.actsAs, is?.actsAs);
    for (const purpose of new Set([...(before.grantsByRole.get(role)?.keys() ?? []), ...(after.grantsByRole.get(role)?.keys() ?? [])])) {
      const [old, now] = [before.grantsByRole.get(role)?.get(purpose), after.grantsByRole.get(role)?.get(purpose)];
      compare(`${role} / ${purpose} legalBasis`, old?.legalBasis, now?.legalBasis);
      compare(`${role} / ${purpose} quota`, old?.quota, now?.quota);
    }
  }
  for (const group of new Set([...before.groups.keys(), ...after.groups.keys()]))
    compare(`${group} class`, before.groups.get(group)?.class, after.groups.get(group)?.class);
  compare('publicFields', [...before.publicFields].sort(), [...after.publicFields].sort());
  compare('quotas', before.quotasByClass, after.quotasByClass);
  compare('cost quotas', before.costQuotasByClass, after.costQuotasByClass);
  return lines;
}
