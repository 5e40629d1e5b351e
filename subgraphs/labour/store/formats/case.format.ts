import type { ImportFormat } from '../../../kit/import/format.js';

/** Cases: the procedures that open a right to read, by whoever handles them. */
export const CASE_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'case',
  version: 1,
  title: { vi: 'Hồ sơ vụ việc', en: 'Cases' },
  naturalKey: ['number'],
  columns: [
    {
      key: 'number',
      header: 'Số vụ việc',
      kind: 'text',
      required: true,
      pattern: /^\w[\w./-]{0,63}$/,
      about: {
        vi: 'Số vụ việc: chữ không dấu, chữ số, dấu chấm, gạch chéo, gạch nối; nêu trong tiêu đề Asxh-Case.',
        en: 'Number of the case, as the header Asxh-Case names it: plain letters, digits, full stop, slash, hyphen.',
      },
    },
    {
      key: 'kind',
      header: 'Loại vụ việc',
      kind: 'enum',
      required: true,
      values: {
        'Thẩm định hưởng chế độ': 'BENEFIT_APPRAISAL',
        'Thanh tra': 'INSPECTION',
        'Bảo hiểm thất nghiệp': 'UNEMPLOYMENT_CLAIM',
        'Giám định bảo hiểm y tế': 'CLAIM_ASSESSMENT',
      },
      about: { vi: 'Vụ việc phục vụ mục đích nào.', en: 'The purpose that the case serves.' },
    },
    {
      key: 'organisation',
      header: 'Cơ quan giữ hồ sơ',
      kind: 'text',
      required: true,
      pattern: /^[a-z0-9][a-z0-9-]{0,63}$/,
      about: {
        vi: 'Mã cơ quan đang giải quyết, đúng như trong mã truy cập của cán bộ.',
        en: 'The organisation that handles it, as it stands in the tokens of its officers.',
      },
    },
    {
      key: 'openedOn',
      header: 'Ngày mở',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày mở.', en: 'First day on which it is open.' },
    },
    {
      key: 'closedOn',
      header: 'Ngày đóng',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối còn mở; trống: đang mở.', en: 'Last day on which it is open; empty: still open.' },
    },
    {
      key: 'namedGroups',
      header: 'Nhóm thông tin được nêu',
      kind: 'list',
      required: false,
      about: {
        vi: 'Chỉ cho thanh tra và bắt buộc: các nhóm thông tin mà quyết định nêu, cách nhau bằng dấu chấm phẩy.',
        en: 'For an inspection alone, and required there: the information groups that its decision names, separated by semicolons.',
      },
    },
  ],
};
