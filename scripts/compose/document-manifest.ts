import { createHash } from 'node:crypto';
import { type GraphQLSchema, Kind, type OperationDefinitionNode, parse, stripIgnoredCharacters, validate } from 'graphql';

/** An operation that this project's clients send: the text as people write it. */
export interface WrittenOperation {
  readonly path: string;
  readonly text: string;
}

/**
 * The trusted documents in Apollo's manifest format: each operation under the SHA-256 of the text that clients send, without what the parser ignores.
 * Throws for one that is not valid, or has no name to be found by.
 */
export function describeDocuments(schema: GraphQLSchema, operations: readonly WrittenOperation[]): string {
  const entries = operations.map(({ path, text }) => {
    const { name, operation } = readOnlyOperation(schema, path, text);
    const body = stripIgnoredCharacters(text);
    return { id: createHash('sha256').update(body).digest('hex'), name: name.value, type: operation, body };
  });
  const names = new Set(entries.map(({ name }) => name));
  if (names.size < entries.length) throw new Error('Two operations of schema/operations have the same name.');
  return JSON.stringify({ format: 'apollo-persisted-query-manifest', version: 1, operations: entries });
}

function readOnlyOperation(schema: GraphQLSchema, path: string, text: string) {
  const document = parse(text);
  const [error] = validate(schema, document);
  if (error) throw new Error(`${path}: ${error.message}`);
  const operations = document.definitions.filter((node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION);
  const [operation] = operations;
  if (operations.length === 1 && operation?.name) return { name: operation.name, operation: operation.operation };
  throw new Error(`${path} holds ${operations.length} operations; it should be one, with a name.`);
}
