import {
  getOperationAST,
  Kind,
  print,
  visit,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import type { Conditions } from './conditions.js';
import { SelectionNormaliser } from './normalise-selections.js';

const ANSWERED_HERE: ReadonlySet<string> = new Set(['__typename', '__schema', '__type']);

/** What this executor does not do; the planner plans both without a word, `@defer` and `@stream` as if they were not there. Of subscriptions it runs those that the platform itself tells of. */
export type UnsupportedFeature = 'DEFER' | 'SUBSCRIPTION';

export interface PreparedOperation {
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The whole operation; null when no subgraph has to be asked. */
  readonly whole: string | null;
  /** The same, one document for each root field, in the client's order; written when it is asked for, which is rare. */
  readonly byRootField: () => readonly string[];
}

/**
 * The client's operation as the planner gets it under one combination of its conditions: normalised, and without introspection and `__typename` at the root, which the
 * gateway answers itself (the planner fails on the first and asks some subgraph for the second).
 */
export function prepareOperation(
  supergraph: Supergraph,
  document: DocumentNode,
  operationName: string | undefined,
  conditions: Conditions,
): PreparedOperation {
  const operation = getOperationAST(document, operationName);
  const root = operation && supergraph.publicSchema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('The document has no such operation; validation comes before planning.');
  const normaliser = new SelectionNormaliser(supergraph, fragmentsOf(document), conditions);
  const fields = normaliser
    .normalise([operation.selectionSet], root)
    .filter((selection) => selection.kind !== Kind.FIELD || !ANSWERED_HERE.has(selection.name.value));
  return {
    kind: operation.operation,
    whole: fields.length > 0 ? printed(operation, fields) : null,
    byRootField: () => fields.map((field) => printed(operation, [field])),
  };
}

export function findUnsupported(
  { pushedFields }: Pick<Supergraph, 'pushedFields'>,
  document: DocumentNode,
  operationName: string | undefined,
): UnsupportedFeature | null {
  const isSubscription = getOperationAST(document, operationName)?.operation === 'subscription';
  if (isSubscription && pushedFields.size === 0) return 'SUBSCRIPTION';
  const found = new Set<string>();
  visit(document, { Directive: (node) => void found.add(node.name.value) });
  return found.has('defer') || found.has('stream') ? 'DEFER' : null;
}

/** Definitions of variables that nothing uses any more do no harm: the planner passes on what a fetch uses. */
function printed(operation: OperationDefinitionNode, selections: readonly SelectionNode[]): string {
  const { variableDefinitions } = operation;
  const definition = { kind: Kind.OPERATION_DEFINITION, operation: operation.operation, variableDefinitions } as const;
  return print({ ...definition, selectionSet: { kind: Kind.SELECTION_SET, selections } });
}

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return fragments;
}
