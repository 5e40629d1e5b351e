import type { FilterCondition } from '../../kit/connections/list.js';

/** That the period of the row covers a day, its first and its last day included; an open end goes on. */
export function holdsOn(group: string | null, alias: string): FilterCondition<string> {
  return {
    group,
    sql: (day, parameters) => {
      const value = `${parameters.add(day)}::date`;
      return `(${alias}.valid_from <= ${value} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${value}))`;
    },
  };
}

/** The same for a period of whole months. */
export function holdsInMonth(group: string, alias: string): FilterCondition<string> {
  return {
    group,
    sql: (month, parameters) => {
      const value = `${parameters.add(month)}::text`;
      return `(${alias}.start_month <= ${value} AND (${alias}.end_month IS NULL OR ${alias}.end_month >= ${value}))`;
    },
  };
}
