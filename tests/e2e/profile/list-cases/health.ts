import { between, equal, OF_CITIZENS, OF_NOBODY, ordered, WHOLE, type ListCase } from './list-case.js';

export const HEALTH_LISTS: readonly ListCase[] = [
  {
    list: 'encounters',
    agency: 'health',
    table: 'encounter',
    ...OF_CITIZENS,
    hidesConfidential: true,
    variants: [
      WHOLE,
      equal('kind', 'INPATIENT'),
      between('admitted', 'admitted_on', '2025-01-01', '2025-06-30'),
      {
        name: 'with a disease',
        filter: { icd10Code: 'H10.9' },
        where: `record_number IN (SELECT encounter_record_number FROM diagnosis WHERE icd10 = 'H10.9')`,
      },
      ...ordered('admittedOn', 'admitted_on'),
      ...ordered('totalCostVnd', 'total_cost'),
    ],
  },
  {
    list: 'immunisations',
    agency: 'health',
    table: 'immunisation',
    ...OF_CITIZENS,
    variants: [WHOLE, equal('vaccine', 'BCG'), between('given', 'given_on', '2024-01-01', '2025-12-31'), ...ordered('givenOn', 'given_on')],
  },
  {
    list: 'childMeasurements',
    agency: 'health',
    table: 'child_measurement',
    ...OF_CITIZENS,
    variants: [WHOLE, between('measured', 'measured_on', '2026-01-01', '2026-12-31'), ...ordered('measuredOn', 'measured_on')],
  },
  {
    list: 'disabilityAssessments',
    agency: 'health',
    table: 'disability_assessment',
    ...OF_CITIZENS,
    variants: [
      WHOLE,
      equal('kind', 'MOBILITY'),
      equal('level', 'SEVERE'),
      between('assessed', 'assessed_on', '2021-01-01', '2024-12-31'),
      ...ordered('assessedOn', 'assessed_on'),
    ],
  },
  {
    list: 'healthFacilities',
    agency: 'health',
    table: 'health_facility',
    ...OF_NOBODY,
    key: { fields: ['id'], joinedBy: '', sql: 't.code' },
    variants: [WHOLE, equal('tier', 'COMMUNE_STATION'), ...ordered('name', 'name')],
  },
];
