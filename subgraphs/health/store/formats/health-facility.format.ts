import type { ImportFormat } from '../../../kit/import/format.js';

/** Facilities that treat patients. Reference data: no person stands in this file. */
export const HEALTH_FACILITY_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'health-facility',
  version: 1,
  title: { vi: 'Cơ sở khám bệnh, chữa bệnh', en: 'Health facilities' },
  naturalKey: ['code'],
  columns: [
    {
      key: 'code',
      header: 'Mã cơ sở KCB',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: {
        vi: 'Mã cơ sở khám bệnh, chữa bệnh, 5 chữ số (cấu trúc chưa kiểm chứng).',
        en: 'Official facility code, 5 digits (structure unverified).',
      },
    },
    {
      key: 'name',
      header: 'Tên cơ sở',
      kind: 'text',
      required: true,
      about: { vi: 'Tên cơ sở.', en: 'Name of the facility.' },
    },
    {
      key: 'tier',
      header: 'Tuyến',
      kind: 'enum',
      required: true,
      values: {
        'Trạm y tế': 'COMMUNE_STATION',
        'Bệnh viện khu vực': 'AREA_HOSPITAL',
        'Bệnh viện tỉnh': 'PROVINCE_HOSPITAL',
        'Cơ sở tư nhân': 'PRIVATE',
      },
      about: {
        vi: 'Trạm y tế xã, bệnh viện khu vực (huyện cũ), bệnh viện tỉnh hoặc cơ sở tư nhân.',
        en: 'Commune station, area hospital (of a former district), provincial hospital or private facility.',
      },
    },
    {
      key: 'unitCode',
      header: 'Mã đơn vị hành chính',
      kind: 'text',
      required: true,
      pattern: /^\d{5}$/,
      about: {
        vi: 'Mã xã, phường, đặc khu nơi đặt cơ sở, có hiệu lực từ 1/7/2025 (QĐ 19/2025/QĐ-TTg).',
        en: 'Code of the commune of the facility, valid from 1/7/2025 (Decision 19/2025/QĐ-TTg).',
      },
    },
    {
      key: 'address',
      header: 'Địa chỉ',
      kind: 'text',
      required: false,
      about: { vi: 'Địa chỉ cơ sở.', en: 'Address of the facility.' },
    },
  ],
};
