import { visit, type DocumentNode, type FieldNode } from 'graphql';
import { NULL, type ValueWriter } from './value-writer.js';

/** The JSON text that was given for the response key. */
export function splicedWriter(clientKey: string): ValueWriter {
  return (_, state) => (Object.hasOwn(state.spliced, clientKey) ? (state.spliced[clientKey] ?? NULL) : NULL);
}

export function isIntrospection(node: FieldNode | undefined): boolean {
  return node?.name.value === '__schema' || node?.name.value === '__type';
}

/** `__schema` and `__type` exist at the root only. */
export function introspectionKeysOf(document: DocumentNode): string[] {
  const keys = new Set<string>();
  visit(document, { Field: (node) => (isIntrospection(node) ? void keys.add(node.alias?.value ?? node.name.value) : undefined) });
  return [...keys];
}
