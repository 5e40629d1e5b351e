import type { ImportFormat } from '../../../kit/import/format.js';
import { ASSISTANCE_ENTITLEMENT_FORMAT } from './assistance-entitlement.format.js';

/** The first version, with the beneficiary (a person or a household), the text and level that were applied, and the source of the money. */
export const ASSISTANCE_ENTITLEMENT_V2_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'assistance-entitlement',
  version: 2,
  title: { vi: 'Trợ cấp xã hội hằng tháng của người hoặc hộ', en: 'Monthly social assistance of a person or a household' },
  naturalKey: ['recordNumber'],
  columns: [
    ...ASSISTANCE_ENTITLEMENT_FORMAT.columns,
    {
      key: 'beneficiary',
      header: 'Đối tượng hưởng',
      kind: 'enum',
      required: true,
      values: {
        'Cá nhân': 'PERSON',
        'Hộ gia đình': 'HOUSEHOLD',
      },
      about: { vi: 'Cá nhân, hoặc hộ gia đình nhận chăm sóc, nuôi dưỡng.', en: 'A person, or a household that cares for one.' },
    },
    {
      key: 'householdFileNumber',
      header: 'Số hồ sơ cư trú',
      kind: 'text',
      required: false,
      about: {
        vi: 'Hồ sơ cư trú của hộ hưởng; bắt buộc khi đối tượng hưởng là hộ gia đình.',
        en: 'Residence file of the household; required when a household receives.',
      },
    },
    {
      key: 'ruleVersion',
      header: 'Văn bản áp dụng',
      kind: 'text',
      required: false,
      about: {
        vi: 'Số của nghị định hoặc nghị quyết mà quyết định áp dụng.',
        en: 'Number of the decree or resolution that the decision applied.',
      },
    },
    {
      key: 'provinceCode',
      header: 'Mã tỉnh',
      kind: 'text',
      required: false,
      pattern: /^\d{2}$/,
      about: {
        vi: 'Mã tỉnh có mức chuẩn được áp dụng; trống: mức chuẩn cả nước.',
        en: 'Code of the province whose level applies; empty: the national level.',
      },
    },
    {
      key: 'fundingSource',
      header: 'Nguồn kinh phí',
      kind: 'enum',
      required: false,
      values: {
        'Ngân sách nhà nước': 'STATE_BUDGET',
        'Ngân sách tỉnh': 'PROVINCIAL_BUDGET',
        'Nguồn khác': 'OTHER',
      },
      about: { vi: 'Nguồn chi trả.', en: 'Who pays.' },
    },
    {
      key: 'disabilityLevel',
      header: 'Mức độ khuyết tật',
      kind: 'enum',
      required: false,
      values: {
        'Đặc biệt nặng': 'EXTREMELY_SEVERE',
        Nặng: 'SEVERE',
      },
      about: { vi: 'Mức độ để tính hệ số của khoản 6; dữ liệu nhạy cảm.', en: 'The level behind the coefficient of clause 6; sensitive.' },
    },
    {
      key: 'children',
      header: 'Số con đang nuôi',
      kind: 'text',
      required: false,
      pattern: /^[1-9]\d?$/,
      about: { vi: 'Số con để tính hệ số của khoản 4.', en: 'Number of children behind the coefficient of clause 4.' },
    },
  ],
};
