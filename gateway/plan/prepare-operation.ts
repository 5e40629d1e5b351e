import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  Kind,
  print,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { dataKeyOf } from './response-key.js';
import { splitRootFields } from './root-fields.js';

/** What this executor does not do; the planner plans both without a word, `@defer` as if it were not there. */
export type UnsupportedFeature = 'DEFER' | 'SUBSCRIPTION';

export interface PreparedOperation {
  /** Documents to plan and run one after the other: one for a query, one for each root field of a mutation. */
  readonly documents: readonly string[];
  readonly unsupported: UnsupportedFeature | null;
}

/**
 * The client's operation as the planner gets it: one operation with the fragments that it reaches, aliases under `dataKeyOf`,
 * `__typename` where the projection must know the type, and without introspection and `__typename` at the root, which the
 * gateway answers itself (the planner fails on the first and asks some subgraph for the second).
 *
 * Mutations are planned one root field at a time. Planned as one operation, planner 0.0.38 runs the entity fetches of the
 * first field beside the second mutation, so the first field's answer could already show what the second one did.
 */
export function prepareOperation(supergraph: Supergraph, document: DocumentNode, operationName?: string): PreparedOperation {
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The document has no such operation; validation comes before planning.');
  const rewriter = new OperationRewriter(supergraph, document);
  const roots = splitRootFields(operation, rewriter.fragments);
  const serial = operation.operation === 'mutation' ? roots : [{ selections: roots.flatMap((root) => root.selections) }];
  const documents = serial.filter((part) => part.selections.length > 0).map((part) => rewriter.rewrite(operation, part.selections));
  return { documents, unsupported: operation.operation === 'subscription' ? 'SUBSCRIPTION' : rewriter.deferred ? 'DEFER' : null };
}

class OperationRewriter {
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  deferred = false;
  private readonly schema: GraphQLSchema;
  private rewritten = new Map<string, FragmentDefinitionNode | null>();

  constructor(
    private readonly supergraph: Supergraph,
    document: DocumentNode,
  ) {
    this.schema = supergraph.publicSchema;
    this.fragments = fragmentsOf(document);
  }

  rewrite(operation: OperationDefinitionNode, selections: readonly SelectionNode[]): string {
    this.rewritten = new Map();
    const root = this.schema.getRootType(operation.operation) ?? undefined;
    const selectionSet = this.selectionSet({ kind: Kind.SELECTION_SET, selections }, root);
    const fragments = [...this.rewritten.values()].filter((fragment) => fragment !== null);
    const variableDefinitions = operation.variableDefinitions;
    return print({
      kind: Kind.DOCUMENT,
      definitions: [{ kind: Kind.OPERATION_DEFINITION, operation: operation.operation, variableDefinitions, selectionSet }, ...fragments],
    });
  }

  private selectionSet(set: SelectionSetNode, parent: GraphQLNamedType | undefined): SelectionSetNode {
    const selections = set.selections.map((selection) => this.selection(selection, parent));
    if (parent && isAbstractType(parent) && this.hidesTypes(parent)) selections.push(TYPENAME);
    return { kind: Kind.SELECTION_SET, selections };
  }

  private selection(selection: SelectionNode, parent: GraphQLNamedType | undefined): SelectionNode {
    if (selection.kind === Kind.FIELD) return this.field(selection, parent);
    this.deferred ||= selection.directives?.some((directive) => directive.name.value === 'defer') ?? false;
    if (selection.kind === Kind.FRAGMENT_SPREAD) {
      this.fragment(selection.name.value);
      return selection;
    }
    const type = selection.typeCondition ? this.schema.getType(selection.typeCondition.name.value) : parent;
    return { ...selection, selectionSet: this.selectionSet(selection.selectionSet, type) };
  }

  private field(field: FieldNode, parent: GraphQLNamedType | undefined): FieldNode {
    const key = dataKeyOf(field);
    const type = field.selectionSet && parent && 'getFields' in parent ? parent.getFields()[field.name.value]?.type : undefined;
    return {
      ...field,
      alias: key === field.name.value ? undefined : { kind: Kind.NAME, value: key },
      // Input types cannot be parents of selections: a parent with fields has output types.
      selectionSet: field.selectionSet && this.selectionSet(field.selectionSet, type && getNamedType(type as GraphQLCompositeType)),
    };
  }

  private fragment(name: string): void {
    const fragment = this.fragments.get(name);
    if (!fragment || this.rewritten.has(name)) return;
    // Entered before its selections are walked, so that a cycle (which validation refuses) would still end.
    this.rewritten.set(name, null);
    const type = this.schema.getType(fragment.typeCondition.name.value);
    this.rewritten.set(name, { ...fragment, selectionSet: this.selectionSet(fragment.selectionSet, type) });
  }

  /** True when a value of the type can be of an inaccessible type: the projection must then see `__typename` to withhold it. */
  private hidesTypes(type: GraphQLNamedType): boolean {
    const possible = this.supergraph.possibleTypes.get(type.name);
    return possible !== undefined && [...possible].some((name) => !isCompositeType(this.schema.getType(name)));
  }
}

const TYPENAME: FieldNode = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } };

export function fragmentsOf(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const node of document.definitions) if (node.kind === Kind.FRAGMENT_DEFINITION) fragments.set(node.name.value, node);
  return fragments;
}
