import {
  getArgumentValues,
  getDirectiveValues,
  getNamedType,
  GraphQLIncludeDirective,
  GraphQLSkipDirective,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { inputRefusalAt, refusalAt } from './refusal.js';
import type { ReferenceDecision } from './grants.js';
import { namedTypeOf, readsOf, SCHEMA } from './graph.js';

/** A position of the answer that is refused whatever the data are. */
export interface RefusedPosition {
  readonly path: readonly string[];
  readonly coordinate: string;
  readonly group: string | null;
  readonly reason: string;
  /** Inputs that read what may not be read; empty for a refusal of the field itself. */
  readonly inputs: readonly string[];
}

type Variables = Readonly<Record<string, unknown>>;

/** Every refused position that the operation selects with these variables, each once; nothing below one is told. */
export function listRefusedPositions(document: DocumentNode, variables: Variables, decision: ReferenceDecision): RefusedPosition[] {
  const found = new Map<string, RefusedPosition>();
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const one of document.definitions) if (one.kind === Kind.FRAGMENT_DEFINITION) fragments.set(one.name.value, one);
  const walk = (set: SelectionSetNode, parent: GraphQLObjectType, path: readonly string[]): void => {
    for (const selection of set.selections) {
      if (!isSelected(selection, variables)) continue;
      if (selection.kind === Kind.FRAGMENT_SPREAD) {
        // Every type of the graph is an object type: a fragment that validates stands on its parent.
        const fragment = fragments.get(selection.name.value);
        if (fragment !== undefined) walk(fragment.selectionSet, parent, path);
      } else if (selection.kind === Kind.INLINE_FRAGMENT) walk(selection.selectionSet, parent, path);
      else visitField(selection, parent, [...path, selection.alias?.value ?? selection.name.value]);
    }
  };
  const visitField = (node: FieldNode, parent: GraphQLObjectType, path: readonly string[]): void => {
    const field = parent.getFields()[node.name.value];
    if (field === undefined) return;
    const refused = refuse(node, parent, field, path);
    if (refused !== null) found.set(path.join('.'), refused);
    const type = namedTypeOf(field.type);
    if (refused === null && node.selectionSet && isObjectType(type)) walk(node.selectionSet, type, [...path, ...stars(field.type)]);
  };
  const refuse = (node: FieldNode, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, path: readonly string[]) => {
    const coordinate = `${parent.name}.${field.name}`;
    const refusal = refusalAt(decision, coordinate);
    if (refusal !== null) return { path, coordinate, ...refusal, inputs: [] };
    const reading = listInputs(node, parent, field, variables).filter((input) =>
      readsOf(input).some((read) => inputRefusalAt(decision, read) !== null),
    );
    if (reading.length === 0) return null;
    const [first] = reading.flatMap((input) => readsOf(input).flatMap((read) => inputRefusalAt(decision, read) ?? []));
    return { path, coordinate, group: first?.group ?? null, reason: first?.reason ?? '', inputs: reading };
  };
  for (const one of document.definitions)
    if (one.kind === Kind.OPERATION_DEFINITION) walk(one.selectionSet, SCHEMA.getRootType(one.operation) ?? neverType(), []);
  return [...found.values()];
}

function neverType(): never {
  throw new Error('The operation is of a kind that the public schema does not have.');
}

function isSelected(node: Parameters<typeof getDirectiveValues>[1], variables: Variables): boolean {
  return (
    getDirectiveValues(GraphQLSkipDirective, node, variables)?.if !== true &&
    getDirectiveValues(GraphQLIncludeDirective, node, variables)?.if !== false
  );
}

function stars(type: GraphQLOutputType): string[] {
  if (isNonNullType(type)) return stars(type.ofType);
  return isListType(type) ? ['*', ...stars(type.ofType)] : [];
}

/** Coordinates of all inputs that hold a value for this field, after variables and defaults. */
function listInputs(node: FieldNode, parent: GraphQLObjectType, field: GraphQLField<unknown, unknown>, variables: Variables): string[] {
  const values = getArgumentValues(field, node, variables);
  return field.args
    .filter(({ name }) => values[name] !== undefined)
    .flatMap(({ name, type }) => [`${parent.name}.${field.name}(${name}:)`, ...inputsIn(type, values[name])]);
}

function inputsIn(type: GraphQLInputType, value: unknown): string[] {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = named.getFields()[name];
    return [`${named.name}.${name}`, ...(field === undefined ? [] : inputsIn(field.type, inner))];
  });
}
