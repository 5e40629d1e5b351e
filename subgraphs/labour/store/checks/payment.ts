import type { RowProblem } from '../../../kit/import/reject-codes.js';
import type { RowRule } from '../../../kit/import/import-target.js';
import { requireCells } from './require-cells.js';

/** What was paid has its day, what came back its reason, and money that went to an account names it. */
export const checkPayment: RowRule = (values) => {
  const problems: RowProblem[] = [
    ...(values.status === 'PAID' ? requireCells(values, ['paidOn']) : []),
    ...(values.status === 'RETURNED' ? requireCells(values, ['reason']) : []),
    ...(isCash(values.channel) ? [] : requireCells(values, ['accountRecordNumber', 'provider'])),
  ];
  return problems.length > 0 ? { problems } : { values };
};

function isCash(channel: unknown): boolean {
  return channel === 'POST_CASH' || channel === 'OFFICE_CASH';
}
