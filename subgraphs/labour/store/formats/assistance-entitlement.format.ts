import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** Monthly social assistance in the community. Clause, coefficient and amount can reveal HIV or disability: sensitive. */
export const ASSISTANCE_ENTITLEMENT_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'assistance-entitlement',
  version: 1,
  title: { vi: 'Trợ cấp xã hội hằng tháng', en: 'Monthly social-assistance entitlements' },
  naturalKey: ['recordNumber'],
  columns: [
    {
      key: 'recordNumber',
      header: 'Số hồ sơ',
      kind: 'text',
      required: true,
      about: { vi: 'Số hồ sơ hưởng trợ cấp.', en: 'File number of the entitlement.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
    {
      key: 'category',
      header: 'Nhóm đối tượng',
      kind: 'enum',
      required: true,
      values: {
        'Người cao tuổi': 'ELDERLY',
        'Người khuyết tật': 'DISABLED',
        'Trẻ em': 'CHILD',
        'Đơn thân nuôi con': 'SINGLE_PARENT',
        'Nhiễm HIV': 'HIV',
      },
      about: { vi: 'Nhóm đối tượng bảo trợ xã hội; dữ liệu nhạy cảm.', en: 'Group of beneficiaries; sensitive data.' },
    },
    {
      key: 'clause',
      header: 'Khoản, Điều 5',
      kind: 'text',
      required: true,
      pattern: /^([1-46-8]|5[a-d])$/,
      about: {
        vi: 'Khoản của Điều 5 Nghị định 20/2021/NĐ-CP; khoản 5 kèm điểm a-d.',
        en: 'Clause of Article 5 of Decree 20/2021; clause 5 with its point a-d.',
      },
    },
    {
      key: 'coefficient',
      header: 'Hệ số',
      kind: 'decimal',
      required: true,
      about: {
        vi: 'Hệ số nhân với mức chuẩn trợ giúp xã hội (Nghị định 20/2021; hệ số khoản 4, 7, 8 chưa kiểm chứng).',
        en: 'Coefficient of the standard level (Decree 20/2021; those of clauses 4, 7, 8 unverified).',
      },
    },
    {
      key: 'monthlyAmount',
      header: 'Mức hưởng hằng tháng',
      kind: 'vnd',
      required: true,
      about: {
        vi: 'Đồng mỗi tháng: hệ số × mức chuẩn (500.000 đồng từ 1/7/2024, Nghị định 76/2024); tỉnh có thể quy định cao hơn.',
        en: 'Đồng a month: coefficient × standard level (500,000 from 1/7/2024, Decree 76/2024); a province may grant more.',
      },
    },
    {
      key: 'decisionNumber',
      header: 'Số quyết định',
      kind: 'text',
      required: true,
      about: { vi: 'Số quyết định hưởng trợ cấp.', en: 'Number of the decision that grants it.' },
    },
    {
      key: 'decisionDate',
      header: 'Ngày quyết định',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày ký quyết định.', en: 'Date of the decision.' },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày bắt đầu hưởng.', en: 'First day of the entitlement.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối được hưởng; trống: đang hưởng.', en: 'Last day of the entitlement; empty: still running.' },
    },
  ],
};
