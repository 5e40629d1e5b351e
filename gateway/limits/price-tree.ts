import {
  getNamedType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  type DirectiveNode,
  type FieldNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { findField, type OperationInSchema } from '../operation/selections.js';
import type { CostRules, ListSize } from './cost-rules.js';

/** A field with what its price depends on; everything that no variable changes is worked out already. */
export interface PricedField {
  /** Of the field itself and of the arguments that it is given. */
  readonly fieldWeight: number;
  readonly typeWeight: number;
  readonly isList: boolean;
  /** Elements, where the field says so; a list that does not may have them from the field above. */
  readonly size: SizeSource | undefined;
  /** The lists below that have this field's size. */
  readonly sizedFields: readonly string[];
  readonly name: string;
  /** `@skip` and `@include` of the field and of the fragments around it. */
  readonly conditions: readonly DirectiveNode[];
  readonly below: readonly PricedField[];
}

/** The value of the slicing argument as it is written, or the size without one. */
export interface SizeSource {
  readonly value: ValueNode | undefined;
  readonly otherwise: number | undefined;
}

/** Arguments by which a connection is sliced where no `@listSize` says so, and the lists of it that they slice. */
const SLICING_ARGUMENTS = ['first', 'last'];
const SIZED_FIELDS = ['nodes', 'edges'];

/** Introspection and `__typename` are answered from memory and cost nothing. Fragments are spread out: the operation was measured before. */
export function createPriceTree({ schema, operation, fragments }: OperationInSchema, rules: CostRules): readonly PricedField[] {
  const walk = (set: SelectionSetNode, parent: GraphQLNamedType, around: readonly DirectiveNode[]): PricedField[] =>
    set.selections.flatMap((selection) => {
      const conditions = [...around, ...(selection.directives ?? [])];
      if (selection.kind === Kind.FIELD) {
        const field = findField(parent, selection.name.value);
        return field ? [priced(selection, parent, field, conditions)] : [];
      }
      const fragment = selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      const type = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      return fragment ? walk(fragment.selectionSet, type ?? parent, conditions) : [];
    });
  const priced = (
    node: FieldNode,
    parent: GraphQLNamedType,
    field: GraphQLField<unknown, unknown>,
    conditions: readonly DirectiveNode[],
  ): PricedField => {
    const type = getNamedType(field.type);
    const coordinate = `${parent.name}.${field.name}`;
    const plain = isCompositeType(type) ? 1 : 0;
    const listSize = rules.listSizes.get(coordinate) ?? sizeOfConnection(field);
    return {
      name: field.name,
      fieldWeight: (rules.weights.get(coordinate) ?? plain) + weightOfArguments(node, field, coordinate, rules),
      typeWeight: rules.weights.get(type.name) ?? plain,
      isList: hasList(field.type),
      size: listSize && findSize(node, field, listSize),
      sizedFields: listSize?.sizedFields ?? [],
      conditions: conditions.filter(({ name }) => name.value === 'skip' || name.value === 'include'),
      below: node.selectionSet ? walk(node.selectionSet, type, []) : [],
    };
  };
  const root = schema.getRootType(operation.operation);
  return root ? walk(operation.selectionSet, root, []) : [];
}

function sizeOfConnection(field: GraphQLField<unknown, unknown>): ListSize | undefined {
  const slicingArguments = field.args.map(({ name }) => name).filter((name) => SLICING_ARGUMENTS.includes(name));
  return slicingArguments.length === 0 ? undefined : { assumedSize: undefined, slicingArguments, sizedFields: SIZED_FIELDS };
}

function findSize(node: FieldNode, field: GraphQLField<unknown, unknown>, { slicingArguments, assumedSize }: ListSize): SizeSource {
  const given = node.arguments?.find(({ name }) => slicingArguments.includes(name.value));
  const slicing = field.args.find(({ name }) => name === (given?.name.value ?? slicingArguments[0]));
  const byDefault: unknown = slicing?.defaultValue;
  return { value: given?.value, otherwise: typeof byDefault === 'number' ? byDefault : assumedSize };
}

function weightOfArguments(node: FieldNode, field: GraphQLField<unknown, unknown>, coordinate: string, { weights }: CostRules): number {
  let weight = 0;
  for (const { name } of node.arguments ?? []) {
    const type = field.args.find((argument) => argument.name === name.value)?.type;
    weight += weights.get(`${coordinate}(${name.value}:)`) ?? (type && isInputObjectType(getNamedType(type)) ? 1 : 0);
  }
  return weight;
}

function hasList(type: GraphQLOutputType): boolean {
  return isNonNullType(type) ? hasList(type.ofType) : isListType(type);
}
