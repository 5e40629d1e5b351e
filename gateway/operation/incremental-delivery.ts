import { getLocation, Kind, visit, type DirectiveNode, type DocumentNode } from 'graphql';
import type { OperationProblem } from './operation-problem.js';

const NAMES: ReadonlySet<string> = new Set(['defer', 'stream']);
const MENTIONED = /defer|stream/;
const MAX_TOLD_PLACES = 20;

/**
 * `@defer` and `@stream` (decision 9). Looked for before validation, which would call them unknown or, where a subgraph's schema brings them along, let
 * them pass to a planner that does not see them. A text that mentions neither is not walked.
 */
export function findIncrementalDelivery(query: string, document: DocumentNode): OperationProblem | null {
  if (!MENTIONED.test(query)) return null;
  const found: DirectiveNode[] = [];
  visit(document, {
    [Kind.DIRECTIVE]: (node) => {
      if (NAMES.has(node.name.value)) found.push(node);
    },
  });
  if (found.length === 0) return null;
  const locations = found.slice(0, MAX_TOLD_PLACES).flatMap(({ loc }) => (loc ? [getLocation(loc.source, loc.start)] : []));
  return { code: 'DEFER_UNSUPPORTED', details: [{ locations }] };
}
