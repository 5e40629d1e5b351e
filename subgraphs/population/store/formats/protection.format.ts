import type { ImportFormat } from '../../../kit/import/format.js';

/** Whose record is sealed, by which decision, from when to when. */
export const PROTECTION_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'protection',
  version: 1,
  title: { vi: 'Hồ sơ được giữ bí mật', en: 'Sealed and protected records' },
  naturalKey: ['citizenRecordNumber', 'kind', 'validFrom'],
  columns: [
    {
      key: 'citizenRecordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của công dân được giữ bí mật.', en: 'File number of the citizen whose record is sealed.' },
    },
    {
      key: 'kind',
      header: 'Lý do giữ bí mật',
      kind: 'enum',
      required: true,
      values: { 'Con nuôi bí mật': 'ADOPTION', 'Người được bảo vệ': 'PROTECTED_PERSON' },
      about: {
        vi: 'Con nuôi mà việc nhận nuôi phải giữ bí mật (Luật Nuôi con nuôi 2010, Bộ luật Dân sự 2015 Điều 38), hoặc người được bảo vệ theo quyết định của cơ quan có thẩm quyền.',
        en: 'A child whose adoption is kept secret (Law on Adoption 2010, Civil Code 2015 article 38), or a person protected by decision of a competent authority.',
      },
    },
    {
      key: 'decision',
      header: 'Số quyết định',
      kind: 'text',
      required: true,
      about: { vi: 'Số quyết định giữ bí mật, bảo vệ.', en: 'Number of the decision to seal or protect.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu giữ bí mật.', en: 'First day of the seal.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối cùng; trống là vẫn còn.', en: 'Last day of the seal; empty while it holds.' },
    },
  ],
};
