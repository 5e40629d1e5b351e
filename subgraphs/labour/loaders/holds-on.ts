import type { FilterCondition } from '../../kit/connections/list.js';

/** That the period of the row covers a day, its first and its last day included. */
export function holdsOn(group: string, alias: string): FilterCondition<string> {
  return {
    group,
    sql: (day, parameters) => {
      const value = `${parameters.add(day)}::date`;
      return `(${alias}.valid_from <= ${value} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${value}))`;
    },
  };
}
