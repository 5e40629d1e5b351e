import { executeSync, type GraphQLSchema } from 'graphql';
import type { Variables } from './coerce-variables.js';
import type { ReadOperation } from './read-operation.js';

type Texts = Readonly<Record<string, string>>;
/** Without variables the answer never changes: kept as long as the operation itself, for each schema that is shown. */
const kept = new WeakMap<ReadOperation, WeakMap<GraphQLSchema, Texts>>();

/** The JSON text of each root introspection field by its response key, from what the caller's role may see; nobody without a token gets here. */
export function answerIntrospection(
  operation: ReadOperation,
  variables: Variables,
  visible: () => GraphQLSchema = () => operation.schema,
): Texts {
  if (!operation.introspection) return {};
  const schema = visible();
  const known = kept.get(operation)?.get(schema);
  if (known) return known;
  const { data } = executeSync({
    schema,
    document: operation.introspection,
    variableValues: variables,
    operationName: operation.name,
  });
  const texts = Object.fromEntries(Object.entries(data ?? {}).map(([key, value]) => [key, JSON.stringify(value)]));
  if (!operation.operation.variableDefinitions?.length) {
    const bySchema = kept.get(operation) ?? new WeakMap<GraphQLSchema, Texts>();
    kept.set(operation, bySchema.set(schema, texts));
  }
  return texts;
}
