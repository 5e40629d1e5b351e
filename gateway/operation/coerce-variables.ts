import { getVariableValues, Kind } from 'graphql';
import { findLongList } from '../limits/list-input.js';
import { DEFAULT_LIMITS } from '../limits/limits.js';
import type { OperationProblem } from './operation-problem.js';
import type { OperationInSchema } from './selections.js';

export type Variables = Readonly<Record<string, unknown>>;

const MAX_TOLD_ERRORS = 10;
/** No input type is nested nearly as deep; custom scalars would otherwise pass on whatever JSON can hold. */
const MAX_DEPTH = 16;

/** Variables as the schema wants them, defaults filled in. What is wrong is told by the variable's name, never by its value. */
export function coerceVariables(
  { schema, operation, maxListInput = DEFAULT_LIMITS.listInput }: OperationInSchema & { readonly maxListInput?: number },
  given: Variables,
): { readonly variables: Variables } | OperationProblem {
  if (isDeeperThan(MAX_DEPTH, given)) return { code: 'BAD_USER_INPUT', details: [{}] };
  const long = findLongList(given, maxListInput);
  if (long) return { code: 'BAD_USER_INPUT', details: [long] };
  const result = getVariableValues(schema, operation.variableDefinitions ?? [], given, { maxErrors: MAX_TOLD_ERRORS });
  if (!result.errors) return { variables: result.coerced };
  const names = result.errors.flatMap((error) =>
    (error.nodes ?? []).map((node) => (node.kind === Kind.VARIABLE_DEFINITION ? node.variable.name.value : undefined)),
  );
  const details = [...new Set(names)].map((variable) => (variable === undefined ? {} : { variable }));
  return { code: 'BAD_USER_INPUT', details: details.length > 0 ? details : [{}] };
}

function isDeeperThan(levels: number, value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeperThan(levels - 1, inner));
}
