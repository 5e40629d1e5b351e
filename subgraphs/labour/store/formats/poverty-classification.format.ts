import type { ImportFormat } from '../../../kit/import/format.js';

/** The yearly review, one line a household and year. The household is found by its residence file number, not by its head. */
export const POVERTY_CLASSIFICATION_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'poverty-classification',
  version: 1,
  title: { vi: 'Kết quả rà soát hộ nghèo, hộ cận nghèo hằng năm', en: 'Yearly poverty classification of households' },
  naturalKey: ['householdFileNumber', 'year'],
  columns: [
    {
      key: 'householdFileNumber',
      header: 'Số hồ sơ cư trú',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ cư trú của hộ.', en: 'Residence file number of the household.' },
    },
    {
      key: 'year',
      header: 'Năm',
      kind: 'year',
      required: true,
      about: { vi: 'Năm mà kết quả rà soát có hiệu lực.', en: 'Year for which the classification holds.' },
    },
    {
      key: 'class',
      header: 'Phân loại',
      kind: 'enum',
      required: true,
      values: { 'Hộ nghèo': 'POOR', 'Hộ cận nghèo': 'NEAR_POOR', 'Hộ mới thoát nghèo': 'NEWLY_ESCAPED', 'Không nghèo': 'NOT_POOR' },
      about: {
        vi: 'Phân loại theo chuẩn nghèo đa chiều (Nghị định 07/2021, áp dụng đến 31/12/2026 theo Nghị định 351/2025).',
        en: 'Class by the multidimensional standard (Decree 07/2021, in use until 31/12/2026 by Decree 351/2025).',
      },
    },
    {
      key: 'deprivations',
      header: 'Chỉ số thiếu hụt',
      kind: 'list',
      required: false,
      about: {
        vi: 'Mã các chỉ số thiếu hụt, cách nhau bằng dấu chấm phẩy, đánh số 1-12 theo thứ tự của Nghị định 07/2021 (thứ tự chưa kiểm chứng).',
        en: 'Codes of the deprivations, separated by semicolons, numbered 1-12 in the order of Decree 07/2021 (order unverified).',
      },
    },
    {
      key: 'headFullName',
      header: 'Họ tên chủ hộ',
      kind: 'text',
      required: false,
      about: { vi: 'Họ tên chủ hộ như cơ quan ghi.', en: 'Name of the head of the household as the agency holds it.' },
    },
    {
      key: 'headBirthDate',
      header: 'Ngày sinh',
      kind: 'text',
      required: false,
      about: { vi: 'Ngày sinh chủ hộ như cơ quan ghi, giữ dạng chữ.', en: "The head's date of birth as the agency holds it, as text." },
    },
    {
      key: 'headPersonalNumber',
      header: 'Số định danh cá nhân chủ hộ',
      kind: 'text',
      required: false,
      about: { vi: 'Số định danh cá nhân chủ hộ như cơ quan ghi.', en: "The head's personal number as the agency holds it." },
    },
    {
      key: 'address',
      header: 'Địa chỉ',
      kind: 'text',
      required: false,
      about: { vi: 'Địa chỉ của hộ như cơ quan ghi.', en: 'Address of the household as the agency holds it.' },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: false,
      about: { vi: 'Số quyết định công nhận kết quả rà soát.', en: 'Number of the decision that recognises the review.' },
    },
  ],
};
