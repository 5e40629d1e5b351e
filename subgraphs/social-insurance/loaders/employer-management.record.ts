import type { RecordDefinition } from '../../kit/rows/record.js';
import type { EmployerManagement } from '../types/employer-management.type.js';

export const EMPLOYER_MANAGEMENTS: RecordDefinition<EmployerManagement> = {
  from: 'employer_management t JOIN employer p ON p.code = t.employer_code',
  columns: {
    id: 't.id',
    size: 't.size',
    validFrom: 't.valid_from',
    validTo: 't.valid_to',
    officeCode: 't.office_code',
    employerKind: 'p.kind',
  },
  subject: null,
  group: null,
  order: 't.valid_from, t.id',
};
