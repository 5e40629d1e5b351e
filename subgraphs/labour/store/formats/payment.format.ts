import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** One row is one person on one pay list of one month. */
export const PAYMENT_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'payment',
  version: 1,
  title: { vi: 'Chi trả trợ cấp', en: 'Payments of benefits' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số dòng chi trả.', en: 'Number of the pay-list line.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'month',
      header: 'Kỳ chi trả',
      kind: 'yearMonth',
      required: true,
      about: { vi: 'Tháng được chi trả.', en: 'The month that is paid for.' },
    },
    {
      key: 'programme',
      header: 'Chương trình',
      kind: 'enum',
      required: true,
      values: {
        'Trợ giúp xã hội': 'SOCIAL_ASSISTANCE',
        'Trợ cấp hưu trí xã hội': 'SOCIAL_PENSION',
        'Ưu đãi người có công': 'MERITORIOUS',
        'Hỗ trợ hộ nghèo': 'POVERTY_SUPPORT',
      },
      about: { vi: 'Chương trình chi trả.', en: 'The programme.' },
    },
    { key: 'amount', header: 'Số tiền', kind: 'vnd', required: true, about: { vi: 'Số tiền, đồng.', en: 'Amount in đồng.' } },
    {
      key: 'channel',
      header: 'Kênh chi trả',
      kind: 'enum',
      required: true,
      values: {
        'Chuyển khoản ngân hàng': 'BANK_TRANSFER',
        'Ví điện tử': 'E_WALLET',
        'Mobile money': 'MOBILE_MONEY',
        'Tiền mặt qua bưu điện': 'POST_CASH',
        'Tiền mặt tại xã': 'OFFICE_CASH',
      },
      about: { vi: 'Kênh chi trả.', en: 'The channel.' },
    },
    {
      key: 'provider',
      header: 'Nhà cung cấp',
      kind: 'text',
      required: false,
      about: {
        vi: 'Ngân hàng, bưu điện hoặc nhà cung cấp chi trả; trống khi chi tại xã.',
        en: 'Bank, post or provider that pays out; null at the office.',
      },
    },
    {
      key: 'accountRecordNumber',
      header: 'Số hồ sơ tài khoản',
      kind: 'text',
      required: false,
      about: { vi: 'Số hồ sơ tài khoản nhận tiền; trống khi chi tiền mặt.', en: 'File number of the account paid to; null for cash.' },
    },
    {
      key: 'status',
      header: 'Trạng thái',
      kind: 'enum',
      required: true,
      values: { 'Chờ chi trả': 'PENDING', 'Đã chi trả': 'PAID', 'Hoàn trả': 'RETURNED' },
      about: { vi: 'Trạng thái chi trả.', en: 'What became of it.' },
    },
    {
      key: 'paidOn',
      header: 'Ngày chi trả',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày đã chi trả; trống khi chưa chi được.', en: 'Day of payment; null until then.' },
    },
    {
      key: 'reason',
      header: 'Lý do',
      kind: 'text',
      required: false,
      about: { vi: 'Lý do hoàn trả hoặc chờ; trống nếu không có.', en: 'Why it came back or waits; null when there is none.' },
    },
  ],
};
