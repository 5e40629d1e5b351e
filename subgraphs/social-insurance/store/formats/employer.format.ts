import type { ImportFormat } from '../../../kit/import/format.js';

/** Units that pay contributions. Reference data: no person stands in this file. */
export const EMPLOYER_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'employer',
  version: 1,
  title: { vi: 'Đơn vị tham gia bảo hiểm xã hội', en: 'Employers that pay contributions' },
  naturalKey: ['code'],
  columns: [
    {
      key: 'code',
      header: 'Mã đơn vị',
      kind: 'text',
      required: true,
      about: {
        vi: 'Mã đơn vị tham gia do cơ quan bảo hiểm xã hội quản lý (cấu trúc mới từ 1/8/2025, QĐ 27/2018 về ngành).',
        en: 'Unit code kept by the insurance agency (new structure from 1/8/2025, industries by Decision 27/2018).',
      },
    },
    {
      key: 'name',
      header: 'Tên đơn vị',
      kind: 'text',
      required: true,
      about: { vi: 'Tên đơn vị như đã đăng ký.', en: 'Registered name of the unit.' },
    },
    {
      key: 'taxCode',
      header: 'Mã số thuế',
      kind: 'text',
      required: false,
      pattern: /^\d{10}(-\d{3})?$/,
      about: {
        vi: 'Mã số thuế 10 chữ số, chi nhánh thêm 3 chữ số (chưa kiểm chứng).',
        en: 'Tax code, 10 digits, a branch with 3 more (unverified).',
      },
    },
    {
      key: 'kind',
      header: 'Loại hình',
      kind: 'enum',
      required: true,
      values: {
        'Doanh nghiệp': 'ENTERPRISE',
        'Hợp tác xã': 'COOPERATIVE',
        'Cơ quan nhà nước': 'STATE_AGENCY',
        'Đơn vị sự nghiệp': 'PUBLIC_SERVICE_UNIT',
        'Hộ kinh doanh': 'HOUSEHOLD_BUSINESS',
      },
      about: { vi: 'Loại hình đơn vị.', en: 'Kind of unit.' },
    },
    {
      key: 'unitCode',
      header: 'Mã đơn vị hành chính',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: {
        vi: 'Mã xã, phường, đặc khu nơi đặt trụ sở, có hiệu lực từ 1/7/2025 (QĐ 19/2025/QĐ-TTg).',
        en: 'Code of the commune of the seat, valid from 1/7/2025 (Decision 19/2025/QĐ-TTg).',
      },
    },
    {
      key: 'address',
      header: 'Địa chỉ',
      kind: 'text',
      required: false,
      about: { vi: 'Địa chỉ trụ sở.', en: 'Address of the seat.' },
    },
  ],
};
