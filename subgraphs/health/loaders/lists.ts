import { atLeast, atMost, equals, type ListDefinition } from '../../kit/connections/list.js';
import type { EncounterFilter, EncounterOrder } from '../types/encounter-list.type.js';
import type { Encounter } from '../types/encounter.type.js';
import type { HealthFacilityFilter, HealthFacilityOrder } from '../types/health-facility-list.type.js';
import type { HealthFacility } from '../types/health-facility.type.js';
import { ENCOUNTERS } from './records.js';
import { HEALTH_FACILITIES } from './reference-data.js';

const VISIT = 'health.visit';

export const ENCOUNTER_LIST: ListDefinition<Encounter, EncounterFilter, EncounterOrder> = {
  name: 'encounters',
  record: ENCOUNTERS,
  filters: {
    kind: equals(VISIT, 'e.kind'),
    facilityId: equals(VISIT, 'e.facility_code'),
    admittedFrom: atLeast(VISIT, 'e.admitted_on'),
    admittedTo: atMost(VISIT, 'e.admitted_on'),
    icd10Code: {
      group: 'health.clinical',
      sql: (code, parameters) =>
        `EXISTS (SELECT 1 FROM diagnosis d WHERE d.encounter_record_number = e.record_number AND d.icd10 = ${parameters.add(code)}::text)`,
    },
  },
  orders: {
    admittedOn: { group: VISIT, expression: 'e.admitted_on', cast: 'date' },
    totalCostVnd: { group: VISIT, expression: 'e.total_cost', cast: 'numeric' },
  },
  tieBreaker: { expression: 'e.id', cast: 'text' },
};

export const HEALTH_FACILITY_LIST: ListDefinition<HealthFacility, HealthFacilityFilter, HealthFacilityOrder> = {
  name: 'healthFacilities',
  record: HEALTH_FACILITIES,
  filters: { tier: equals(null, 'f.tier'), unitCode: equals(null, 'f.unit_code') },
  orders: { name: { group: null, expression: 'f.name', cast: 'text' } },
  tieBreaker: { expression: 'f.code', cast: 'text' },
};
