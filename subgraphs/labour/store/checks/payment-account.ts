import { findLocalDate } from '../../../../schema/contract/local-date.js';
import type { RowProblem } from '../../../kit/import/reject-codes.js';
import type { RowRule } from '../../../kit/import/import-target.js';
import { requireCells } from './require-cells.js';

const PROXY_CELLS = ['proxyFullName', 'proxyBirthDate', 'proxyPersonalNumber', 'proxyResidence'];
const VERIFIED_CELLS = ['verificationStage', 'verifiedAt'];

/** A proxy has all the minimum fields that the collection of accounts asks for; an outcome has its stage and its time. */
export const checkPaymentAccount: RowRule = (values) => {
  const { verifiedAt } = values;
  const instant = typeof verifiedAt === 'string' ? toInstant(verifiedAt) : null;
  const problems: RowProblem[] = [
    ...(values.holder === 'PROXY' ? requireCells(values, PROXY_CELLS) : []),
    ...(values.verificationOutcome === 'NOT_VERIFIED' ? [] : requireCells(values, VERIFIED_CELLS)),
    ...(typeof verifiedAt === 'string' && instant === null ? [{ code: 'DATE_IMPOSSIBLE', column: 'verifiedAt' } as const] : []),
  ];
  return problems.length > 0 ? { problems } : { values: { ...values, verifiedAt: instant } };
};

/** `05/09/2026 14:30` as an instant of Vietnam, which has one time zone and no summer time; null for a day that no calendar has. */
function toInstant(text: string): string | null {
  const [day = '', time = ''] = text.split(' ');
  const date = findLocalDate(day.split('/').toReversed().join('-'));
  return date === null ? null : `${date}T${time}:00+07:00`;
}
