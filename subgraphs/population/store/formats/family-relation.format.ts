import type { ImportFormat } from '../../../kit/import/format.js';

/** A relative may be known by name only: without a file number there is no link to their record. */
export const FAMILY_RELATION_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'family-relation',
  version: 1,
  title: { vi: 'Quan hệ gia đình', en: 'Family relations' },
  naturalKey: ['citizenRecordNumber', 'kind', 'relativeFullName'],
  columns: [
    {
      key: 'citizenRecordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của công dân.', en: 'File number of the citizen.' },
    },
    {
      key: 'kind',
      header: 'Quan hệ',
      kind: 'enum',
      required: true,
      values: { Cha: 'FATHER', Mẹ: 'MOTHER', Vợ: 'WIFE', Chồng: 'HUSBAND', Con: 'CHILD' },
      about: {
        vi: 'Người thân là gì của công dân (Luật Căn cước 2023, Điều 9 khoản 15).',
        en: 'What the relative is to the citizen (Law on Identity 2023, Art. 9 item 15).',
      },
    },
    {
      key: 'relativeFullName',
      header: 'Họ tên người thân',
      kind: 'text',
      required: true,
      about: { vi: 'Họ tên người thân như đã đăng ký.', en: 'Full name of the relative as registered.' },
    },
    {
      key: 'relativeRecordNumber',
      header: 'Số hồ sơ người thân',
      kind: 'text',
      required: false,
      about: {
        vi: 'Số hồ sơ của người thân; trống nếu không có trong cơ sở dữ liệu.',
        en: 'File number of the relative; empty when they have no file here.',
      },
    },
  ],
};
