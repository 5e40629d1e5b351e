import { executeSync } from 'graphql';
import type { Variables } from './coerce-variables.js';
import type { ReadOperation } from './read-operation.js';

/** Without variables the answer never changes: kept as long as the operation itself. */
const kept = new WeakMap<ReadOperation, Readonly<Record<string, string>>>();

/** The JSON text of each root introspection field by its response key, from the public schema; nobody without a token gets here. */
export function answerIntrospection(operation: ReadOperation, variables: Variables): Readonly<Record<string, string>> {
  if (!operation.introspection) return {};
  const known = kept.get(operation);
  if (known) return known;
  const { data } = executeSync({
    schema: operation.schema,
    document: operation.introspection,
    variableValues: variables,
    operationName: operation.name,
  });
  const texts = Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [key, JSON.stringify(value)]));
  if (!operation.operation.variableDefinitions?.length) kept.set(operation, texts);
  return texts;
}
