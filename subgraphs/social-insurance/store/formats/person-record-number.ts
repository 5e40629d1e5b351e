import type { PersonRecordNumber } from '../../../kit/import/delivered-identity.js';

export const INSURANCE_NUMBER: PersonRecordNumber = {
  header: 'Mã số BHXH',
  pattern: /^\d{10}$/,
  about: {
    vi: 'Mã số bảo hiểm xã hội, 10 chữ số, một người một mã; từ 1/8/2025 thay bằng số định danh cá nhân (CV 1804/BHXH-QLT).',
    en: 'Social-insurance number, 10 digits, one a person; replaced by the personal number from 1/8/2025 (letter 1804/BHXH-QLT).',
  },
};
