import type { RecordDefinition } from '../../kit/rows/record.js';
import type { HealthFacility } from '../types/health-facility.type.js';

/** Facilities are nobody's record. */
export const HEALTH_FACILITIES: RecordDefinition<HealthFacility> = {
  from: 'health_facility f',
  columns: { id: 'f.code', name: 'f.name', tier: 'f.tier', address: 'f.address', unitCode: 'f.unit_code' },
  subject: null,
  group: null,
  order: 'f.code',
};
