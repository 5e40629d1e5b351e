import { Kind, type FragmentDefinitionNode, type InlineFragmentNode, type OperationDefinitionNode, type SelectionNode } from 'graphql';
import { dataKeyOf } from './response-key.js';

const ANSWERED_HERE: ReadonlySet<string> = new Set(['__typename', '__schema', '__type']);

/** All selections of one response key at the root, each inside the fragments (with their conditions) that it stood in. */
export interface RootField {
  readonly selections: readonly SelectionNode[];
}

/** Root fields in the order in which the client's operation first names them, without those that no subgraph is asked for. */
export function splitRootFields(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): RootField[] {
  const byKey = new Map<string, SelectionNode[]>();
  const visit = (selections: readonly SelectionNode[], wrappers: readonly InlineFragmentNode[]) => {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        if (ANSWERED_HERE.has(selection.name.value)) continue;
        const key = dataKeyOf(selection);
        byKey.set(key, [...(byKey.get(key) ?? []), wrapped(selection, wrappers)]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : inlined(selection, fragments);
      if (fragment) visit(fragment.selectionSet.selections, fragment.directives?.length ? [...wrappers, fragment] : wrappers);
    }
  };
  visit(operation.selectionSet.selections, []);
  return [...byKey.values()].map((selections) => ({ selections }));
}

function inlined(
  spread: Extract<SelectionNode, { kind: Kind.FRAGMENT_SPREAD }>,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): InlineFragmentNode | null {
  const fragment = fragments.get(spread.name.value);
  if (!fragment) return null;
  return {
    kind: Kind.INLINE_FRAGMENT,
    typeCondition: fragment.typeCondition,
    directives: spread.directives,
    selectionSet: fragment.selectionSet,
  };
}

function wrapped(field: SelectionNode, wrappers: readonly InlineFragmentNode[]): SelectionNode {
  return wrappers.reduceRight<SelectionNode>(
    (inner, wrapper) => ({ ...wrapper, selectionSet: { kind: Kind.SELECTION_SET, selections: [inner] } }),
    field,
  );
}
