import { createDeliveredIdentityColumns } from '../../../kit/import/delivered-identity.js';
import type { ImportFormat } from '../../../kit/import/format.js';
import { BENEFICIARY_NUMBER } from './person-record-number.js';

/** Whom a case concerns, one line a person. */
export const CASE_CITIZEN_FORMAT: ImportFormat = {
  agency: 'labour',
  record: 'case-citizen',
  version: 1,
  title: { vi: 'Người liên quan đến hồ sơ vụ việc', en: 'People whom cases concern' },
  naturalKey: ['caseNumber', 'personRecordNumber'],
  columns: [
    {
      key: 'caseNumber',
      header: 'Số vụ việc',
      kind: 'text',
      required: true,
      about: { vi: 'Số vụ việc đã có trong tệp case.', en: 'Number of a case that the file case has brought.' },
    },
    ...createDeliveredIdentityColumns(BENEFICIARY_NUMBER),
  ],
};
