import { atLeast, atMost, equals, type FilterCondition, type ListDefinition } from '../../kit/connections/list.js';
import type { ContributionPeriodFilter, ContributionPeriodOrder } from '../types/contribution-period-list.type.js';
import type { ContributionPeriod } from '../types/contribution-period.type.js';
import type { EmployerFilter, EmployerOrder } from '../types/employer-list.type.js';
import type { Employer } from '../types/employer.type.js';
import type { HealthInsuranceCardFilter, HealthInsuranceCardOrder } from '../types/health-insurance-card-list.type.js';
import type { HealthInsuranceCard } from '../types/health-insurance-card.type.js';
import type { InsuranceMembershipFilter, InsuranceMembershipOrder } from '../types/insurance-membership-list.type.js';
import type { InsuranceMembership } from '../types/insurance-membership.type.js';
import { CONTRIBUTION_PERIODS, HEALTH_INSURANCE_CARDS, INSURANCE_MEMBERSHIPS } from './records.js';
import { EMPLOYERS } from './reference-data.js';

const MEMBERSHIP = 'insurance.membership';
const CONTRIBUTION = 'insurance.contribution';
const SALARY = 'insurance.salary';
const CARD = 'insurance.card';

export const INSURANCE_MEMBERSHIP_LIST: ListDefinition<InsuranceMembership, InsuranceMembershipFilter, InsuranceMembershipOrder> = {
  name: 'insuranceMemberships',
  record: INSURANCE_MEMBERSHIPS,
  filters: {
    kind: equals(MEMBERSHIP, 't.kind'),
    status: equals(MEMBERSHIP, 't.status'),
    fundingSource: equals(MEMBERSHIP, 't.funding_source'),
    employerId: equals(MEMBERSHIP, 't.employer_id'),
    validOn: within(MEMBERSHIP, 't.valid_from', 't.valid_to', 'date'),
  },
  orders: { validFrom: { group: MEMBERSHIP, expression: 't.valid_from', cast: 'date' } },
  tieBreaker: { expression: 't.id', cast: 'text' },
};

export const CONTRIBUTION_PERIOD_LIST: ListDefinition<ContributionPeriod, ContributionPeriodFilter, ContributionPeriodOrder> = {
  name: 'contributionPeriods',
  record: CONTRIBUTION_PERIODS,
  filters: {
    employerId: equals(CONTRIBUTION, 't.employer_id'),
    month: within(CONTRIBUTION, 't.start_month', 't.end_month', 'text'),
    salaryFromVnd: atLeast(SALARY, 't.salary', 'bigint'),
    salaryToVnd: atMost(SALARY, 't.salary', 'bigint'),
  },
  orders: {
    startMonth: { group: CONTRIBUTION, expression: 't.start_month', cast: 'text' },
    salaryVnd: { group: SALARY, expression: 't.salary', cast: 'numeric' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};

export const HEALTH_INSURANCE_CARD_LIST: ListDefinition<HealthInsuranceCard, HealthInsuranceCardFilter, HealthInsuranceCardOrder> = {
  name: 'healthInsuranceCards',
  record: HEALTH_INSURANCE_CARDS,
  filters: {
    cardCode: equals(CARD, 't.card_code'),
    benefitLevel: equals(CARD, 't.benefit_level'),
    registeredFacilityId: equals(CARD, 't.facility_code'),
    validOn: within(CARD, 't.valid_from', 't.valid_to', 'date'),
  },
  orders: {
    validFrom: { group: CARD, expression: 't.valid_from', cast: 'date' },
    validTo: { group: CARD, expression: 't.valid_to', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};

export const EMPLOYER_LIST: ListDefinition<Employer, EmployerFilter, EmployerOrder> = {
  name: 'employers',
  record: EMPLOYERS,
  filters: {
    code: equals(null, 'p.code'),
    taxCode: equals(null, 'p.tax_code'),
    kind: equals(null, 'p.kind'),
    unitCode: equals(null, 'p.unit_code'),
  },
  orders: {
    name: { group: null, expression: 'p.name', cast: 'text' },
    code: { group: null, expression: 'p.code', cast: 'text' },
  },
  tieBreaker: { expression: 'p.id', cast: 'text' },
};

/** The period holds at this point; both ends belong to it, and an open end goes on. */
function within(group: string, from: string, to: string, cast: 'date' | 'text'): FilterCondition<string> {
  return {
    group,
    sql(value, parameters) {
      const point = `${parameters.add(value)}::${cast}`;
      return `${from} <= ${point} AND (${to} IS NULL OR ${to} >= ${point})`;
    },
  };
}
