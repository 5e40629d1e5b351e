import { atLeast, atMost, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { ChildMeasurementFilter, ChildMeasurementOrder } from '../types/child-measurement-list.type.js';
import type { ChildMeasurement } from '../types/child-measurement.type.js';

export const CHILD_MEASUREMENTS: RecordDefinition<ChildMeasurement> = {
  from: 'child_measurement t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    measuredOn: 't.measured_on',
    ageMonths: 't.age_months::float8',
    weightKg: 't.weight::float8',
    heightCm: 't.height::float8',
    position: 't.position',
    sex: 't.sex',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'health.prevention',
  order: 't.measured_on, t.id',
};

export const CHILD_MEASUREMENT_LIST: ListDefinition<ChildMeasurement, ChildMeasurementFilter, ChildMeasurementOrder> = {
  name: 'childMeasurements',
  record: CHILD_MEASUREMENTS,
  filters: {
    measuredFrom: atLeast('health.prevention', 't.measured_on', 'date'),
    measuredTo: atMost('health.prevention', 't.measured_on', 'date'),
  },
  orders: {
    measuredOn: { group: 'health.prevention', expression: 't.measured_on', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
