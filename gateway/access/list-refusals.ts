import {
  getNamedType,
  isListType,
  isNonNullType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionSetNode,
} from 'graphql';
import { findField, type OperationInSchema } from '../operation/selections.js';
import type { RefusedField } from './refused-field.js';

/** `@include(if: $variable)` or `@skip(if: $variable)` on the way to a field. */
export interface Condition {
  readonly variable: string;
  readonly selectedWhen: boolean;
}

/** One refused position of the client's answer. */
export interface Refusal extends RefusedField {
  /** Response keys from the root; `"*"` stands for every element of a list. */
  readonly path: readonly string[];
  /** The position is selected when all conditions of one of them hold; empty when it always is. */
  readonly alternatives: readonly (readonly Condition[])[];
}

/** Where a selection set stands: the response path and the conditions that lead to it. */
interface Place {
  readonly path: readonly string[];
  readonly conditions: readonly Condition[];
}

/**
 * One refusal for each position that the client selected: an alias is a position of its own, the same position written twice is one.
 * Spreads every fragment out: the number of positions was checked before.
 */
export function listRefusals(operation: OperationInSchema, refused: ReadonlyMap<FieldNode, RefusedField>): Refusal[] {
  const found = new Map<string, { readonly refusal: Refusal; readonly alternatives: (readonly Condition[])[] }>();
  const add = (field: RefusedField, { path, conditions }: Place): void => {
    const key = JSON.stringify([path, field.coordinate, field.input]);
    const known = found.get(key) ?? { refusal: { ...field, path, alternatives: [] }, alternatives: [] };
    known.alternatives.push(conditions);
    found.set(key, known);
  };
  walk(operation, refused, add);
  return [...found.values()].map(({ refusal, alternatives }) => ({
    ...refusal,
    alternatives: alternatives.some((conditions) => conditions.length === 0) ? [] : alternatives,
  }));
}

function walk(
  { schema, operation, fragments }: OperationInSchema,
  refused: ReadonlyMap<FieldNode, RefusedField>,
  add: (field: RefusedField, place: Place) => void,
): void {
  const visit = (set: SelectionSetNode, parent: GraphQLNamedType, { path, conditions }: Place): void => {
    for (const selection of set.selections) {
      const here = conditionsOf(selection.directives, conditions);
      if (here === 'NEVER') continue;
      if (selection.kind === Kind.FIELD) {
        const place = { path: [...path, selection.alias?.value ?? selection.name.value], conditions: here };
        const refusal = refused.get(selection);
        const field = findField(parent, selection.name.value);
        if (refusal) add(refusal, place);
        else if (selection.selectionSet && field)
          visit(selection.selectionSet, getNamedType(field.type), { ...place, path: [...place.path, ...listLevels(field.type)] });
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const type = fragment?.typeCondition ? schema.getType(fragment.typeCondition.name.value) : parent;
      if (fragment && type) visit(fragment.selectionSet, type, { path, conditions: here });
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) visit(operation.selectionSet, root, { path: [], conditions: [] });
}

function conditionsOf(directives: readonly DirectiveNode[] | undefined, outer: readonly Condition[]): readonly Condition[] | 'NEVER' {
  if (!directives?.length) return outer;
  const conditions = [...outer];
  for (const directive of directives) {
    const name = directive.name.value;
    if (name !== 'include' && name !== 'skip') continue;
    const value = directive.arguments?.find((argument) => argument.name.value === 'if')?.value;
    if (value?.kind === Kind.VARIABLE) conditions.push({ variable: value.name.value, selectedWhen: name === 'include' });
    else if (value?.kind === Kind.BOOLEAN && value.value !== (name === 'include')) return 'NEVER';
  }
  return conditions;
}

function listLevels(type: GraphQLOutputType): string[] {
  if (isNonNullType(type)) return listLevels(type.ofType);
  return isListType(type) ? ['*', ...listLevels(type.ofType)] : [];
}
