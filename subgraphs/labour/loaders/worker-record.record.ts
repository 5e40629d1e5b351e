import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { WorkerRecordFilter, WorkerRecordOrder } from '../types/worker-record-list.type.js';
import type { WorkerRecord } from '../types/worker-record.type.js';

export const WORKER_RECORDS: RecordDefinition<WorkerRecord> = {
  from: 'worker_record wr',
  columns: {
    id: 'wr.id',
    recordNumber: 'wr.record_number',
    collectedOn: 'wr.collected_on',
    activity: 'wr.activity',
    education: 'wr.education',
    qualification: 'wr.qualification',
    trainingField: 'wr.training_field',
    jobTitle: 'wr.job_title',
    employmentStatus: 'wr.employment_status',
    workplaceName: 'wr.workplace_name',
    workplaceKind: 'wr.workplace_kind',
    workplaceIndustry: 'wr.workplace_industry',
    workplaceAddress: 'wr.workplace_address',
    lastJob: 'wr.last_job',
    unemployedMonths: 'wr.unemployed_months',
    inactivityReason: 'wr.inactivity_reason',
    formVersion: 'wr.form_version',
    answers: 'wr.answers',
    citizenId: 'wr.citizen_id',
    asDelivered: deliveredIdentityColumn('wr'),
  },
  subject: { citizen: 'wr.citizen_id' },
  group: 'labour.employment',
  order: 'wr.collected_on, wr.record_number',
};

export const WORKER_RECORD_LIST: ListDefinition<WorkerRecord, WorkerRecordFilter, WorkerRecordOrder> = {
  name: 'workerRecords',
  record: WORKER_RECORDS,
  filters: { activity: equals('labour.employment', 'wr.activity') },
  orders: { collectedOn: { group: 'labour.employment', expression: 'wr.collected_on', cast: 'date' } },
  tieBreaker: { expression: 'wr.id', cast: 'text' },
};
