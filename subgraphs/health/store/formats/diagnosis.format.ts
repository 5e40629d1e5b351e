import type { ImportFormat } from '../../../kit/import/format.js';

/** What was found and done in an encounter. The patient is the encounter's: this file names no person. */
export const DIAGNOSIS_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'diagnosis',
  version: 1,
  title: { vi: 'Chẩn đoán', en: 'Diagnoses' },
  naturalKey: ['encounterRecordNumber', 'icd10'],
  columns: [
    {
      key: 'encounterRecordNumber',
      header: 'Mã đợt điều trị',
      kind: 'text',
      required: true,
      about: { vi: 'Mã đợt điều trị.', en: 'Number of the encounter.' },
    },
    {
      key: 'icd10',
      header: 'Mã ICD-10',
      kind: 'text',
      required: true,
      pattern: /^[A-Z]\d{2}(\.\d{1,2})?$/,
      about: { vi: 'Mã bệnh ICD-10 của WHO.', en: 'Code of the disease, WHO ICD-10.' },
    },
    {
      key: 'name',
      header: 'Tên bệnh',
      kind: 'text',
      required: true,
      about: { vi: 'Tên bệnh như bác sĩ ghi.', en: 'Name of the disease as the physician wrote it.' },
    },
    {
      key: 'role',
      header: 'Vai trò',
      kind: 'enum',
      required: true,
      values: { Chính: 'MAIN', 'Kèm theo': 'SECONDARY' },
      about: { vi: 'Bệnh chính hoặc bệnh kèm theo.', en: 'Main or secondary diagnosis.' },
    },
    {
      key: 'treatment',
      header: 'Điều trị',
      kind: 'text',
      required: false,
      about: { vi: 'Cách điều trị.', en: 'Treatment given.' },
    },
    {
      key: 'result',
      header: 'Kết quả',
      kind: 'text',
      required: false,
      about: { vi: 'Kết quả điều trị; trống: chưa kết thúc.', en: 'Result of the treatment; empty: not finished.' },
    },
  ],
};
