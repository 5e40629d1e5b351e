import { registerEnumType } from 'type-graphql';

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortDirection, {
  name: 'SortDirection',
  description: 'Chiều sắp xếp. The direction of an order; rows without the value come last either way.',
  valuesConfig: {
    ASC: { description: 'Tăng dần. From the smallest.' },
    DESC: { description: 'Giảm dần. From the largest.' },
  },
});
