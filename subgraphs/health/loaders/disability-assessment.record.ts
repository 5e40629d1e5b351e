import { atLeast, atMost, equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { DisabilityAssessmentFilter, DisabilityAssessmentOrder } from '../types/disability-assessment-list.type.js';
import type { DisabilityAssessment } from '../types/disability-assessment.type.js';

export const DISABILITY_ASSESSMENTS: RecordDefinition<DisabilityAssessment> = {
  from: 'disability_assessment t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    council: 't.council',
    kind: 't.kind',
    level: 't.level',
    assessedOn: 't.assessed_on',
    certificateNumber: 't.certificate_number',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'labour.disability',
  order: 't.assessed_on, t.id',
};

export const DISABILITY_ASSESSMENT_LIST: ListDefinition<DisabilityAssessment, DisabilityAssessmentFilter, DisabilityAssessmentOrder> = {
  name: 'disabilityAssessments',
  record: DISABILITY_ASSESSMENTS,
  filters: {
    kind: equals('labour.disability', 't.kind'),
    level: equals('labour.disability', 't.level'),
    assessedFrom: atLeast('labour.disability', 't.assessed_on', 'date'),
    assessedTo: atMost('labour.disability', 't.assessed_on', 'date'),
  },
  orders: {
    assessedOn: { group: 'labour.disability', expression: 't.assessed_on', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
