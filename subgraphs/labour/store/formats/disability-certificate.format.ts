import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** One row is one kind of disability of one certificate; somebody with two kinds has two rows. */
export const DISABILITY_CERTIFICATE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'disability-certificate',
  version: 1,
  title: { vi: 'Giấy xác nhận khuyết tật', en: 'Disability certificates' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ xác nhận khuyết tật.', en: 'File number of the confirmation.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'kind',
      header: 'Dạng tật',
      kind: 'enum',
      required: true,
      values: {
        'Vận động': 'MOBILITY',
        'Nghe, nói': 'HEARING_SPEECH',
        Nhìn: 'VISION',
        'Thần kinh, tâm thần': 'MENTAL',
        'Trí tuệ': 'INTELLECTUAL',
        Khác: 'OTHER',
      },
      about: { vi: 'Dạng khuyết tật.', en: 'Kind of disability.' },
    },
    {
      key: 'level',
      header: 'Mức độ',
      kind: 'enum',
      required: true,
      values: { 'Đặc biệt nặng': 'EXTREMELY_SEVERE', Nặng: 'SEVERE', Nhẹ: 'MILD' },
      about: { vi: 'Mức độ khuyết tật: đặc biệt nặng, nặng hoặc nhẹ.', en: 'Level of the disability.' },
    },
    {
      key: 'certificateNumber',
      header: 'Số giấy xác nhận',
      kind: 'text',
      required: true,
      about: { vi: 'Số giấy xác nhận khuyết tật.', en: 'Number of the certificate.' },
    },
    {
      key: 'certificateDate',
      header: 'Ngày cấp giấy',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày cấp giấy xác nhận.', en: 'Date of the certificate.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày giấy xác nhận bắt đầu có giá trị.', en: 'First day of the certificate.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: {
        vi: 'Ngày cuối giấy còn giá trị; trống là không thời hạn.',
        en: 'Last day of the certificate; empty or null when it does not end.',
      },
    },
  ],
};
