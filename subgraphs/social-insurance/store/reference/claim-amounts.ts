import type { RowValue, RowValues } from '../../../kit/import/import-target.js';
import type { RowProblem } from '../../../kit/import/reject-codes.js';

const AMOUNTS = {
  vi: 'số tiền chấp nhận và từ chối cộng đủ số tiền đề nghị, khớp kết quả giám định; chờ giám định thì để trống',
  en: 'accepted and rejected add up to what was claimed and fit the result; both are empty while a claim is pending',
};

/**
 * A pending claim has no amounts yet; of a decided one, what was accepted and what was rejected make up what was claimed, to the đồng,
 * and the status says which of the two there is. Anything else would show a result that nobody decided.
 */
export function claimProblems({ status, claimed, accepted, rejected }: RowValues): readonly RowProblem[] {
  if (status === 'PENDING')
    return accepted === null && rejected === null ? [] : [{ code: 'PATTERN_MISMATCH', column: 'accepted', detail: AMOUNTS }];
  const [whole, taken, refused] = [amountOf(claimed), amountOf(accepted), amountOf(rejected)];
  if (whole === null || taken === null || refused === null || taken + refused !== whole) {
    return [{ code: 'PATTERN_MISMATCH', column: 'accepted', detail: AMOUNTS }];
  }
  return statusOf(taken, refused) === status ? [] : [{ code: 'PATTERN_MISMATCH', column: 'status', detail: AMOUNTS }];
}

function amountOf(value: RowValue | undefined): bigint | null {
  return typeof value === 'string' ? BigInt(value) : null;
}

function statusOf(accepted: bigint, rejected: bigint): string {
  if (rejected === 0n) return 'ACCEPTED';
  return accepted === 0n ? 'REJECTED' : 'PARTLY_ACCEPTED';
}
