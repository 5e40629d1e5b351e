import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { INSURANCE_NUMBER } from './person-record-number.js';

/** One line a card and period of validity: a renewed card keeps its code. */
export const HEALTH_INSURANCE_CARD_FORMAT: ImportFormat = {
  agency: 'social-insurance',
  record: 'health-insurance-card',
  version: 1,
  title: { vi: 'Thẻ bảo hiểm y tế', en: 'Health-insurance cards' },
  naturalKey: ['cardCode', 'validFrom'],
  columns: [
    {
      key: 'cardCode',
      header: 'Mã thẻ BHYT',
      kind: 'text',
      required: true,
      pattern: /^[A-Z]{2}[1-5]\d{12}$/,
      about: {
        vi: 'Mã thẻ 15 ký tự: 2 chữ đối tượng, 1 số mức hưởng, 2 số tỉnh cấp, 10 số mã BHXH (QĐ 1351/QĐ-BHXH 2015).',
        en: 'Card code, 15 characters: 2 letters of the group, 1 digit of the benefit level, 2 of the issuing province, 10 of the insurance number (Decision 1351/QĐ-BHXH 2015).',
      },
    },
    ...createDeliveredIdentityColumns(INSURANCE_NUMBER),
    {
      key: 'benefitLevel',
      header: 'Mức hưởng',
      kind: 'text',
      required: true,
      pattern: /^[1-5]$/,
      about: {
        vi: 'Mã mức hưởng 1-5: 1 và 2 là 100 %, 3 là 95 %, 4 là 80 %, 5 là 100 % gồm ngoài phạm vi (mức 4, 5 chưa kiểm chứng).',
        en: 'Benefit level 1-5: 1 and 2 are 100 %, 3 is 95 %, 4 is 80 %, 5 is 100 % with out-of-scope costs (4 and 5 unverified).',
      },
    },
    {
      key: 'facilityCode',
      header: 'Nơi đăng ký KCB ban đầu',
      kind: 'text',
      required: false,
      pattern: /^\d{5}$/,
      about: {
        vi: 'Mã cơ sở đăng ký khám bệnh, chữa bệnh ban đầu, 5 chữ số (chưa kiểm chứng).',
        en: 'Code of the facility registered for first care, 5 digits (unverified).',
      },
    },
    {
      key: 'validFrom',
      header: 'Từ ngày',
      kind: 'date',
      required: true,
      about: { vi: 'Ngày đầu thẻ có giá trị.', en: 'First day of validity.' },
    },
    {
      key: 'validTo',
      header: 'Đến ngày',
      kind: 'date',
      required: false,
      about: { vi: 'Ngày cuối thẻ có giá trị; trống: chưa xác định.', en: 'Last day of validity; empty: not limited.' },
    },
  ],
};
