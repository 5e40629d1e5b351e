import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** Whole months of unemployment contributions with one salary and one payer. A kind of their own: they open the right to unemployment benefit. */
export const UNEMPLOYMENT_CONTRIBUTION_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'unemployment-contribution',
  version: 1,
  title: { vi: 'Quá trình đóng bảo hiểm thất nghiệp', en: 'Unemployment contributions' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số dòng quá trình đóng.', en: 'Number of the line in the contribution history.' },
    },
    ...createDeliveredIdentityColumns(INSURANCE_NUMBER),
    {
      key: 'employerCode',
      header: 'Mã đơn vị',
      kind: 'text',
      required: false,
      about: { vi: 'Mã đơn vị đóng.', en: 'Code of the paying unit.' },
    },
    {
      key: 'startMonth',
      header: 'Từ tháng',
      kind: 'yearMonth',
      required: true,
      about: { vi: 'Tháng đầu.', en: 'First month, itself included.' },
    },
    {
      key: 'endMonth',
      header: 'Đến tháng',
      kind: 'yearMonth',
      required: false,
      about: { vi: 'Tháng cuối, tính cả tháng đó; null khi đang đóng.', en: 'Last month, itself included; null while it runs.' },
    },
    {
      key: 'salary',
      header: 'Mức lương đóng',
      kind: 'vnd',
      required: true,
      about: {
        vi: 'Tiền lương làm căn cứ đóng, đồng mỗi tháng, dữ liệu nhạy cảm.',
        en: 'Salary that contributions are based on, đồng a month.',
      },
    },
  ],
};
