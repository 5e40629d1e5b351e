import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import type { InsuranceOfficeFilter, InsuranceOfficeOrder } from '../types/insurance-office-list.type.js';
import type { InsuranceOffice } from '../types/insurance-office.type.js';

export const INSURANCE_OFFICES: RecordDefinition<InsuranceOffice> = {
  from: 'insurance_office t',
  columns: {
    id: 't.id',
    code: 't.code',
    name: 't.name',
    level: 't.level',
    unitCode: 't.unit_code',
  },
  subject: null,
  group: null,
  order: 't.code, t.id',
};

export const INSURANCE_OFFICE_LIST: ListDefinition<InsuranceOffice, InsuranceOfficeFilter, InsuranceOfficeOrder> = {
  name: 'insuranceOffices',
  record: INSURANCE_OFFICES,
  filters: {
    code: equals(null, 't.code'),
    level: equals(null, 't.level'),
  },
  orders: {
    code: { group: null, expression: 't.code', cast: 'text' },
    name: { group: null, expression: 't.name', cast: 'text' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
