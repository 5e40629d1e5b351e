import type { RecordDefinition } from '../../kit/rows/record.js';
import type { Employer } from '../types/employer.type.js';

/** Employers are nobody's record. */
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
  subject: null,
  group: null,
  order: 'p.id',
};
