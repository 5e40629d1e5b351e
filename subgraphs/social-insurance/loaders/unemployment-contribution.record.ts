import { atLeast, atMost, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type {
  UnemploymentContributionPeriodFilter,
  UnemploymentContributionPeriodOrder,
} from '../types/unemployment-contribution-list.type.js';
import type { UnemploymentContributionPeriod } from '../types/unemployment-contribution.type.js';
import { holdsInMonth } from './holds-on.js';

export const UNEMPLOYMENT_CONTRIBUTION_PERIODS: RecordDefinition<UnemploymentContributionPeriod> = {
  from: 'unemployment_contribution t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    startMonth: 't.start_month',
    endMonth: 't.end_month',
    salaryVnd: 't.salary',
    employerId: 't.employer_id',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'insurance.contribution',
  order: 't.start_month, t.id',
};

export const UNEMPLOYMENT_CONTRIBUTION_LIST: ListDefinition<
  UnemploymentContributionPeriod,
  UnemploymentContributionPeriodFilter,
  UnemploymentContributionPeriodOrder
> = {
  name: 'unemploymentContributionPeriods',
  record: UNEMPLOYMENT_CONTRIBUTION_PERIODS,
  filters: {
    salaryFromVnd: atLeast('insurance.salary', 't.salary', 'bigint'),
    salaryToVnd: atMost('insurance.salary', 't.salary', 'bigint'),
    month: holdsInMonth('insurance.contribution', 't'),
  },
  orders: {
    startMonth: { group: 'insurance.contribution', expression: 't.start_month', cast: 'text' },
    salaryVnd: { group: 'insurance.salary', expression: 't.salary', cast: 'numeric' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
