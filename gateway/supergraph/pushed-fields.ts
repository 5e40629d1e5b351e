import { Kind, OperationTypeNode, type DocumentNode } from 'graphql';
import { PLATFORM } from '../platform/platform-name.js';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

/**
 * Fields of the subscription root that the platform alone answers: only it tells in this process that something happened. A subgraph's own subscriptions
 * cannot be followed, whatever the planner makes of them.
 */
export function readPushedFields(supergraph: DocumentNode, nameOfGraph: ReadonlyMap<string, string>): ReadonlySet<string> {
  const rootName = findSubscriptionName(supergraph);
  const root = supergraph.definitions.find((node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === rootName);
  if (root?.kind !== Kind.OBJECT_TYPE_DEFINITION) return new Set();
  const graphsOf = (node: Parameters<typeof directivesNamed>[0], directive: string): string[] =>
    directivesNamed(node, directive).flatMap((one) => nameOfGraph.get(findTextArgument(one, 'graph') ?? '') ?? []);
  const ofType = graphsOf(root, 'join__type');
  const fields = (root.fields ?? []).filter((field) => {
    const owners = graphsOf(field, 'join__field');
    const graphs = owners.length > 0 ? owners : ofType;
    return graphs.length > 0 && graphs.every((name) => name === PLATFORM);
  });
  return new Set(fields.map(({ name }) => name.value));
}

function findSubscriptionName(supergraph: DocumentNode): string | undefined {
  const [schema] = supergraph.definitions.filter((node) => node.kind === Kind.SCHEMA_DEFINITION);
  return schema?.operationTypes.find(({ operation }) => operation === OperationTypeNode.SUBSCRIPTION)?.type.name.value;
}
