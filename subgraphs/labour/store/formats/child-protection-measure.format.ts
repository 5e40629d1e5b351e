import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** What was done for a child; it points to the circumstance that it answers, where there is one. */
export const CHILD_PROTECTION_MEASURE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'child-protection-measure',
  version: 1,
  title: { vi: 'Biện pháp bảo vệ trẻ em', en: 'Child-protection measures' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ biện pháp bảo vệ.', en: 'File number of the measure.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'circumstanceRecordNumber',
      header: 'Số hồ sơ hoàn cảnh',
      kind: 'text',
      required: false,
      about: {
        vi: 'Số hồ sơ của hoàn cảnh mà biện pháp trả lời; trống nếu chỉ phòng ngừa.',
        en: 'File number of the circumstance that it answers; null for pure prevention.',
      },
    },
    {
      key: 'level',
      header: 'Cấp độ',
      kind: 'enum',
      required: true,
      values: { 'Phòng ngừa': 'PREVENTION', 'Hỗ trợ': 'SUPPORT', 'Can thiệp': 'INTERVENTION' },
      about: { vi: 'Cấp độ bảo vệ.', en: 'Level of protection.' },
    },
    {
      key: 'measure',
      header: 'Biện pháp',
      kind: 'text',
      required: true,
      about: { vi: 'Biện pháp đã áp dụng, nguyên văn.', en: 'The measure, in the words of the office.' },
    },
    {
      key: 'provider',
      header: 'Đơn vị thực hiện',
      kind: 'text',
      required: false,
      about: { vi: 'Cơ quan, tổ chức thực hiện; trống nếu không ghi.', en: 'Who carries it out; null when not recorded.' },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: false,
      about: { vi: 'Số quyết định áp dụng; trống nếu không có.', en: 'Number of the decision; null when there is none.' },
    },
    {
      key: 'decisionDate',
      header: 'Ngày quyết định',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày ký quyết định; trống nếu không có.', en: 'Date of the decision; null when there is none.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu áp dụng.', en: 'First day of the measure.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối áp dụng; trống là đang áp dụng.', en: 'Last day of the measure; empty or null while it runs.' },
    },
  ],
};
