import type { PreparedRow, RowValue, RowValues } from '../../../kit/import/import-target.js';

const AMOUNTS = {
  vi: 'số tiền chấp nhận và từ chối cộng đủ số tiền đề nghị, khớp kết quả giám định; chờ giám định thì để trống',
  en: 'accepted and rejected add up to what was claimed and fit the result; both are empty while a claim is pending',
};

/**
 * A pending claim has no amounts yet; of a decided one, what was accepted and what was rejected make up what was claimed, to the đồng,
 * and the status says which of the two there is. Anything else would show a result that nobody decided.
 */
export function checkClaim(values: RowValues): PreparedRow {
  const { status, claimed, accepted, rejected } = values;
  if (status === 'PENDING') return accepted === null && rejected === null ? { values } : refuse('accepted');
  const [whole, taken, refused] = [amountOf(claimed), amountOf(accepted), amountOf(rejected)];
  if (whole === null || taken === null || refused === null || taken + refused !== whole) return refuse('accepted');
  return statusOf(taken, refused) === status ? { values } : refuse('status');
}

function refuse(column: string): PreparedRow {
  return { problems: [{ code: 'PATTERN_MISMATCH', column, detail: AMOUNTS }] };
}

function amountOf(value: RowValue | undefined): bigint | null {
  return typeof value === 'string' ? BigInt(value) : null;
}

function statusOf(accepted: bigint, rejected: bigint): string {
  if (rejected === 0n) return 'ACCEPTED';
  return accepted === 0n ? 'REJECTED' : 'PARTLY_ACCEPTED';
}
