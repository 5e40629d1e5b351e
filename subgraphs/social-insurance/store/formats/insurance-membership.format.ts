import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** Compulsory, voluntary, unemployment and health insurance apart: adding the four up counts people twice. */
export const INSURANCE_MEMBERSHIP_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'insurance-membership',
  version: 1,
  title: { vi: 'Tham gia bảo hiểm', en: 'Insurance memberships' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ tham gia.', en: 'File number of the membership.' },
    },
    ...createDeliveredIdentityColumns(INSURANCE_NUMBER),
    {
      key: 'kind',
      header: 'Loại hình tham gia',
      kind: 'enum',
      required: true,
      values: { 'BHXH bắt buộc': 'COMPULSORY_SOCIAL', 'BHXH tự nguyện': 'VOLUNTARY_SOCIAL', BHTN: 'UNEMPLOYMENT', BHYT: 'HEALTH' },
      about: {
        vi: 'BHXH bắt buộc, BHXH tự nguyện (Luật 41/2024/QH15), bảo hiểm thất nghiệp (Luật Việc làm) hoặc bảo hiểm y tế.',
        en: 'Compulsory or voluntary social insurance (Law 41/2024/QH15), unemployment insurance (Employment Law) or health insurance.',
      },
    },
    {
      key: 'status',
      header: 'Trạng thái',
      kind: 'enum',
      required: true,
      values: { 'Đang tham gia': 'ACTIVE', 'Tạm dừng': 'SUSPENDED', 'Đã dừng': 'ENDED' },
      about: { vi: 'Trạng thái tham gia khi lập tệp.', en: 'Status on the day of the file.' },
    },
    {
      key: 'fundingSource',
      header: 'Nguồn đóng',
      kind: 'enum',
      required: true,
      values: {
        'Người lao động và đơn vị': 'EMPLOYEE_AND_EMPLOYER',
        'Cá nhân': 'SELF',
        'Ngân sách nhà nước': 'STATE_BUDGET',
        'Quỹ BHXH': 'SOCIAL_INSURANCE_FUND',
      },
      about: { vi: 'Ai đóng tiền bảo hiểm.', en: 'Who pays the premium.' },
    },
    {
      key: 'employerCode',
      header: 'Mã đơn vị',
      kind: 'text',
      required: false,
      about: { vi: 'Mã đơn vị đóng; trống nếu không qua đơn vị.', en: 'Code of the paying unit; empty without one.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu tham gia.', en: 'First day of the membership.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối tham gia; trống: đang tham gia.', en: 'Last day of the membership; empty: still a member.' },
    },
  ],
};
