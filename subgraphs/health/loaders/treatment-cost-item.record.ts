import type { RecordDefinition } from '../../kit/rows/record.js';
import type { TreatmentCostItem } from '../types/treatment-cost-item.type.js';

export const TREATMENT_COST_ITEMS: RecordDefinition<TreatmentCostItem> = {
  from: 'treatment_cost_item t JOIN encounter e ON e.record_number = t.encounter_record_number',
  columns: {
    kind: 't.kind',
    amountVnd: 't.amount',
  },
  subject: { citizen: 'e.citizen_id', hiddenFromWards: 'e.confidential' },
  group: 'health.clinical',
  order: 't.kind',
};
