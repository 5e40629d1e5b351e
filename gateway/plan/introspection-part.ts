import { getOperationAST, Kind, type DocumentNode, type SelectionNode, type SelectionSetNode } from 'graphql';
import { fragmentsOf } from './prepare-operation.js';

/**
 * The operation with nothing but its root fields `__schema` and `__type`, for graphql-js to answer; null when it has none.
 * The texts of its answer go to `Projection.write` under the keys that `Projection.introspectionKeys` names.
 */
export function findIntrospectionPart(document: DocumentNode, operationName?: string): DocumentNode | null {
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const fragments = fragmentsOf(document);
  const keep = (set: SelectionSetNode): SelectionSetNode => ({
    kind: Kind.SELECTION_SET,
    selections: set.selections.flatMap((selection): SelectionNode[] => {
      if (selection.kind === Kind.FIELD) return selection.name.value === '__schema' || selection.name.value === '__type' ? [selection] : [];
      const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
      const selectionSet = inner && keep(inner);
      return selectionSet?.selections.length ? [{ kind: Kind.INLINE_FRAGMENT, directives: selection.directives, selectionSet }] : [];
    }),
  });
  const selectionSet = keep(operation.selectionSet);
  if (selectionSet.selections.length === 0) return null;
  return { kind: Kind.DOCUMENT, definitions: [{ ...operation, selectionSet }, ...fragments.values()] };
}
