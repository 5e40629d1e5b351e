import { registerEnumType } from 'type-graphql';

export enum MeasuringPosition {
  LYING = 'LYING',
  STANDING = 'STANDING',
}
registerEnumType(MeasuringPosition, {
  name: 'MeasuringPosition',
  description: 'Tư thế đo chiều dài, chiều cao của trẻ (WHO 2006: nằm đến 24 tháng, đứng từ 24 tháng). How length or height was measured.',
  valuesConfig: {
    LYING: { description: 'Nằm. Recumbent length.' },
    STANDING: { description: 'Đứng. Standing height.' },
  },
});

export enum GrowthStatus {
  NOT_BELOW = 'NOT_BELOW',
  MODERATE = 'MODERATE',
  SEVERE = 'SEVERE',
}
registerEnumType(GrowthStatus, {
  name: 'GrowthStatus',
  description:
    'Mức suy dinh dưỡng theo chuẩn tăng trưởng của WHO 2006: vừa khi dưới -2 SD, nặng khi dưới -3 SD. How far a child is below the WHO growth standard.',
  valuesConfig: {
    NOT_BELOW: { description: 'Từ -2 SD trở lên. At -2 SD or above.' },
    MODERATE: { description: 'Dưới -2 SD đến -3 SD. Below -2 SD, down to -3 SD.' },
    SEVERE: { description: 'Dưới -3 SD. Below -3 SD.' },
  },
});
