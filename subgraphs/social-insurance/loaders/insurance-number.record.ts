import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { InsuranceNumberFilter, InsuranceNumberOrder } from '../types/insurance-number-list.type.js';
import type { InsuranceNumber } from '../types/insurance-number.type.js';
import { holdsOn } from './holds-on.js';

export const INSURANCE_NUMBERS: RecordDefinition<InsuranceNumber> = {
  from: 'insurance_number t',
  columns: {
    id: 't.id',
    scheme: 't.scheme',
    tenDigitNumber: "CASE WHEN t.scheme = 'TEN_DIGITS' THEN t.number END",
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
    personalNumber: "CASE WHEN t.scheme = 'PERSONAL_NUMBER' THEN t.number END",
    successorNumber: 't.successor_number',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'insurance.membership',
  order: 't.valid_from, t.id',
};

export const INSURANCE_NUMBER_LIST: ListDefinition<InsuranceNumber, InsuranceNumberFilter, InsuranceNumberOrder> = {
  name: 'insuranceNumbers',
  record: INSURANCE_NUMBERS,
  filters: {
    scheme: equals('insurance.membership', 't.scheme'),
    validOn: holdsOn('insurance.membership', 't'),
  },
  orders: {
    validFrom: { group: 'insurance.membership', expression: 't.valid_from', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
