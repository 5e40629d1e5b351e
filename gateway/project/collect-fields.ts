import {
  isAbstractType,
  isCompositeType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { isIncluded, type Conditions } from '../plan/conditions.js';

export interface CollectionContext {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly conditions: Conditions;
}

/** Response key → the field nodes that are merged under it, in the order of the first. */
export type CollectedFields = ReadonlyMap<string, readonly FieldNode[]>;

/** [CollectFields](https://spec.graphql.org/September2025/#CollectFields()) for values of one type, over all selection sets that apply to them. */
export function collectFields(context: CollectionContext, type: GraphQLCompositeType, sets: readonly SelectionSetNode[]): CollectedFields {
  const fields = new Map<string, FieldNode[]>();
  const visited = new Set<string>();
  for (const set of sets) collectInto(context, type, set, fields, visited);
  return fields;
}

function collectInto(
  context: CollectionContext,
  type: GraphQLCompositeType,
  set: SelectionSetNode,
  fields: Map<string, FieldNode[]>,
  visited: Set<string>,
): void {
  for (const selection of set.selections) {
    if (!isIncluded(selection.directives, context.conditions)) continue;
    if (selection.kind === Kind.FIELD) {
      const key = selection.alias?.value ?? selection.name.value;
      const nodes = fields.get(key);
      if (nodes) nodes.push(selection);
      else fields.set(key, [selection]);
      continue;
    }
    if (selection.kind === Kind.FRAGMENT_SPREAD && visited.has(selection.name.value)) continue;
    if (selection.kind === Kind.FRAGMENT_SPREAD) visited.add(selection.name.value);
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : context.fragments.get(selection.name.value);
    if (fragment && applies(context.schema, fragment.typeCondition?.name.value, type)) {
      collectInto(context, type, fragment.selectionSet, fields, visited);
    }
  }
}

/** A type that is itself abstract stands for a value whose type was not delivered: only what holds for every value of it applies. */
function applies(schema: GraphQLSchema, condition: string | undefined, type: GraphQLCompositeType): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditionType = schema.getType(condition);
  // The subtypes of an abstract type are objects and interfaces; a union is a subtype of nothing.
  return isCompositeType(conditionType) && isAbstractType(conditionType) && 'getFields' in type && schema.isSubType(conditionType, type);
}
