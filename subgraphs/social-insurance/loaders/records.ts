import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { ContributionPeriod } from '../types/contribution-period.type.js';
import type { HealthInsuranceCard } from '../types/health-insurance-card.type.js';
import type { InsuranceMembership } from '../types/insurance-membership.type.js';

export const INSURANCE_MEMBERSHIPS: RecordDefinition<InsuranceMembership> = {
  from: 'insurance_membership t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    insuranceNumber: 't.person_record_number',
    kind: 't.kind',
    status: 't.status',
    fundingSource: 't.funding_source',
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
    employerId: 't.employer_id',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t', { hasNativePlace: true }),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'insurance.membership',
  order: 't.valid_from, t.id',
};

/** The salary belongs to a group of its own: a row in the list says nothing about it. */
export const CONTRIBUTION_PERIODS: RecordDefinition<ContributionPeriod> = {
  from: 'contribution_period t',
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

export const HEALTH_INSURANCE_CARDS: RecordDefinition<HealthInsuranceCard> = {
  from: 'health_insurance_card t',
  columns: {
    id: 't.id',
    cardCode: 't.card_code',
    benefitLevel: 't.benefit_level',
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
    facilityCode: 't.facility_code',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'insurance.card',
  order: 't.valid_from, t.id',
};
