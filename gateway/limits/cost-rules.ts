import { Kind, parse, type ConstDirectiveNode, type ConstValueNode, type FieldDefinitionNode } from 'graphql';
import { directivesNamed, findArgument } from '../supergraph/supergraph-directives.js';

/** How many elements a field gives: `@listSize` of the IBM cost specification. */
export interface ListSize {
  readonly assumedSize: number | undefined;
  readonly slicingArguments: readonly string[];
  /** Lists below the field that have its size, such as `nodes` of a connection. */
  readonly sizedFields: readonly string[];
}

/** What the supergraph says of prices, by coordinate; what it does not say has the specification's defaults. */
export interface CostRules {
  /** `Type`, `Type.field` and `Type.field(argument:)`. */
  readonly weights: ReadonlyMap<string, number>;
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads `@cost(weight:)` and `@listSize` of a composed schema. */
export function readCostRules(sdl: string): CostRules {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  const weigh = (coordinate: string, node: { readonly directives?: readonly ConstDirectiveNode[] }): void => {
    const [directive] = directivesNamed(node, 'cost');
    const weight = directive && numberOf(findArgument(directive, 'weight'));
    if (weight !== undefined) weights.set(coordinate, weight);
  };
  const readField = (type: string, field: FieldDefinitionNode): void => {
    const coordinate = `${type}.${field.name.value}`;
    weigh(coordinate, field);
    for (const argument of field.arguments ?? []) weigh(`${coordinate}(${argument.name.value}:)`, argument);
    const [directive] = directivesNamed(field, 'listSize');
    if (directive) listSizes.set(coordinate, readListSize(directive));
  };
  for (const node of parse(sdl, { noLocation: true }).definitions) {
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION) weigh(node.name.value, node);
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    weigh(node.name.value, node);
    for (const field of node.fields ?? []) readField(node.name.value, field);
  }
  return { weights, listSizes };
}

function readListSize(directive: ConstDirectiveNode): ListSize {
  return {
    assumedSize: numberOf(findArgument(directive, 'assumedSize')),
    slicingArguments: textsOf(findArgument(directive, 'slicingArguments')),
    sizedFields: textsOf(findArgument(directive, 'sizedFields')),
  };
}

/** The weight is a text in the specification and an integer in federation. */
function numberOf(value: ConstValueNode | undefined): number | undefined {
  if (value?.kind !== Kind.INT && value?.kind !== Kind.FLOAT && value?.kind !== Kind.STRING) return undefined;
  const number = Number(value.value);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

function textsOf(value: ConstValueNode | undefined): readonly string[] {
  const values = value?.kind === Kind.LIST ? value.values : value ? [value] : [];
  return values.flatMap((one) => (one.kind === Kind.STRING ? [one.value] : []));
}
