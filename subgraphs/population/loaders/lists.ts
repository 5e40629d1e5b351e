import { atLeast, atMost, equals, type ListDefinition } from '../../kit/connections/list.js';
import type { AdministrativeUnitFilter } from '../types/administrative-unit-list.type.js';
import type { AdministrativeUnit } from '../types/administrative-unit.type.js';
import type { CitizenFilter, CitizenOrder } from '../types/citizen-list.type.js';
import type { Citizen } from '../types/citizen.type.js';
import type { HouseholdFilter } from '../types/household-list.type.js';
import type { Household } from '../types/household.type.js';
import { ADMINISTRATIVE_UNITS, CITIZENS, HOUSEHOLDS } from './records.js';

export const CITIZEN_LIST: ListDefinition<Citizen, CitizenFilter, CitizenOrder> = {
  name: 'citizens',
  record: CITIZENS,
  filters: {
    sex: equals('population.identity', 'c.sex'),
    lifeStatus: equals('population.identity', 'c.life_status'),
    bornFrom: atLeast('population.identity', 'c.birth_date'),
    bornTo: atMost('population.identity', 'c.birth_date'),
  },
  orders: { birthDate: { group: 'population.identity', expression: 'c.birth_date', cast: 'date' } },
  tieBreaker: { expression: 'c.id', cast: 'text' },
};

export const HOUSEHOLD_LIST: ListDefinition<Household, HouseholdFilter, object> = {
  name: 'households',
  record: HOUSEHOLDS,
  filters: { unitCode: equals('population.residence', 'h.unit_code') },
  orders: {},
  tieBreaker: { expression: 'h.id', cast: 'text' },
};

export const ADMINISTRATIVE_UNIT_LIST: ListDefinition<AdministrativeUnit, AdministrativeUnitFilter, object> = {
  name: 'administrativeUnits',
  record: ADMINISTRATIVE_UNITS,
  filters: {
    level: equals(null, 'u.level'),
    provinceCode: equals(null, 'u.province_code'),
    validOn: {
      group: null,
      sql: (day, parameters) => {
        const on = `${parameters.add(day)}::date`;
        return `u.valid_from <= ${on} AND (u.valid_to IS NULL OR u.valid_to >= ${on})`;
      },
    },
  },
  orders: {},
  tieBreaker: { expression: `(u.code || '@' || to_char(u.valid_from, 'YYYY-MM-DD'))`, cast: 'text' },
};
