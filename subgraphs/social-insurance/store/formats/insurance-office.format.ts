import type { ImportFormat } from '../../../kit/import/format.js';

/** An office of the insurance agency. Reference data: no person stands in this file. */
export const INSURANCE_OFFICE_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'insurance-office',
  version: 1,
  title: { vi: 'Cơ quan bảo hiểm xã hội', en: 'Insurance offices' },
  naturalKey: ['code'],
  columns: [
    {
      key: 'code',
      header: 'Mã cơ quan BHXH',
      kind: 'text',
      required: true,
      about: { vi: 'Mã cơ quan bảo hiểm xã hội (cấu trúc chưa kiểm chứng).', en: 'Code of the office (structure unverified).' },
    },
    {
      key: 'name',
      header: 'Tên cơ quan',
      kind: 'text',
      required: true,
      about: { vi: 'Tên cơ quan.', en: 'Name of the office.' },
    },
    {
      key: 'level',
      header: 'Cấp',
      kind: 'enum',
      required: true,
      values: { Tỉnh: 'PROVINCE', Huyện: 'DISTRICT' },
      about: { vi: 'Cấp quản lý.', en: 'The level.' },
    },
    {
      key: 'unitCode',
      header: 'Mã đơn vị hành chính',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: {
        vi: 'Mã xã, phường, đặc khu nơi đặt cơ quan, có hiệu lực từ 1/7/2025 (QĐ 19/2025/QĐ-TTg).',
        en: 'Code of the commune of the office, valid from 1/7/2025 (Decision 19/2025/QĐ-TTg).',
      },
    },
  ],
};
