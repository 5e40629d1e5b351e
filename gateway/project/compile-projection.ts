import {
  getOperationAST,
  isCompositeType,
  isListType,
  isNonNullType,
  type DocumentNode,
  type FieldNode,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { conditionVariables, Variants } from '../plan/conditions.js';
import { fragmentsOf } from '../plan/prepare-operation.js';
import { dataKeyOf, readOwn } from '../plan/response-key.js';
import { collectFields, type CollectedFields } from './collect-fields.js';
import { compileFields, type ProjectionContext } from './compile-object.js';
import { writerOf } from './object-writer.js';
import { introspectionKeysOf, isIntrospection, splicedWriter } from './splice-introspection.js';
import { takingBack, Tally, type MaskedField } from './tally.js';
import { BUBBLED, NULL, type ValueWriter, type WriteState } from './value-writer.js';

export interface Written {
  /** The JSON text of `data`; `null` when a violation reached the root. */
  readonly json: string;
  /** Response keys of root query fields that name a single nullable object and were answered with null: unknown, or not permitted. Refused fields and fields that were never delivered are not among them. */
  readonly nullRootLookups: readonly string[];
  /** Client paths of values that their type forbids (null in a non-null position, an unknown enum value, garbage), for the log. */
  readonly bubbled: readonly (readonly (string | number)[])[];
  /** Coordinate → values that the text holds of it, for the coordinates that are counted; an element of a list is one. */
  readonly delivered: Readonly<Record<string, number>>;
  /** Fields whose values were cut, or withheld because their mask does not understand them. */
  readonly masked: readonly MaskedField[];
}

export interface Projection {
  /** Response keys of `__schema` and `__type` at the root, for every combination of conditions. */
  readonly introspectionKeys: readonly string[];
  /**
   * `data` as `executePlan` left it, `variables` coerced; `spliced` gives the JSON text of each root introspection field by its
   * response key (without one it is written as null).
   */
  write(
    data: Readonly<Record<string, unknown>> | null,
    variables: Readonly<Record<string, unknown>>,
    spliced?: Readonly<Record<string, string>>,
  ): Written;
}

/** Refused nodes of the client's document, or a rule by node and type of the value, where a field of an interface is refused on some of its types only. */
export type RefusedFields = ReadonlySet<FieldNode> | ((node: FieldNode, typeName: string) => boolean);

/** What an access decision does to values beside refusing them. */
export type ProjectionRules = Pick<ProjectionContext, 'maskOf' | 'isCounted'>;

const WHOLE_AND_UNCOUNTED: ProjectionRules = { maskOf: () => null, isCounted: () => false };

/**
 * Writes answers of one operation, exactly as the client sent it: what the planner added or what was refused has no way out.
 * Nulls bubble by [the specification](https://spec.graphql.org/September2025/#sec-Handling-Execution-Errors), in the client's order of fields.
 */
export function compileProjection(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  refused: RefusedFields,
  rules: ProjectionRules = WHOLE_AND_UNCOUNTED,
): Projection {
  const operation = getOperationAST(document, operationName);
  const rootType = operation && schema.getRootType(operation.operation);
  if (!operation || !rootType) throw new Error('The document has no such operation; validation comes before projection.');
  const isRefused = typeof refused === 'function' ? refused : (node: FieldNode) => refused.has(node);
  const common = { ...rules, schema, fragments: fragmentsOf(document), isRefused, tally: new Tally() };
  const variantsOf = (exact: boolean) =>
    new Variants(conditionVariables(document), (conditions) => compileVariant({ ...common, conditions, exact }, rootType, operation));
  const [variants, exactVariants] = [variantsOf(false), variantsOf(true)];
  return {
    introspectionKeys: introspectionKeysOf(document),
    write(data, variables, spliced = {}) {
      const root = data ?? {};
      const variant = variants.for(variables);
      let state = emptyState(common.tally, spliced);
      let text = variant.write(root, state, 0);
      // A null that took values away is rare; only then is everything written once more, with counts that are taken back.
      if (state.bubbled.length > 0) text = exactVariants.for(variables).write(root, (state = emptyState(common.tally, spliced)), 0);
      return {
        json: text === NULL || text === BUBBLED ? 'null' : text,
        nullRootLookups: variant.lookups.filter(({ dataKey }) => readOwn(root, dataKey) === null).map(({ clientKey }) => clientKey),
        bubbled: state.bubbled,
        delivered: common.tally.deliveredIn(state),
        masked: common.tally.maskedIn(state),
      };
    },
  };
}

function emptyState(tally: Tally, spliced: WriteState['spliced']): WriteState {
  return { path: [], bubbled: [], spliced, counts: tally.zeros(), masks: [] };
}

/** The operation under one combination of conditions: every selection is then known. */
interface Variant {
  readonly write: ValueWriter;
  readonly lookups: readonly { readonly clientKey: string; readonly dataKey: string }[];
}

function compileVariant(context: ProjectionContext, type: GraphQLObjectType, operation: OperationDefinitionNode): Variant {
  const collected = collectFields(context, type, [operation.selectionSet]);
  const isSpliced = (nodes: readonly FieldNode[]) => isIntrospection(nodes[0]);
  const fetched = [...collected].filter(([, nodes]) => !isSpliced(nodes));
  const compiled = new Map(compileFields(context, type, fetched).map((field) => [field.clientKey, field]));
  const fields = [...collected].map(([clientKey], index) => {
    const field = compiled.get(clientKey) ?? {
      clientKey,
      dataKey: clientKey,
      plainRead: true,
      nullable: true,
      counter: -1,
      write: splicedWriter(clientKey),
    };
    return { ...field, label: `${index === 0 ? '{' : ','}${JSON.stringify(clientKey)}:` };
  });
  const write = context.exact ? takingBack(writerOf(fields)) : writerOf(fields);
  return { write, lookups: operation.operation === 'query' ? lookupsOf(context, type, collected) : [] };
}

function lookupsOf(context: ProjectionContext, type: GraphQLObjectType, collected: CollectedFields): Variant['lookups'] {
  return [...collected].flatMap(([clientKey, nodes]) => {
    const [node] = nodes;
    const fieldType = node && type.getFields()[node.name.value]?.type;
    if (!fieldType || isNonNullType(fieldType) || isListType(fieldType) || !isCompositeType(fieldType)) return [];
    return nodes.some((one) => context.isRefused(one, type.name)) ? [] : [{ clientKey, dataKey: dataKeyOf(node) }];
  });
}
