import type { RowCondition } from '../../schema/contract/row-condition.js';
import { MASK_WORDS } from '../../schema/policy/plain-words.js';
import type { Policy } from '../../schema/policy/policy.js';
import { markdownTable } from '../compose/markdown-table.js';
import type { AccessMatrix, Permission } from './access-matrix.js';
import { purposeCell, roleCell } from './cells.js';

/** One word for each condition, for a table with many columns. */
const SHORT: Readonly<Record<RowCondition, string>> = {
  SELF: 'chính mình',
  WARD: 'người được đại diện',
  RESIDENT: 'địa bàn',
  DOSSIER: 'hồ sơ',
  CASE: 'vụ việc',
  ANY: 'toàn quốc',
  NONE: 'chỉ thống kê',
};

interface NumberedGrant {
  readonly number: number;
  readonly role: string;
  readonly purpose: string;
}

function numberGrants({ grantsByRole }: Policy): NumberedGrant[] {
  const pairs = [...grantsByRole].flatMap(([role, byPurpose]) => [...byPurpose.keys()].map((purpose) => ({ role, purpose })));
  return pairs.map((pair, index) => ({ number: index + 1, ...pair }));
}

/** Every role and purpose that may ask at all, with the number of its column in the overview. */
export function describeGrants(policy: Policy): string {
  const rows = numberGrants(policy).map(({ number, role, purpose }) => {
    const grant = policy.grantsByRole.get(role)?.get(purpose);
    const needs = policy.purposes.get(purpose);
    const basis = grant?.legalBasis.map((source) => {
      const { title, verified } = policy.legalSources.get(source) ?? { title: { vi: source }, verified: false };
      return verified ? title.vi : `${title.vi} (chưa đối chiếu · unverified)`;
    });
    const condition = needs?.breakGlass ? 'mở truy cập khẩn cấp · emergency access' : needs?.caseRequired ? 'số vụ việc · case number' : '';
    return [String(number), roleCell(policy, role), purposeCell(policy, purpose), condition, basis?.join('; ') ?? ''];
  });
  return markdownTable(['Số', 'Vai trò · Role', 'Mục đích · Purpose', 'Cần có · Needs', 'Căn cứ · Legal basis'], rows);
}

/** Groups by role and purpose, in one word for each condition. */
export function describeOverview({ policy, permissionsByGroup }: AccessMatrix): string {
  const grants = numberGrants(policy);
  const rows = [...permissionsByGroup].map(([group, permissions]) => [
    `\`${group}\``,
    ...grants.map(({ role, purpose }) => shortCell(permissions.find((one) => one.role === role && one.purpose === purpose))),
  ]);
  return markdownTable(['Nhóm · Group', ...grants.map(({ number }) => String(number))], rows);
}

function shortCell(permission: Permission | undefined): string {
  if (permission === undefined) return '';
  const rows = permission.rows.map((alternative) => alternative.map((condition) => SHORT[condition]).join(' + ')).join(' / ');
  const named = permission.namedByCase ? ' (nếu quyết định nêu)' : '';
  return `${rows === '' ? 'nền tảng' : rows}${named}${permission.mask === null ? '' : `, ${MASK_WORDS[permission.mask].vi}`}`;
}
