import { registerEnumType } from 'type-graphql';

export enum InsuranceNumberScheme {
  TEN_DIGITS = 'TEN_DIGITS',
  PERSONAL_NUMBER = 'PERSONAL_NUMBER',
}
registerEnumType(InsuranceNumberScheme, {
  name: 'InsuranceNumberScheme',
  description:
    'Loại mã số: mã số BHXH 10 chữ số, hoặc số định danh cá nhân thay nó từ 1/8/2025 (CV 1804/BHXH-QLT). Which kind of number identifies the insured.',
  valuesConfig: {
    TEN_DIGITS: { description: 'Mã số BHXH 10 chữ số. The ten-digit insurance number.' },
    PERSONAL_NUMBER: { description: 'Số định danh cá nhân. The personal number.' },
  },
});
