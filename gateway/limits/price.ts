import { Kind, type DirectiveNode, type ValueNode } from 'graphql';
import type { OperationInSchema } from '../operation/selections.js';
import type { CostRules } from './cost-rules.js';
import { createPriceTree, type PricedField, type SizeSource } from './price-tree.js';

/** By the IBM cost specification: `types` counts what can come back, `fields` what has to be worked out for it. */
export interface Cost {
  readonly types: number;
  readonly fields: number;
}

type Variables = Readonly<Record<string, unknown>>;
interface Sum {
  types: number;
  fields: number;
}

/**
 * The price of an operation under its coerced variables, before anything is fetched. What is selected twice is counted twice and alternatives of an
 * abstract type are added up: never too little. The tree is made once; an operation without variables in it has one price for good.
 */
export function createPrice(operation: OperationInSchema, rules: CostRules, unslicedListSize: number): (variables: Variables) => Cost {
  const tree = createPriceTree(operation, rules);
  const walk = (fields: readonly PricedField[], count: number, sized: SizedLists, variables: Variables, sum: Sum): void => {
    for (const field of fields) {
      if (field.conditions.some((condition) => leavesOut(condition, variables))) continue;
      const own = field.size && sizeOf(field.size, variables);
      const inherited = sized !== null && sized.names.includes(field.name) ? sized.size : undefined;
      const elements = count * (field.isList ? (own ?? inherited ?? unslicedListSize) : 1);
      sum.fields += count * field.fieldWeight;
      sum.types += elements * field.typeWeight;
      if (field.below.length === 0) continue;
      const below = !field.isList && own !== undefined ? { names: field.sizedFields, size: own } : null;
      walk(field.below, elements, below, variables, sum);
    }
  };
  const price = (variables: Variables): Cost => {
    const sum = { types: 0, fields: 0 };
    walk(tree, 1, null, variables, sum);
    return sum;
  };
  if (tree.some(dependsOnVariables)) return price;
  const constant = price({});
  return () => constant;
}

type SizedLists = { readonly names: readonly string[]; readonly size: number } | null;

function sizeOf({ value, otherwise }: SizeSource, variables: Variables): number | undefined {
  const given = value && read(value, variables);
  return typeof given === 'number' ? Math.max(0, given) : otherwise;
}

function leavesOut({ name, arguments: given }: DirectiveNode, variables: Variables): boolean {
  const value = given?.[0]?.value;
  return value !== undefined && (read(value, variables) === true) === (name.value === 'skip');
}

function read(value: ValueNode, variables: Variables): unknown {
  if (value.kind === Kind.VARIABLE) return Object.hasOwn(variables, value.name.value) ? variables[value.name.value] : undefined;
  return value.kind === Kind.INT ? Number(value.value) : value.kind === Kind.BOOLEAN ? value.value : undefined;
}

function dependsOnVariables({ size, conditions, below }: PricedField): boolean {
  const isVariable = (value: ValueNode | undefined): boolean => value?.kind === Kind.VARIABLE;
  return (
    isVariable(size?.value) || conditions.some((condition) => isVariable(condition.arguments?.[0]?.value)) || below.some(dependsOnVariables)
  );
}
