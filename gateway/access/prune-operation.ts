import {
  Kind,
  visit,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { OperationInSchema } from '../operation/selections.js';
import type { AccessDecision } from './access-decision.js';
import { listRefusals, type Refusal } from './list-refusals.js';
import { refuseFields } from './refuse-fields.js';
import type { RefusedField } from './refused-field.js';

export interface PrunedOperation {
  /** The operation without its refused fields, still valid: what is planned. */
  readonly document: DocumentNode;
  /** Nodes of the client's document, for the projection. */
  readonly refusedNodes: ReadonlySet<FieldNode>;
  readonly refusals: readonly Refusal[];
}

const NOTHING_REFUSED: ReadonlyMap<FieldNode, RefusedField> = new Map();

/**
 * Takes refused fields out before anything is planned, so that no agency is ever asked for them. A selection that is left empty asks for `__typename`
 * instead: whether the record exists for the caller is answered as if something of it had been delivered.
 * `byInput` are fields that an input refuses in this request.
 */
export function pruneOperation(
  operation: OperationInSchema,
  decision: AccessDecision,
  byInput: ReadonlyMap<FieldNode, RefusedField> = NOTHING_REFUSED,
): PrunedOperation {
  const refused = new Map([...byInput, ...refuseFields(operation, decision)]);
  const document = refused.size === 0 ? operation.document : removeFields(operation, refused);
  return { document, refusedNodes: new Set(refused.keys()), refusals: refused.size === 0 ? [] : listRefusals(operation, refused) };
}

function removeFields(operation: OperationInSchema, refused: ReadonlyMap<FieldNode, RefusedField>): DocumentNode {
  const pruner = new Pruner(operation, refused);
  const selectionSet = pruner.selectionSet(operation.operation.selectionSet) ?? ONLY_TYPENAME;
  const kept = { ...operation.operation, selectionSet };
  const fragments = pruner.keptFragments();
  return { kind: Kind.DOCUMENT, definitions: [withoutUnusedVariables(kept, fragments), ...fragments] };
}

const ONLY_TYPENAME: SelectionSetNode = {
  kind: Kind.SELECTION_SET,
  selections: [{ kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } }],
};

class Pruner {
  private readonly fragments = new Map<string, FragmentDefinitionNode | null>();

  constructor(
    private readonly source: OperationInSchema,
    private readonly refused: ReadonlyMap<FieldNode, RefusedField>,
  ) {}

  /** Null when nothing is left of it. */
  selectionSet(set: SelectionSetNode): SelectionSetNode | null {
    const selections = set.selections.flatMap((selection) => this.selection(selection) ?? []);
    return selections.length === 0 ? null : { ...set, selections };
  }

  keptFragments(): FragmentDefinitionNode[] {
    return [...this.fragments.values()].filter((fragment) => fragment !== null);
  }

  private selection(selection: SelectionNode): SelectionNode | null {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return this.fragment(selection.name.value) && selection;
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      const selectionSet = this.selectionSet(selection.selectionSet);
      return selectionSet && { ...selection, selectionSet };
    }
    if (this.refused.has(selection)) return null;
    return selection.selectionSet ? { ...selection, selectionSet: this.selectionSet(selection.selectionSet) ?? ONLY_TYPENAME } : selection;
  }

  private fragment(name: string): FragmentDefinitionNode | null {
    const known = this.fragments.get(name);
    if (known !== undefined) return known;
    const fragment = this.source.fragments.get(name);
    const selectionSet = fragment ? this.selectionSet(fragment.selectionSet) : null;
    const kept = fragment && selectionSet ? { ...fragment, selectionSet } : null;
    this.fragments.set(name, kept);
    return kept;
  }
}

/** Without the variables that only removed fields used: an agency would refuse the operation because of them. */
function withoutUnusedVariables(operation: OperationDefinitionNode, fragments: readonly FragmentDefinitionNode[]): OperationDefinitionNode {
  const used = new Set<string>();
  for (const { selectionSet, directives } of [operation, ...fragments]) {
    const part = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '' }, selectionSet, directives } as const;
    visit(part, { [Kind.VARIABLE]: (node) => void used.add(node.name.value) });
  }
  return { ...operation, variableDefinitions: operation.variableDefinitions?.filter(({ variable }) => used.has(variable.name.value)) };
}
