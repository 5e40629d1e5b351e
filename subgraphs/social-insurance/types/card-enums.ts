import { registerEnumType } from 'type-graphql';

export enum CardCodeProblem {
  MALFORMED = 'MALFORMED',
  UNKNOWN_GROUP = 'UNKNOWN_GROUP',
  UNKNOWN_BENEFIT_LEVEL = 'UNKNOWN_BENEFIT_LEVEL',
  UNKNOWN_PROVINCE = 'UNKNOWN_PROVINCE',
  AMBIGUOUS_PROVINCE = 'AMBIGUOUS_PROVINCE',
}
registerEnumType(CardCodeProblem, {
  name: 'CardCodeProblem',
  description: 'Điều không đúng trong mã thẻ khi giải mã (QĐ 1351/QĐ-BHXH). What is wrong with a card code.',
  valuesConfig: {
    MALFORMED: { description: 'Không đủ 15 ký tự hoặc sai ký tự. Not 15 characters of the right kind.' },
    UNKNOWN_GROUP: { description: 'Nhóm đối tượng không có trong bảng mã của ngày đó. The table of that day has no such group.' },
    UNKNOWN_BENEFIT_LEVEL: {
      description: 'Mức hưởng không có trong bảng mã của ngày đó. The table of that day has no such benefit level.',
    },
    UNKNOWN_PROVINCE: { description: 'Không có tỉnh mang mã này. No province has this code.' },
    AMBIGUOUS_PROVINCE: {
      description: 'Mã tỉnh chỉ hai tỉnh khác nhau trước và sau 1/7/2025. The code means one province before 1/7/2025 and another after.',
    },
  },
});

export enum CardCodeList {
  GROUP = 'GROUP',
  BENEFIT_LEVEL = 'BENEFIT_LEVEL',
  PROVINCE = 'PROVINCE',
}
registerEnumType(CardCodeList, {
  name: 'CardCodeList',
  description: 'Bảng mã mà một mã thuộc về (QĐ 1351/QĐ-BHXH). Which part of a card code an entry is for.',
  valuesConfig: {
    GROUP: { description: 'Nhóm đối tượng, 2 chữ. Group of the insured, two letters.' },
    BENEFIT_LEVEL: { description: 'Mức hưởng, 1 chữ số. Benefit level, one digit.' },
    PROVINCE: { description: 'Tỉnh cấp thẻ, 2 chữ số. Province of issue, two digits.' },
  },
});
