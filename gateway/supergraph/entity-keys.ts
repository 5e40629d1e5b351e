import { Kind, parse, type DocumentNode } from 'graphql';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

/** Subgraph → type → its keys there, each as the names of its outermost fields. */
export type EntityKeys = ReadonlyMap<string, ReadonlyMap<string, readonly (readonly string[])[]>>;

/** From `@join__type(graph:, key:)`, so that a representation without any whole key is never sent. */
export function readEntityKeys(supergraph: DocumentNode, nameOfGraph: ReadonlyMap<string, string>): EntityKeys {
  const keys = new Map<string, Map<string, string[][]>>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const directive of directivesNamed(node, 'join__type')) {
      const key = findTextArgument(directive, 'key');
      const subgraph = nameOfGraph.get(findTextArgument(directive, 'graph') ?? '');
      if (key === undefined || subgraph === undefined) continue;
      const byType = keys.get(subgraph) ?? new Map<string, string[][]>();
      keys.set(subgraph, byType.set(node.name.value, [...(byType.get(node.name.value) ?? []), outermostFields(key)]));
    }
  }
  return keys;
}

function outermostFields(fieldSet: string): string[] {
  const [operation] = parse(`{${fieldSet}}`, { noLocation: true }).definitions;
  if (operation?.kind !== Kind.OPERATION_DEFINITION) return [];
  return operation.selectionSet.selections.flatMap((selection) => (selection.kind === Kind.FIELD ? [selection.name.value] : []));
}
