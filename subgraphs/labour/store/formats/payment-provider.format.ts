import type { ImportFormat } from '../../../kit/import/format.js';

/** Who pays out: which organisation of the platform stands behind the name that accounts and payments carry, and when. */
export const PAYMENT_PROVIDER_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'payment-provider',
  version: 1,
  title: { vi: 'Tổ chức chi trả', en: 'Payment providers' },
  naturalKey: ['name', 'validFrom'],
  columns: [
    {
      key: 'name',
      header: 'Tên tổ chức',
      kind: 'text',
      required: true,
      about: {
        vi: 'Tên ngân hàng, bưu điện hoặc nhà cung cấp dịch vụ, đúng như ghi ở tài khoản và dòng chi trả.',
        en: 'Name of the bank, post office or provider, exactly as accounts and payments carry it.',
      },
    },
    {
      key: 'code',
      header: 'Mã tổ chức',
      kind: 'text',
      required: true,
      pattern: /^[a-z0-9][a-z0-9-]{0,63}$/,
      about: {
        vi: 'Mã tổ chức trong mã truy cập của nhân viên tổ chức đó.',
        en: 'Id of the organisation as in the access tokens of its staff.',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày đầu tiên tổ chức dùng tên này.', en: 'First day on which the name is this organisation.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối cùng; trống là vẫn còn.', en: 'Last day; empty while it holds.' },
    },
  ],
};
