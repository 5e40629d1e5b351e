import { formatDay, formatMonth, firstDayOf, monthOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { createWeightedPick } from '../random.js';
import { assistanceAmountVnd } from './assistance-rows.js';
import type { PersonContext } from './context.js';
import type { Benefits } from './insurance.js';

const WITH_ACCOUNT = 0.6;
const BY_PROXY = 0.12;
const MERITORIOUS_VND = 2_789_000;

const pickOutcome = createWeightedPick([
  ['Khớp', 88],
  ['Sai khác', 4],
  ['Chưa xác thực', 8],
] as const);
const pickKind = createWeightedPick([
  ['Tài khoản ngân hàng', 85],
  ['Ví điện tử', 7],
  ['Mobile money', 7],
  ['Khác', 1],
] as const);
const CHANNELS = {
  'Tài khoản ngân hàng': 'Chuyển khoản ngân hàng',
  'Ví điện tử': 'Ví điện tử',
  'Mobile money': 'Mobile money',
  Khác: 'Chuyển khoản ngân hàng',
} as const;

/** Who receives money every month has an account or takes cash at the post office, and one line on the latest pay list. */
export function writePayments(context: PersonContext, benefits: Benefits, identity: Row): void {
  const account = context.person.isShowcase || context.random.chance(WITH_ACCOUNT) ? writeAccount(context, identity) : null;
  const { assistance } = benefits;
  if (assistance) writePayment(context, identity, 'Trợ giúp xã hội', assistanceAmountVnd(assistance.coefficient), account);
  if (benefits.isMeritorious) writePayment(context, identity, 'Ưu đãi người có công', MERITORIOUS_VND, account);
}

interface Account {
  readonly recordNumber: string;
  readonly provider: string;
  readonly channel: string;
}

function writeAccount({ person, household, random, referenceDay, write }: PersonContext, identity: Row): Account {
  const recordNumber = `TK${String(person.index + 1).padStart(8, '0')}-1`;
  const drawn = pickKind(random);
  // The demo bank of the first persona's own account, verified to the end: the paying bank has somebody to read.
  const kind = person.isShowcase ? 'Tài khoản ngân hàng' : drawn;
  const number = random.between(1, drawn === 'Tài khoản ngân hàng' ? 5 : 3);
  const provider = `${kind === 'Tài khoản ngân hàng' ? 'Ngân hàng' : 'Nhà cung cấp'} Mẫu ${person.isShowcase ? 1 : number}`;
  const since = Math.max(person.birthDay + 60, referenceDay - random.between(60, 1_200));
  const proxy = household.people.find((other) => other !== person && other.age >= 18 && other.deathDay === null);
  const outcome = person.isShowcase ? 'Khớp' : pickOutcome(random);
  const isVerified = outcome !== 'Chưa xác thực';
  write('payment-account', {
    recordNumber,
    ...identity,
    kind,
    accountNumber: `97${String(random.integer(10 ** 10)).padStart(10, '0')}`,
    provider,
    ...proxyCells(proxy !== undefined && !person.isShowcase && random.chance(BY_PROXY) ? proxy : null, identity),
    verificationStage: isVerified ? drawStage(person, random) : null,
    verificationOutcome: outcome,
    verifiedAt: isVerified ? `${formatDay(referenceDay - random.between(1, 50))} 09:${random.between(10, 59)}` : null,
    validFrom: formatDay(since),
    validTo: null,
  });
  return { recordNumber, provider, channel: CHANNELS[kind] };
}

function drawStage({ isShowcase }: PersonContext['person'], random: PersonContext['random']): string {
  const stage = random.pick(['Nhân thân', 'Tài khoản']);
  return isShowcase ? 'Tài khoản' : stage;
}

function proxyCells(proxy: PersonContext['person'] | null, identity: Row): Row {
  return {
    holder: proxy === null ? 'Người hưởng' : 'Người được ủy quyền',
    proxyFullName: proxy?.fullName ?? null,
    proxyBirthDate: proxy === null ? null : formatDay(proxy.birthDay),
    proxyPersonalNumber: proxy === null ? null : (proxy.personalNumber ?? 'chưa có'),
    proxyResidence: proxy === null ? null : (identity.address ?? null),
  };
}

function writePayment(
  { person, random, referenceDay, write }: PersonContext,
  identity: Row,
  programme: string,
  amountVnd: number,
  account: Account | null,
): void {
  const month = monthOf(referenceDay) - 1;
  const isReturned = !person.isShowcase && random.chance(0.01);
  write('payment', {
    recordNumber: `CT${String(person.index + 1).padStart(8, '0')}-${programme === 'Trợ giúp xã hội' ? 1 : 2}`,
    ...identity,
    month: formatMonth(month),
    programme,
    amount: String(amountVnd),
    channel: account?.channel ?? 'Tiền mặt qua bưu điện',
    provider: account?.provider ?? 'Bưu điện Mẫu',
    accountRecordNumber: account?.recordNumber ?? null,
    status: isReturned ? 'Hoàn trả' : 'Đã chi trả',
    paidOn: isReturned ? null : formatDay(firstDayOf(month) + random.between(5, 14)),
    reason: isReturned ? 'Người hưởng không đến nhận' : null,
  });
}
