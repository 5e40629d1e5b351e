import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** In a table of its own, pointed to by nothing: no other record, count, filter or refusal tells of it. */
export const ADDICTION_RECORD_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'addiction-record',
  version: 1,
  title: { vi: 'Hồ sơ cai nghiện', en: 'Addiction records' },
  naturalKey: ['recordNumber'],
  columns: [
    { key: 'recordNumber', header: 'Số hồ sơ', kind: 'text', required: true, about: { vi: 'Số hồ sơ cai nghiện.', en: 'File number.' } },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'measure',
      header: 'Biện pháp',
      kind: 'enum',
      required: true,
      values: {
        'Tự nguyện tại gia đình, cộng đồng': 'VOLUNTARY_HOME',
        'Tự nguyện tại cơ sở': 'VOLUNTARY_FACILITY',
        'Bắt buộc': 'COMPULSORY',
        'Điều trị thay thế': 'SUBSTITUTION',
        'Quản lý sau cai': 'AFTERCARE',
      },
      about: { vi: 'Biện pháp.', en: 'The measure.' },
    },
    {
      key: 'substance',
      header: 'Chất',
      kind: 'text',
      required: false,
      about: { vi: 'Chất gây nghiện; trống nếu không ghi.', en: 'The substance; null when not recorded.' },
    },
    {
      key: 'facility',
      header: 'Nơi thực hiện',
      kind: 'text',
      required: false,
      about: {
        vi: 'Nơi thực hiện biện pháp; trống nếu không ghi. Không phải cơ sở trợ giúp xã hội.',
        en: 'Where it is carried out; null when not recorded. Never a care facility.',
      },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: false,
      about: { vi: 'Số quyết định; trống nếu tự nguyện.', en: 'Number of the decision; null when voluntary.' },
    },
    { key: 'validFrom', header: 'Từ ngày', kind: 'date', required: true, about: { vi: 'Ngày bắt đầu.', en: 'First day.' } },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày kết thúc; trống là đang thực hiện.', en: 'Last day; empty or null while it runs.' },
    },
  ],
};
