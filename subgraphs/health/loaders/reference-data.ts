import type { Reading } from '../../kit/rows/reading.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import type { HealthFacility } from '../types/health-facility.type.js';

/** Facilities are nobody's record: the row condition stands on their own code and is met by reading them with `asReferenceReader`. */
export const HEALTH_FACILITIES: RecordDefinition<HealthFacility> = {
  from: 'health_facility f',
  columns: { id: 'f.code', name: 'f.name', tier: 'f.tier', address: 'f.address', unitCode: 'f.unit_code' },
  subject: { citizen: 'f.code' },
  group: null,
  order: 'f.code',
};

/** For reference data only, which every verified caller reads whole, also one who was granted no group at all. */
export function asReferenceReader(reading: Reading): Reading {
  return { ...reading, caller: { ...reading.caller, groups: {}, rowSets: [[['ANY']]] } };
}
