import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { CareFacilityFilter, CareFacilityOrder } from '../types/care-facility-list.type.js';
import type { CareFacility } from '../types/care-facility.type.js';
import type { CareResidenceFilter, CareResidenceOrder } from '../types/care-residence-list.type.js';
import type { CareResidence } from '../types/care-residence.type.js';
import { holdsOn } from './holds-on.js';

const FACILITY_COLUMNS = {
  id: 'cf.code',
  name: 'cf.name',
  kind: 'cf.kind',
  ownership: 'cf.ownership',
  capacity: 'cf.capacity',
  address: 'cf.address',
  unitCode: 'cf.unit_code',
};
const FACILITY_AS_JSON = `json_build_object(${Object.entries(FACILITY_COLUMNS)
  .map(([property, column]) => `'${property}', ${column}`)
  .join(', ')})`;

/** Facilities are nobody's record. */
export const CARE_FACILITY_LIST: ListDefinition<CareFacility, CareFacilityFilter, CareFacilityOrder> = {
  name: 'careFacilities',
  record: { from: 'care_facility cf', columns: FACILITY_COLUMNS, subject: null, group: null, order: 'cf.code' },
  filters: { kind: equals(null, 'cf.kind'), ownership: equals(null, 'cf.ownership'), unitCode: equals(null, 'cf.unit_code') },
  orders: { name: { group: null, expression: 'cf.name', cast: 'text' } },
  tieBreaker: { expression: 'cf.code', cast: 'text' },
};

export const CARE_RESIDENCES: RecordDefinition<CareResidence> = {
  from: 'care_residence cr LEFT JOIN care_facility cf ON cf.code = cr.facility_code',
  columns: {
    id: 'cr.id',
    recordNumber: 'cr.record_number',
    decisionNumber: 'cr.decision_number',
    decisionDate: 'cr.decision_date',
    validFrom: 'cr.valid_from',
    validTo: 'cr.valid_to',
    citizenId: 'cr.citizen_id',
    asDelivered: deliveredIdentityColumn('cr'),
    facility: `CASE WHEN cf.code IS NULL THEN NULL ELSE ${FACILITY_AS_JSON} END`,
  },
  subject: { citizen: 'cr.citizen_id' },
  group: 'labour.assistance',
  order: 'cr.valid_from, cr.record_number',
};

export const CARE_RESIDENCE_LIST: ListDefinition<CareResidence, CareResidenceFilter, CareResidenceOrder> = {
  name: 'careResidences',
  record: CARE_RESIDENCES,
  filters: { validOn: holdsOn('labour.assistance', 'cr'), facilityId: equals('labour.assistance-detail', 'cr.facility_code') },
  orders: {
    validFrom: { group: 'labour.assistance', expression: 'cr.valid_from', cast: 'date' },
    decisionDate: { group: 'labour.assistance', expression: 'cr.decision_date', cast: 'date' },
  },
  tieBreaker: { expression: 'cr.id', cast: 'text' },
};
