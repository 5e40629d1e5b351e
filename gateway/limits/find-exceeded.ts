import { Kind, type DocumentNode, type FragmentDefinitionNode, type OperationDefinitionNode } from 'graphql';
import type { ExceededLimit } from './exceeded-limit.js';
import type { DocumentLimits } from './limits.js';
import { measureOperation } from './measure-operation.js';

/** What the parser of graphql-js says when it stops at the limit; it has no other sign for it. */
const TOO_MANY_TOKENS = /Document contains more tha[nt] \d+ tokens/;

export function isTokenLimit(message: string): boolean {
  return TOO_MANY_TOKENS.test(message);
}

/** The first figure that one of the document's operations exceeds: all are validated, so all are measured. Needs a document that was parsed, not a valid one. */
export function findExceeded(document: DocumentNode, limits: DocumentLimits): ExceededLimit | null {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  for (const node of document.definitions) {
    const exceeded = node.kind === Kind.OPERATION_DEFINITION ? exceededBy(node, fragments, limits) : null;
    if (exceeded) return exceeded;
  }
  return null;
}

function exceededBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  limits: DocumentLimits,
): ExceededLimit | null {
  const extent = measureOperation(operation, fragments, limits.depth);
  const counted = { ...extent, rootFields: countRootFields(operation, fragments) };
  for (const limit of ['depth', 'rootFields', 'aliases', 'directives', 'repeatedFields', 'fragments', 'positions'] as const) {
    if (counted[limit] > limits[limit]) return { limit, maximum: limits[limit], counted: counted[limit] };
  }
  return null;
}

/** Fields of the root type, also those in fragments there; a fragment that is spread twice is walked once, since its fields are the same then. */
function countRootFields(operation: OperationDefinitionNode, fragments: ReadonlyMap<string, FragmentDefinitionNode>): number {
  const spread = new Set<string>();
  const open = [operation.selectionSet];
  let fields = 0;
  for (let set = open.pop(); set !== undefined; set = open.pop()) {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) fields += 1;
      else if (selection.kind === Kind.INLINE_FRAGMENT) open.push(selection.selectionSet);
      else if (!spread.has(selection.name.value)) {
        spread.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        if (fragment) open.push(fragment.selectionSet);
      }
    }
  }
  return fields;
}
