import type { ImportFormat } from '../../../kit/import/format.js';

/** Periods of residence. Permanent and temporary residence decide who is competent; the current address never does. */
export const RESIDENCE_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'residence',
  version: 1,
  title: { vi: 'Nơi cư trú của công dân', en: 'Residences of citizens' },
  naturalKey: ['citizenRecordNumber', 'kind', 'validFrom'],
  columns: [
    {
      key: 'citizenRecordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của công dân cư trú.', en: 'File number of the citizen who resides there.' },
    },
    {
      key: 'kind',
      header: 'Loại cư trú',
      kind: 'enum',
      required: true,
      values: { 'Thường trú': 'PERMANENT', 'Tạm trú': 'TEMPORARY', 'Nơi ở hiện tại': 'CURRENT' },
      about: {
        vi: 'Thường trú, tạm trú hoặc nơi ở hiện tại (Luật Cư trú 2020).',
        en: 'Permanent or temporary residence, or current address (Law on Residence 2020).',
      },
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
      header: 'Địa chỉ chi tiết',
      kind: 'text',
      required: false,
      about: { vi: 'Số nhà, đường, thôn, tổ dân phố.', en: 'House, street, hamlet or residential group.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu cư trú.', en: 'First day of the residence.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối cư trú; trống: vẫn đang cư trú.', en: 'Last day of the residence; empty: still there.' },
    },
  ],
};
