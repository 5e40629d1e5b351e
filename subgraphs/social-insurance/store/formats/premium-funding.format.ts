import type { ImportFormat } from '../../../kit/import/format.js';

/** Who pays the premium of a membership, in its time. It names no person: whose it is stands in the membership. */
export const PREMIUM_FUNDING_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'premium-funding',
  version: 1,
  title: { vi: 'Nguồn đóng theo thời gian', en: 'Who pays the premium, in time' },
  naturalKey: ['membershipRecordNumber', 'validFrom'],
  columns: [
    {
      key: 'membershipRecordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ tham gia.', en: 'File number of the membership.' },
    },
    {
      key: 'fundingSource',
      header: 'Nguồn đóng',
      kind: 'enum',
      required: true,
      values: {
        'Người lao động và đơn vị': 'EMPLOYEE_AND_EMPLOYER',
        'Cá nhân': 'SELF',
        'Ngân sách nhà nước': 'STATE_BUDGET',
        'Quỹ BHXH': 'SOCIAL_INSURANCE_FUND',
      },
      about: { vi: 'Nguồn đóng trong thời gian này.', en: 'Who pays in this time.' },
    },
    {
      key: 'stateShare',
      header: 'Tỷ lệ Nhà nước đóng',
      kind: 'decimal',
      required: true,
      about: {
        vi: 'Phần Nhà nước đóng, phần trăm mức đóng, từ 0 đến 100.',
        en: 'Share that the State pays, percent of the premium, 0 to 100.',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu.', en: 'First day.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối, tính cả ngày đó; trống: còn hiệu lực.', en: 'Last day, itself included; empty: still.' },
    },
  ],
};
