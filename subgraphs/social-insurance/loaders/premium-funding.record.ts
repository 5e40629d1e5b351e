import type { RecordDefinition } from '../../kit/rows/record.js';
import type { PremiumFunding } from '../types/premium-funding.type.js';

export const PREMIUM_FUNDINGS: RecordDefinition<PremiumFunding> = {
  from: 'premium_funding t JOIN insurance_membership m ON m.record_number = t.membership_record_number',
  columns: {
    fundingSource: 't.funding_source',
    stateSharePercent: 't.state_share::float8',
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
  },
  subject: { citizen: 'm.citizen_id' },
  group: 'insurance.membership',
  order: 't.valid_from, t.id',
};
