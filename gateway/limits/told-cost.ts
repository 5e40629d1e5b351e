import type { Cost } from './price.js';

/** `extensions.cost` of an answer, and of the refusal of what costs too much. */
export interface ToldCost extends Cost {
  readonly total: number;
  /** What this caller may spend on one operation. */
  readonly maximum: number;
}

export function tellCost({ types, fields }: Cost, maximum: number): ToldCost {
  return { types, fields, total: types + fields, maximum };
}
