import { atLeast, atMost, equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { InsuranceBenefitFilter, InsuranceBenefitOrder } from '../types/insurance-benefit-list.type.js';
import type { InsuranceBenefit } from '../types/insurance-benefit.type.js';
import { holdsOn } from './holds-on.js';

export const INSURANCE_BENEFITS: RecordDefinition<InsuranceBenefit> = {
  from: 'insurance_benefit t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    kind: 't.kind',
    payment: 't.payment',
    amountVnd: 't.amount',
    fund: 't.fund',
    decisionNumber: 't.decision_number',
    decisionDate: 't.decision_date',
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
    officeCode: 't.office_code',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'insurance.benefit',
  order: 't.valid_from, t.id',
};

export const INSURANCE_BENEFIT_LIST: ListDefinition<InsuranceBenefit, InsuranceBenefitFilter, InsuranceBenefitOrder> = {
  name: 'insuranceBenefits',
  record: INSURANCE_BENEFITS,
  filters: {
    kind: equals('insurance.benefit', 't.kind'),
    payment: equals('insurance.benefit', 't.payment'),
    amountFromVnd: atLeast('insurance.benefit', 't.amount', 'bigint'),
    amountToVnd: atMost('insurance.benefit', 't.amount', 'bigint'),
    fund: equals('insurance.benefit', 't.fund'),
    validOn: holdsOn('insurance.benefit', 't'),
  },
  orders: {
    amountVnd: { group: 'insurance.benefit', expression: 't.amount', cast: 'numeric' },
    validFrom: { group: 'insurance.benefit', expression: 't.valid_from', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
