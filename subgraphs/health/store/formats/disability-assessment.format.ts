import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { PATIENT_NUMBER } from './person-record-number.js';

/** What a council found about a disability on one day. */
export const DISABILITY_ASSESSMENT_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'disability-assessment',
  version: 1,
  title: { vi: 'Giám định khuyết tật', en: 'Disability assessments' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ giám định.', en: 'File number of the assessment.' },
    },
    ...createDeliveredIdentityColumns(PATIENT_NUMBER),
    {
      key: 'council',
      header: 'Hội đồng giám định',
      kind: 'text',
      required: true,
      about: { vi: 'Hội đồng kết luận.', en: 'The council that decided.' },
    },
    {
      key: 'kind',
      header: 'Dạng khuyết tật',
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
      about: { vi: 'Dạng khuyết tật chính.', en: 'The main kind of disability.' },
    },
    {
      key: 'level',
      header: 'Mức độ khuyết tật',
      kind: 'enum',
      required: true,
      values: { 'Đặc biệt nặng': 'EXTREMELY_SEVERE', Nặng: 'SEVERE', Nhẹ: 'MILD' },
      about: { vi: 'Mức độ khuyết tật.', en: 'The level.' },
    },
    {
      key: 'assessedOn',
      header: 'Ngày giám định',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày kết luận.', en: 'Day of the finding.' },
    },
    {
      key: 'certificateNumber',
      header: 'Số giấy chứng nhận',
      kind: 'text',
      required: false,
      about: { vi: 'Số giấy chứng nhận; null nếu chưa cấp.', en: 'Number of the certificate; null when none was issued.' },
    },
  ],
};
