import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { PATIENT_NUMBER } from './person-record-number.js';

/** Weight and length or height of a child on one day. Sex and age stand beside them, for the standard depends on both. */
export const CHILD_MEASUREMENT_FORMAT: ImportFormat = {
  agency: 'health',
  record: 'child-measurement',
  version: 1,
  title: { vi: 'Đo tăng trưởng trẻ em', en: 'Child growth measurements' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số lần đo',
      kind: 'text',
      required: true,
      about: { vi: 'Số của lần đo.', en: 'Number of the record.' },
    },
    ...createDeliveredIdentityColumns(PATIENT_NUMBER),
    {
      key: 'measuredOn',
      header: 'Ngày đo',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày đo.', en: 'Day of the measurement.' },
    },
    {
      key: 'sex',
      header: 'Giới tính',
      kind: 'enum',
      required: true,
      values: { Nam: 'MALE', Nữ: 'FEMALE' },
      about: { vi: 'Giới tính; chuẩn tăng trưởng theo giới.', en: 'Sex; the standard depends on it.' },
    },
    {
      key: 'ageMonths',
      header: 'Tuổi tròn tháng',
      kind: 'decimal',
      required: true,
      about: { vi: 'Tuổi tròn tháng vào ngày đo, số nguyên.', en: 'Completed months of age on the day, a whole number.' },
    },
    {
      key: 'weight',
      header: 'Cân nặng (kg)',
      kind: 'decimal',
      required: false,
      about: { vi: 'Cân nặng, kg; null nếu không đo.', en: 'Weight in kg; null when not taken.' },
    },
    {
      key: 'height',
      header: 'Chiều dài, chiều cao (cm)',
      kind: 'decimal',
      required: false,
      about: { vi: 'Chiều dài hoặc chiều cao, cm; null nếu không đo.', en: 'Length or height in cm; null when not taken.' },
    },
    {
      key: 'position',
      header: 'Tư thế đo',
      kind: 'enum',
      required: false,
      values: { Nằm: 'LYING', Đứng: 'STANDING' },
      about: {
        vi: 'Tư thế đo; null nếu không ghi, khi đó lấy theo tuổi.',
        en: 'How it was measured; null when not recorded, and then the one of the age is taken.',
      },
    },
  ],
};
