import type { Reading } from '../../kit/rows/reading.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import type { Employer } from '../types/employer.type.js';

/** Employers are nobody's record: the row condition stands on their own id and is met by reading them with `asReferenceReader`. */
export const EMPLOYERS: RecordDefinition<Employer> = {
  from: 'employer p',
  columns: {
    id: 'p.id',
    code: 'p.code',
    name: 'p.name',
    taxCode: 'p.tax_code',
    kind: 'p.kind',
    address: 'p.address',
    unitCode: 'p.unit_code',
  },
  subject: { citizen: 'p.id' },
  group: null,
  order: 'p.id',
};

/** For reference data only, which every verified caller reads whole, also one who was granted no group at all. */
export function asReferenceReader(reading: Reading): Reading {
  return { ...reading, caller: { ...reading.caller, groups: {}, rowSets: [[['ANY']]] } };
}
