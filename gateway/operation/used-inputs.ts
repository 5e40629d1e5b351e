import {
  getArgumentValues,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type FieldNode,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
} from 'graphql';
import { listWrittenFields, type OperationInSchema } from './selections.js';

/** A written field with at least one argument that matters. */
export interface InputSite {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  readonly field: GraphQLField<unknown, unknown>;
}

/** Fields whose arguments can use an input of interest, anywhere below; most operations have none, and nothing is then done per request. */
export function findInputSites(operation: OperationInSchema, isOfInterest: (coordinate: string) => boolean): InputSite[] {
  return listWrittenFields(operation).flatMap(({ node, parent, field }) => {
    const matters = field?.args.some(
      (argument) => isOfInterest(argumentCoordinate(parent, field, argument.name)) || leadsTo(argument.type, isOfInterest),
    );
    return field && matters ? [{ node, parent, field }] : [];
  });
}

/**
 * Coordinates of everything that the arguments of a field use in this request: literals, variables and the defaults of the schema alike.
 * A field of an input object counts as used when it is given, also as null. Throws when the arguments cannot be coerced.
 */
export function listUsedInputs({ node, parent, field }: InputSite, variables: Readonly<Record<string, unknown>>): string[] {
  const used: string[] = [];
  const values = getArgumentValues(field, node, variables);
  for (const argument of field.args) {
    const value: unknown = values[argument.name];
    if (value === undefined) continue;
    used.push(argumentCoordinate(parent, field, argument.name));
    collect(argument.type, value, used);
  }
  return used;
}

function collect(type: GraphQLInputType, value: unknown, used: string[]): void {
  if (isNonNullType(type)) collect(type.ofType, value, used);
  else if (isListType(type)) for (const item of Array.isArray(value) ? (value as unknown[]) : [value]) collect(type.ofType, item, used);
  else if (isEnumType(type)) used.push(`${type.name}.${String(value)}`);
  else if (isInputObjectType(type) && typeof value === 'object' && value !== null) {
    for (const [name, inner] of Object.entries(value)) {
      const field = type.getFields()[name];
      used.push(`${type.name}.${name}`);
      if (field) collect(field.type, inner, used);
    }
  }
}

/** Input types may contain themselves: `seen` ends the walk, and no result is kept from inside of it. */
function leadsTo(type: GraphQLInputType, isOfInterest: (coordinate: string) => boolean, seen = new Set<GraphQLInputType>()): boolean {
  if (isNonNullType(type) || isListType(type)) return leadsTo(type.ofType, isOfInterest, seen);
  if (seen.has(type)) return false;
  seen.add(type);
  if (isEnumType(type)) return type.getValues().some((value) => isOfInterest(`${type.name}.${value.name}`));
  if (!isInputObjectType(type)) return false;
  return Object.values(type.getFields()).some(
    (field) => isOfInterest(`${type.name}.${field.name}`) || leadsTo(field.type, isOfInterest, seen),
  );
}

export function argumentCoordinate(parent: GraphQLNamedType, field: GraphQLField<unknown, unknown>, argument: string): string {
  return `${parent.name}.${field.name}(${argument}:)`;
}
