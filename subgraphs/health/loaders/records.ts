import type { RecordDefinition } from '../../kit/rows/record.js';
import type { RowSubject } from '../../kit/rows/row-predicate.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { Diagnosis } from '../types/diagnosis.type.js';
import type { Encounter } from '../types/encounter.type.js';

/** A guardian sees neither a confidential encounter nor anything that stands in it. */
const PATIENT: RowSubject = { citizen: 'e.citizen_id', hiddenFromWards: 'e.confidential' };

export const ENCOUNTERS: RecordDefinition<Encounter> = {
  from: 'encounter e',
  columns: {
    id: 'e.id',
    recordNumber: 'e.record_number',
    patientNumber: 'e.person_record_number',
    insuranceNumber: 'e.insurance_number',
    kind: 'e.kind',
    admittedOn: 'e.admitted_on',
    dischargedOn: 'e.discharged_on',
    confidential: 'e.confidential',
    totalCostVnd: 'e.total_cost',
    insuranceShareVnd: 'e.insurance_share',
    patientShareVnd: 'e.patient_share',
    facilityCode: 'e.facility_code',
    citizenId: 'e.citizen_id',
    asDelivered: deliveredIdentityColumn('e', { hasNativePlace: true }),
  },
  subject: PATIENT,
  group: 'health.visit',
  order: 'e.admitted_on, e.id',
};

/** The main diagnosis first. */
export const DIAGNOSES: RecordDefinition<Diagnosis> = {
  from: 'diagnosis d JOIN encounter e ON e.record_number = d.encounter_record_number',
  columns: { icd10Code: 'd.icd10', name: 'd.name', role: 'd.role', treatment: 'd.treatment', result: 'd.result' },
  subject: PATIENT,
  group: 'health.clinical',
  order: 'd.role, d.icd10',
};
