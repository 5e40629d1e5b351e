import { registerEnumType } from 'type-graphql';

export enum InsuranceOfficeLevel {
  PROVINCE = 'PROVINCE',
  DISTRICT = 'DISTRICT',
}
registerEnumType(InsuranceOfficeLevel, {
  name: 'InsuranceOfficeLevel',
  description: 'Cấp của cơ quan bảo hiểm xã hội khi phân cấp quản lý (KH 5023/KH-UBND Đồng Nai, 2018). The level of an insurance office.',
  valuesConfig: {
    PROVINCE: { description: 'Cấp tỉnh. Provincial office.' },
    DISTRICT: {
      description: 'Cấp huyện (đơn vị hành chính cấp huyện kết thúc ngày 30/6/2025). District office; districts ended on 30/6/2025.',
    },
  },
});

export enum EmployerSize {
  LARGE = 'LARGE',
  SMALL = 'SMALL',
}
registerEnumType(EmployerSize, {
  name: 'EmployerSize',
  description:
    'Quy mô đơn vị do cơ quan bảo hiểm xã hội xếp; ngưỡng số lao động không có trong văn bản đã đọc. Size class as the agency set it; no threshold was found.',
  valuesConfig: {
    LARGE: { description: 'Quy mô lớn. Large.' },
    SMALL: { description: 'Quy mô nhỏ. Small.' },
  },
});
