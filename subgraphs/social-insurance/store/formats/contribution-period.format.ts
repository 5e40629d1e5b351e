import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** Whole months with one salary and one payer; a change of either starts a new line. */
export const CONTRIBUTION_PERIOD_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'contribution-period',
  version: 1,
  title: { vi: 'Quá trình đóng bảo hiểm xã hội', en: 'Contribution periods' },
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
      about: { vi: 'Mã đơn vị đóng; trống: đóng tự nguyện.', en: 'Code of the paying unit; empty: voluntary contributions.' },
    },
    {
      key: 'startMonth',
      header: 'Từ tháng',
      kind: 'yearMonth',
      required: true,
      about: { vi: 'Tháng đầu, mm/yyyy.', en: 'First month, mm/yyyy.' },
    },
    {
      key: 'endMonth',
      header: 'Đến tháng',
      kind: 'yearMonth',
      required: false,
      about: { vi: 'Tháng cuối, mm/yyyy; trống: đang đóng.', en: 'Last month, mm/yyyy; empty: still running.' },
    },
    {
      key: 'salary',
      header: 'Mức lương đóng',
      kind: 'vnd',
      required: true,
      about: {
        vi: 'Tiền lương hoặc thu nhập làm căn cứ đóng, đồng mỗi tháng (Luật 41/2024/QH15); dữ liệu nhạy cảm.',
        en: 'Salary or income that contributions are based on, đồng a month (Law 41/2024/QH15); sensitive data.',
      },
    },
  ],
};
