import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** An account for social-security money, of the beneficiary or of a proxy with the minimum fields that the collection asks for. */
export const PAYMENT_ACCOUNT_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'payment-account',
  version: 1,
  title: { vi: 'Tài khoản nhận chi trả', en: 'Payment accounts' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ tài khoản.', en: 'File number of the account.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'kind',
      header: 'Loại tài khoản',
      kind: 'enum',
      required: true,
      values: { 'Tài khoản ngân hàng': 'BANK', 'Ví điện tử': 'E_WALLET', 'Mobile money': 'MOBILE_MONEY', Khác: 'OTHER' },
      about: { vi: 'Loại tài khoản.', en: 'Kind of account.' },
    },
    {
      key: 'accountNumber',
      header: 'Số tài khoản',
      kind: 'text',
      required: true,
      about: { vi: 'Số tài khoản, số ví hoặc số thuê bao nhận tiền.', en: 'Number of the account, wallet or subscriber.' },
    },
    {
      key: 'provider',
      header: 'Nhà cung cấp',
      kind: 'text',
      required: true,
      about: { vi: 'Ngân hàng hoặc nhà cung cấp dịch vụ nơi mở tài khoản.', en: 'Bank or provider of the account.' },
    },
    {
      key: 'holder',
      header: 'Chủ tài khoản',
      kind: 'enum',
      required: true,
      values: { 'Người hưởng': 'OWN', 'Người được ủy quyền': 'PROXY' },
      about: { vi: 'Tài khoản của chính người hưởng hay của người được ủy quyền.', en: 'Whose account it is.' },
    },
    {
      key: 'proxyFullName',
      header: 'Họ và tên người được ủy quyền',
      kind: 'text',
      required: false,
      about: {
        vi: 'Họ và tên người được ủy quyền; trống khi là tài khoản của mình.',
        en: 'Full name of the proxy; null for an own account.',
      },
    },
    {
      key: 'proxyBirthDate',
      header: 'Ngày sinh người được ủy quyền',
      kind: 'text',
      required: false,
      about: { vi: 'Ngày sinh người được ủy quyền, nguyên văn.', en: 'Date of birth of the proxy, as delivered.' },
    },
    {
      key: 'proxyPersonalNumber',
      header: 'Số định danh người được ủy quyền',
      kind: 'text',
      required: false,
      about: { vi: 'Số định danh cá nhân của người được ủy quyền.', en: 'Personal number of the proxy.' },
    },
    {
      key: 'proxyResidence',
      header: 'Nơi thường trú người được ủy quyền',
      kind: 'text',
      required: false,
      about: { vi: 'Nơi thường trú của người được ủy quyền.', en: 'Permanent residence of the proxy.' },
    },
    {
      key: 'verificationStage',
      header: 'Bước xác thực',
      kind: 'enum',
      required: false,
      values: { 'Nhân thân': 'IDENTITY', 'Tài khoản': 'ACCOUNT' },
      about: { vi: 'Bước xác thực gần nhất; trống khi chưa xác thực.', en: 'Stage of the latest verification; null before the first.' },
    },
    {
      key: 'verificationOutcome',
      header: 'Kết quả xác thực',
      kind: 'enum',
      required: true,
      values: { Khớp: 'MATCHED', 'Sai khác': 'MISMATCHED', 'Chưa xác thực': 'NOT_VERIFIED' },
      about: { vi: 'Kết quả xác thực gần nhất.', en: 'Outcome of the latest verification.' },
    },
    {
      key: 'verifiedAt',
      header: 'Thời điểm xác thực',
      kind: 'text',
      required: false,
      pattern: /^\d{2}\/\d{2}\/\d{4} ([01]\d|2[0-3]):[0-5]\d$/,
      about: {
        vi: 'Thời điểm xác thực gần nhất, dạng ngày/tháng/năm giờ:phút theo giờ Việt Nam; trống khi chưa xác thực.',
        en: 'Instant of the latest verification, in files as day/month/year hour:minute of Vietnam; null before the first.',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu dùng tài khoản.', en: 'First day on which the account is used.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối dùng tài khoản; trống là đang dùng.', en: 'Last day of use; empty or null while it is used.' },
    },
  ],
};
