import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** A pension, an allowance or a lump sum that a person receives. */
export const INSURANCE_BENEFIT_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'insurance-benefit',
  version: 1,
  title: { vi: 'Chế độ bảo hiểm xã hội được hưởng', en: 'Social-insurance benefits' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ hưởng.', en: 'File number of the benefit.' },
    },
    ...createDeliveredIdentityColumns(INSURANCE_NUMBER),
    {
      key: 'kind',
      header: 'Loại chế độ',
      kind: 'enum',
      required: true,
      values: {
        'Lương hưu': 'PENSION',
        Tuất: 'SURVIVOR',
        'Ốm đau': 'SICKNESS',
        'Thai sản': 'MATERNITY',
        'Tai nạn lao động, bệnh nghề nghiệp': 'WORK_INJURY',
        'BHXH một lần': 'LUMP_SUM',
      },
      about: { vi: 'Loại chế độ.', en: 'The kind of benefit.' },
    },
    {
      key: 'payment',
      header: 'Hình thức chi trả',
      kind: 'enum',
      required: true,
      values: { 'Hằng tháng': 'MONTHLY', 'Một lần': 'ONE_OFF' },
      about: { vi: 'Hằng tháng hay một lần.', en: 'Monthly or once.' },
    },
    {
      key: 'amount',
      header: 'Mức hưởng',
      kind: 'vnd',
      required: true,
      about: {
        vi: 'Mức hưởng, đồng: mỗi tháng khi chi trả hằng tháng, toàn bộ khi chi trả một lần.',
        en: 'Amount in đồng: a month when paid monthly, in all when paid once.',
      },
    },
    {
      key: 'fund',
      header: 'Nguồn chi trả',
      kind: 'enum',
      required: true,
      values: { 'Ngân sách nhà nước': 'STATE_BUDGET', 'Quỹ BHXH': 'SOCIAL_INSURANCE_FUND', 'Quỹ BHTN': 'UNEMPLOYMENT_INSURANCE_FUND' },
      about: { vi: 'Nguồn chi trả.', en: 'The fund that pays.' },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: true,
      about: { vi: 'Số quyết định hưởng.', en: 'Number of the decision.' },
    },
    {
      key: 'decisionDate',
      header: 'Ngày quyết định',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày quyết định hưởng.', en: 'Day of the decision.' },
    },
    {
      key: 'officeCode',
      header: 'Mã cơ quan BHXH',
      kind: 'text',
      required: true,
      about: { vi: 'Mã cơ quan bảo hiểm xã hội quản lý hồ sơ.', en: 'Code of the managing office.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu hưởng.', en: 'First day of the benefit.' },
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
