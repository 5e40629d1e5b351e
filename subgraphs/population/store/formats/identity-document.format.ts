import type { ImportFormat } from '../../../kit/import/format.js';

/** Cards that were issued, valid or not: history is kept, so one person has several lines. */
export const IDENTITY_DOCUMENT_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'identity-document',
  version: 1,
  title: { vi: 'Giấy tờ tùy thân', en: 'Identity documents' },
  naturalKey: ['kind', 'number'],
  columns: [
    {
      key: 'citizenRecordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của công dân được cấp giấy tờ.', en: 'File number of the citizen who holds the document.' },
    },
    {
      key: 'kind',
      header: 'Loại giấy tờ',
      kind: 'enum',
      required: true,
      values: { CMND: 'PEOPLES_IDENTITY_CARD', CCCD: 'CITIZEN_IDENTITY_CARD', 'Căn cước': 'IDENTITY_CARD' },
      about: {
        vi: 'CMND 9 số, thẻ căn cước công dân (Luật 2014) hoặc thẻ căn cước (Luật 2023, từ 1/7/2024).',
        en: 'Old nine-digit card, citizen identity card (Law of 2014) or identity card (Law of 2023, from 1/7/2024).',
      },
    },
    {
      key: 'number',
      header: 'Số giấy tờ',
      kind: 'text',
      required: true,
      pattern: /^(\d{9}|\d{12})$/,
      about: { vi: 'Số trên giấy tờ: 9 hoặc 12 chữ số.', en: 'Number on the document: 9 or 12 digits.' },
    },
    {
      key: 'issuedOn',
      header: 'Ngày cấp',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày cấp, dd/mm/yyyy.', en: 'Date of issue, dd/mm/yyyy.' },
    },
    {
      key: 'issuedBy',
      header: 'Nơi cấp',
      kind: 'text',
      required: true,
      about: { vi: 'Cơ quan cấp, như ghi trên giấy tờ.', en: 'Issuing authority as printed on the document.' },
    },
    {
      key: 'expiresOn',
      header: 'Ngày hết hạn',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối còn giá trị; trống: không thời hạn.', en: 'Last day of validity; empty: without limit.' },
    },
  ],
};
