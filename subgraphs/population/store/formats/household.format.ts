import type { ImportFormat } from '../../../kit/import/format.js';

/** A household is its residence file; who belongs to it stands in `household-member`. */
export const HOUSEHOLD_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'household',
  version: 1,
  title: { vi: 'Hộ gia đình', en: 'Households' },
  naturalKey: ['fileNumber'],
  columns: [
    {
      key: 'fileNumber',
      header: 'Số hồ sơ cư trú',
      kind: 'text',
      required: true,
      about: {
        vi: 'Số hồ sơ cư trú của hộ (Luật Căn cước 2023, Điều 9 khoản 20).',
        en: 'Residence file number of the household (Law on Identity 2023, Art. 9 item 20).',
      },
    },
    {
      key: 'householdCode',
      header: 'Mã hộ',
      kind: 'text',
      required: false,
      pattern: /^[0-9A-HJKMNP-TV-Z]{12}[0-9A-Z]$/,
      about: {
        vi: 'Mã hộ đã cấp (12 ký tự ngẫu nhiên và 1 ký tự kiểm tra); để trống thì hệ thống cấp mã mới.',
        en: 'Household code already issued (12 random characters and a check character); empty: a new code is issued.',
      },
    },
    {
      key: 'headRecordNumber',
      header: 'Số hồ sơ chủ hộ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của chủ hộ.', en: 'File number of the head of the household.' },
    },
    {
      key: 'unitCode',
      header: 'Mã đơn vị hành chính',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: {
        vi: 'Mã xã, phường, đặc khu có hiệu lực từ 1/7/2025, 5 chữ số (QĐ 19/2025/QĐ-TTg).',
        en: 'Code of the commune valid from 1/7/2025, 5 digits (Decision 19/2025/QĐ-TTg).',
      },
    },
    {
      key: 'address',
      header: 'Địa chỉ',
      kind: 'text',
      required: false,
      about: { vi: 'Số nhà, đường, thôn, tổ dân phố của hộ.', en: 'House, street, hamlet or residential group of the household.' },
    },
  ],
};
