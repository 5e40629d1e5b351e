import { atLeast, atMost, equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { InsuranceClaimFilter, InsuranceClaimOrder } from '../types/insurance-claim-list.type.js';
import type { InsuranceClaim } from '../types/insurance-claim.type.js';

export const INSURANCE_CLAIMS: RecordDefinition<InsuranceClaim> = {
  from: 'insurance_claim t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    encounterRecordNumber: 't.encounter_record_number',
    cardCode: 't.card_code',
    confidential: 't.confidential',
    status: 't.status',
    claimedVnd: 't.claimed',
    acceptedVnd: 't.accepted',
    rejectedVnd: 't.rejected',
    reason: 't.reason',
    submittedOn: 't.submitted_on',
    decidedOn: 't.decided_on',
    facilityCode: 't.facility_code',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id', hiddenFromWards: 't.confidential' },
  group: 'health.visit',
  order: 't.submitted_on, t.id',
};

export const INSURANCE_CLAIM_LIST: ListDefinition<InsuranceClaim, InsuranceClaimFilter, InsuranceClaimOrder> = {
  name: 'insuranceClaims',
  record: INSURANCE_CLAIMS,
  filters: {
    status: equals('health.visit', 't.status'),
    claimedFromVnd: atLeast('health.visit', 't.claimed', 'bigint'),
    claimedToVnd: atMost('health.visit', 't.claimed', 'bigint'),
    submittedFrom: atLeast('health.visit', 't.submitted_on', 'date'),
    submittedTo: atMost('health.visit', 't.submitted_on', 'date'),
  },
  orders: {
    claimedVnd: { group: 'health.visit', expression: 't.claimed', cast: 'numeric' },
    submittedOn: { group: 'health.visit', expression: 't.submitted_on', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
