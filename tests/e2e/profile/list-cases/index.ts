import { HEALTH_LISTS } from './health.js';
import { LABOUR_LISTS } from './labour.js';
import type { ListCase } from './list-case.js';
import { POPULATION_LISTS } from './population.js';
import { SOCIAL_INSURANCE_LISTS } from './social-insurance.js';

/** Every list of the graph, with filters and each order; a structure test counts them against the public schema. */
export const LIST_CASES: readonly ListCase[] = [...POPULATION_LISTS, ...LABOUR_LISTS, ...SOCIAL_INSURANCE_LISTS, ...HEALTH_LISTS];

/** Throws for a list that has no case. */
export function getListCase(name: string): ListCase {
  const found = LIST_CASES.find(({ list }) => list === name);
  if (found === undefined) throw new Error(`There is no list ${name}.`);
  return found;
}
