import type { ImportFormat } from '../../../kit/import/format.js';

/** Who may act for whom, from when to when. For a minor the right ends at the latest on the day before the 18th birthday. */
export const REPRESENTATIVE_FORMAT: ImportFormat = {
  agency: 'population',
  record: 'representative',
  version: 1,
  title: { vi: 'Người đại diện, người giám hộ', en: 'Representatives and guardians' },
  naturalKey: ['wardRecordNumber', 'representativeRecordNumber', 'validFrom'],
  columns: [
    {
      key: 'wardRecordNumber',
      header: 'Số hồ sơ người được đại diện',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của người được đại diện, được giám hộ.', en: 'File number of the person represented.' },
    },
    {
      key: 'representativeRecordNumber',
      header: 'Số hồ sơ người đại diện',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ của người đại diện.', en: 'File number of the representative.' },
    },
    {
      key: 'kind',
      header: 'Loại đại diện',
      kind: 'enum',
      required: true,
      values: { 'Cha mẹ': 'PARENT', 'Người giám hộ': 'GUARDIAN', 'Đại diện theo pháp luật': 'LEGAL_REPRESENTATIVE' },
      about: {
        vi: 'Cha mẹ của người chưa thành niên, người giám hộ hoặc đại diện theo pháp luật (Bộ luật Dân sự 2015).',
        en: 'Parent of a minor, guardian or legal representative (Civil Code 2015).',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu quyền đại diện.', en: 'First day of the right.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: {
        vi: 'Ngày cuối của quyền đại diện; với người chưa thành niên muộn nhất là ngày trước sinh nhật 18 tuổi.',
        en: 'Last day of the right; for a minor at the latest the day before the 18th birthday.',
      },
    },
    {
      key: 'suspended',
      header: 'Tạm đình chỉ',
      kind: 'boolean',
      required: true,
      about: { vi: 'Có: quyền đại diện đang bị tạm đình chỉ.', en: 'Có (yes): the right is suspended for now.' },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: false,
      about: {
        vi: 'Số quyết định cử người giám hộ hoặc của tòa án; trống với cha mẹ.',
        en: 'Number of the decision of appointment or of the court; empty for parents.',
      },
    },
  ],
};
