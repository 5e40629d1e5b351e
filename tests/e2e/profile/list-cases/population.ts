import { equal, heldOn, OF_CITIZENS, OF_HOUSEHOLDS, OF_NOBODY, ordered, WHOLE, type ListCase } from './list-case.js';
import { SEARCH_CASE } from './search.js';

export const POPULATION_LISTS: readonly ListCase[] = [
  {
    list: 'citizens',
    agency: 'population',
    table: 'citizen',
    ...OF_CITIZENS,
    owner: 'id',
    variants: [
      WHOLE,
      equal('sex', 'FEMALE'),
      equal('lifeStatus', 'ALIVE', 'life_status'),
      {
        name: 'born in the nineties, youngest first',
        filter: { bornFrom: '1990-01-01', bornTo: '1999-12-31' },
        orderBy: { birthDate: 'DESC' },
        where: `birth_date BETWEEN '1990-01-01' AND '1999-12-31'`,
        order: 'birth_date DESC',
      },
      ...ordered('birthDate', 'birth_date'),
    ],
  },
  SEARCH_CASE,
  {
    list: 'households',
    agency: 'population',
    table: 'household',
    ...OF_HOUSEHOLDS,
    owner: 'id',
    variants: [WHOLE, equal('unitCode', '25326', 'unit_code')],
  },
  {
    list: 'administrativeUnits',
    agency: 'population',
    table: 'administrative_unit',
    ...OF_NOBODY,
    key: { fields: ['code', 'validFrom'], joinedBy: '@', sql: `t.code || '@' || t.valid_from` },
    variants: [WHOLE, equal('level', 'PROVINCE'), equal('provinceCode', '75', 'province_code'), heldOn()],
  },
];
