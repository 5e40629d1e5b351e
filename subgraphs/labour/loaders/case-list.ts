import { CASES } from '../../kit/cases/case.record.js';
import type { CaseState } from '../../kit/cases/case-kinds.js';
import { equals, type ListDefinition } from '../../kit/connections/list.js';
import type { CaseFilter, CaseOrder } from '../types/case-list.type.js';

export const CASE_LIST: ListDefinition<CaseState, CaseFilter, CaseOrder> = {
  name: 'cases',
  record: CASES,
  filters: {
    openOn: {
      group: 'labour.case',
      sql: (day, parameters) => {
        const value = `${parameters.add(day)}::date`;
        return `(k.opened_on <= ${value} AND (k.closed_on IS NULL OR k.closed_on >= ${value}))`;
      },
    },
    kind: equals('labour.case', 'k.kind'),
    organisation: equals('labour.case', 'k.organisation'),
  },
  orders: { openedOn: { group: 'labour.case', expression: 'k.opened_on', cast: 'date' } },
  tieBreaker: { expression: 'k.id', cast: 'text' },
};
