import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** What the case worker wrote; not even shown to the person, by the policy. */
export const ADDICTION_NOTE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'addiction-note',
  version: 1,
  title: { vi: 'Ghi chép quản lý trường hợp cai nghiện', en: 'Case notes on addiction' },
  naturalKey: ['recordNumber'],
  columns: [
    { key: 'recordNumber', header: 'Số hồ sơ', kind: 'text', required: true, about: { vi: 'Số ghi chép.', en: 'Number of the note.' } },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'addictionRecordNumber',
      header: 'Số hồ sơ cai nghiện',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ cai nghiện mà ghi chép thuộc về.', en: 'File number of the record that it belongs to.' },
    },
    { key: 'notedOn', header: 'Ngày ghi', kind: 'date', required: true, about: { vi: 'Ngày ghi.', en: 'Day of the note.' } },
    {
      key: 'author',
      header: 'Người ghi',
      kind: 'text',
      required: false,
      about: { vi: 'Chức danh người ghi; trống nếu không ghi.', en: 'Function of the author; null when not recorded.' },
    },
    { key: 'text', header: 'Nội dung', kind: 'text', required: true, about: { vi: 'Nội dung ghi chép.', en: 'What was noted.' } },
  ],
};
