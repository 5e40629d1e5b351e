import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { UnemploymentClaimFilter, UnemploymentClaimOrder } from '../types/unemployment-claim-list.type.js';
import type { UnemploymentClaim } from '../types/unemployment-claim.type.js';

export const UNEMPLOYMENT_CLAIMS: RecordDefinition<UnemploymentClaim> = {
  from: 'unemployment_claim uc',
  columns: {
    id: 'uc.id',
    recordNumber: 'uc.record_number',
    filedOn: 'uc.filed_on',
    office: 'uc.office',
    contributionMonths: 'uc.contribution_months',
    appraisedOn: 'uc.appraised_on',
    decidedOn: 'uc.decided_on',
    decisionNumber: 'uc.decision_number',
    outcome: 'uc.outcome',
    benefitMonths: 'uc.benefit_months',
    monthlyBenefitVnd: 'uc.monthly_benefit::text',
    startsOn: 'uc.starts_on',
    endsOn: 'uc.ends_on',
    stoppedOn: 'uc.stopped_on',
    stopReason: 'uc.stop_reason',
    stage: 'uc.stage',
    citizenId: 'uc.citizen_id',
    asDelivered: deliveredIdentityColumn('uc'),
  },
  subject: { citizen: 'uc.citizen_id' },
  group: 'labour.unemployment',
  order: 'uc.filed_on, uc.record_number',
};

export const UNEMPLOYMENT_CLAIM_LIST: ListDefinition<UnemploymentClaim, UnemploymentClaimFilter, UnemploymentClaimOrder> = {
  name: 'unemploymentClaims',
  record: UNEMPLOYMENT_CLAIMS,
  filters: { stage: equals('labour.unemployment', 'uc.stage'), outcome: equals('labour.unemployment', 'uc.outcome') },
  orders: {
    filedOn: { group: 'labour.unemployment', expression: 'uc.filed_on', cast: 'date' },
    decidedOn: { group: 'labour.unemployment', expression: 'uc.decided_on', cast: 'date' },
  },
  tieBreaker: { expression: 'uc.id', cast: 'text' },
};
