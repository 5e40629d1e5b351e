import type { ImportFormat } from '../../../kit/import/format.js';

/** Which office manages an employer, in its time. Reference data: it follows from the size of the employer, and changes with it. */
export const EMPLOYER_MANAGEMENT_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'employer-management',
  version: 1,
  title: { vi: 'Phân cấp quản lý đơn vị', en: 'Management of employers' },
  naturalKey: ['employerCode', 'validFrom'],
  columns: [
    {
      key: 'employerCode',
      header: 'Mã đơn vị',
      kind: 'text',
      required: true,
      about: { vi: 'Mã đơn vị.', en: 'Code of the employer.' },
    },
    {
      key: 'size',
      header: 'Quy mô',
      kind: 'enum',
      required: true,
      values: { Lớn: 'LARGE', Nhỏ: 'SMALL' },
      about: { vi: 'Quy mô đơn vị do cơ quan bảo hiểm xã hội xếp.', en: 'Size class of the employer.' },
    },
    {
      key: 'officeCode',
      header: 'Mã cơ quan BHXH',
      kind: 'text',
      required: true,
      about: { vi: 'Mã cơ quan bảo hiểm xã hội quản lý.', en: 'Code of the managing office.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu.', en: 'First day.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối, tính cả ngày đó; trống: còn hiệu lực.', en: 'Last day, itself included; empty: still.' },
    },
  ],
};
