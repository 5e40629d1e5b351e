import { Kind, type DocumentNode } from 'graphql';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

export interface SubgraphAddress {
  readonly name: string;
  /** Empty when the composition was told none. */
  readonly url: string;
}

/** By value of the enum `join__Graph`. */
export function readSubgraphs(document: DocumentNode): ReadonlyMap<string, SubgraphAddress> {
  const subgraphs = new Map<string, SubgraphAddress>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) {
      const [graph] = directivesNamed(value, 'join__graph');
      const name = (graph && findTextArgument(graph, 'name')) ?? value.name.value;
      subgraphs.set(value.name.value, { name, url: (graph && findTextArgument(graph, 'url')) ?? '' });
    }
  }
  return subgraphs;
}
