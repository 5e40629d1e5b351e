import {
  getDirectiveValues,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type SelectionSetNode,
} from 'graphql';
import { namedTypeOf, requirementAt, SCHEMA } from '../reference/graph.js';

type Variables = Readonly<Record<string, unknown>>;
/** Coordinate → how many values. */
export type LeafCounts = ReadonlyMap<string, number>;

/** The values of protected fields that stand in a client's own answer, by the operation that it sent: in a list each element, a null never. */
export function countLeaves(document: DocumentNode, variables: Variables, data: unknown): LeafCounts {
  const counts = new Map<string, number>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);

  const collect = (set: SelectionSetNode, into: Map<string, FieldNode[]>): void => {
    for (const selection of set.selections) {
      if (!isSelected(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = selection.alias?.value ?? selection.name.value;
        into.set(key, [...(into.get(key) ?? []), selection]);
      } else {
        const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
        if (fragment !== undefined) collect(fragment.selectionSet, into);
      }
    }
  };
  const countObject = (type: GraphQLObjectType, sets: readonly SelectionSetNode[], object: Readonly<Record<string, unknown>>): void => {
    const fields = new Map<string, FieldNode[]>();
    for (const set of sets) collect(set, fields);
    for (const [key, nodes] of fields) countField(type, nodes, object[key]);
  };
  const countField = (type: GraphQLObjectType, nodes: readonly FieldNode[], value: unknown): void => {
    const name = nodes[0]?.name.value ?? '';
    const field = type.getFields()[name];
    if (field === undefined) return;
    const inner = namedTypeOf(field.type);
    const isCounted = typeof requirementAt(`${type.name}.${name}`) === 'object';
    for (const one of flat(value)) {
      if (isObjectType(inner))
        countObject(
          inner,
          nodes.flatMap((node) => node.selectionSet ?? []),
          one as Readonly<Record<string, unknown>>,
        );
      else if (isCounted) counts.set(`${type.name}.${name}`, (counts.get(`${type.name}.${name}`) ?? 0) + 1);
    }
  };
  const operation = document.definitions.find((one) => one.kind === Kind.OPERATION_DEFINITION);
  const root = operation && SCHEMA.getRootType(operation.operation);
  if (operation === undefined || !root || typeof data !== 'object' || data === null) return counts;
  countObject(root, [operation.selectionSet], data as Readonly<Record<string, unknown>>);
  return counts;
}

/** Every type of the graph is an object type, so a fragment that validates stands on its parent. */
function isSelected(node: Parameters<typeof getDirectiveValues>[1], variables: Variables): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}

function flat(value: unknown): unknown[] {
  if (value === null || value === undefined) return [];
  return Array.isArray(value) ? value.flatMap(flat) : [value];
}

export function sumOf(counts: LeafCounts): number {
  return [...counts.values()].reduce((sum, count) => sum + count, 0);
}
