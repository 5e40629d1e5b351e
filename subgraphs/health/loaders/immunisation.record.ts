import { atLeast, atMost, equals, type ListDefinition } from '../../kit/connections/list.js';
import type { RecordDefinition } from '../../kit/rows/record.js';
import { deliveredIdentityColumn } from '../../kit/types/delivered-identity.type.js';
import type { ImmunisationFilter, ImmunisationOrder } from '../types/immunisation-list.type.js';
import type { Immunisation } from '../types/immunisation.type.js';

export const IMMUNISATIONS: RecordDefinition<Immunisation> = {
  from: 'immunisation t',
  columns: {
    id: 't.id',
    recordNumber: 't.record_number',
    vaccine: 't.vaccine',
    dose: 't.dose',
    givenOn: 't.given_on',
    lotNumber: 't.lot_number',
    facilityCode: 't.facility_code',
    citizenId: 't.citizen_id',
    asDelivered: deliveredIdentityColumn('t'),
  },
  subject: { citizen: 't.citizen_id' },
  group: 'health.prevention',
  order: 't.given_on, t.id',
};

export const IMMUNISATION_LIST: ListDefinition<Immunisation, ImmunisationFilter, ImmunisationOrder> = {
  name: 'immunisations',
  record: IMMUNISATIONS,
  filters: {
    vaccine: equals('health.prevention', 't.vaccine'),
    givenFrom: atLeast('health.prevention', 't.given_on', 'date'),
    givenTo: atMost('health.prevention', 't.given_on', 'date'),
  },
  orders: {
    givenOn: { group: 'health.prevention', expression: 't.given_on', cast: 'date' },
  },
  tieBreaker: { expression: 't.id', cast: 'text' },
};
