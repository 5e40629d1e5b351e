import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
} from 'graphql';
import type { Mask } from '../../schema/contract/row-condition.js';
import { dataKeyOf } from '../plan/response-key.js';
import { collectFields, type CollectionContext } from './collect-fields.js';
import { compileLeaf, maskedLeaf } from './leaf-writer.js';
import { constant, listWriter, missing, writerOf, type FieldWriter } from './object-writer.js';
import { counting, takingBack, type Tally } from './tally.js';
import { NULL, type ValueWriter } from './value-writer.js';

export interface ProjectionContext extends CollectionContext {
  /** Whether a field is written as null on values of a type; a type is an object type, or the declared one when a value did not tell its own. */
  readonly isRefused: (node: FieldNode, typeName: string) => boolean;
  /** How values of a field are cut; null leaves them whole. */
  readonly maskOf: (node: FieldNode, typeName: string) => Mask | null;
  /** Whether values of a coordinate are counted. */
  readonly isCounted: (coordinate: string) => boolean;
  readonly tally: Tally;
  /** Whether counts are taken back where a null takes values away. */
  readonly exact: boolean;
}

type FieldNodes = readonly FieldNode[];

export function compileObject(context: ProjectionContext, type: GraphQLCompositeType, nodes: FieldNodes): ValueWriter {
  const sets = nodes.flatMap((node) => node.selectionSet ?? []);
  return exactly(context, writerOf(compileFields(context, type, [...collectFields(context, type, sets)])));
}

export function compileFields(
  context: ProjectionContext,
  type: GraphQLCompositeType,
  collected: readonly (readonly [string, FieldNodes])[],
): FieldWriter[] {
  return collected.map(([clientKey, nodes], index) => {
    const [node] = nodes;
    if (node === undefined) throw new Error('Fields are collected from at least one node.');
    const dataKey = dataKeyOf(node);
    const field = compileField(context, type, node, nodes);
    const label = `${index === 0 ? '{' : ','}${JSON.stringify(clientKey)}:`;
    return { label, clientKey, dataKey, plainRead: !(dataKey in Object.prototype), ...field };
  });
}

function compileField(
  context: ProjectionContext,
  type: GraphQLCompositeType,
  node: FieldNode,
  nodes: FieldNodes,
): Pick<FieldWriter, 'write' | 'nullable' | 'counter'> {
  const name = node.name.value;
  if (name === '__typename')
    return { nullable: false, counter: -1, write: isAbstractType(type) ? writeTypename(context) : constant(JSON.stringify(type.name)) };
  const field = 'getFields' in type ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`The public schema has no field ${type.name}.${name}; validation comes before projection.`);
  const nullable = !isNonNullType(field.type);
  if (nodes.some((one) => context.isRefused(one, type.name))) return { nullable, counter: -1, write: constant(NULL) };
  const write = compileValue(context, type, field, nodes);
  const counter = counterOf(context, type, field);
  // A single value is counted where it is written: one call less for each leaf of every answer.
  if (!isListType(getNullableType(field.type))) return { nullable, counter, write };
  return { nullable, counter: -1, write: compileLists(context, field.type, counter < 0 ? write : counting(write, counter)) };
}

/** The lists around one value. What makes a list or a value non-null is the field or the list around it. */
function compileLists(context: ProjectionContext, type: GraphQLOutputType, writeValue: ValueWriter): ValueWriter {
  if (isNonNullType(type)) return compileLists(context, type.ofType, writeValue);
  if (!isListType(type)) return writeValue;
  return exactly(context, listWriter(compileLists(context, type.ofType, writeValue), !isNonNullType(type.ofType)));
}

function exactly({ exact }: ProjectionContext, write: ValueWriter): ValueWriter {
  return exact ? takingBack(write) : write;
}

/** One value of a field, cut. */
function compileValue(
  context: ProjectionContext,
  parent: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  nodes: FieldNodes,
): ValueWriter {
  const type = getNamedType(field.type);
  const mask = findMask(context, parent, nodes);
  // A mask cuts values; what leads to other fields holds none, and letting it pass whole would be no mask at all.
  if (mask !== null && (mask === 'WITHHELD' || !isLeafType(type))) return constant(NULL);
  if (mask !== null) return maskedLeaf(mask, context.tally.numberOf(`${parent.name}.${field.name}`));
  if (isLeafType(type)) return compileLeaf(type);
  return isObjectType(type) ? compileObject(context, type, nodes) : abstractWriter(context, type, nodes);
}

/** -1 for what is not counted. What leads to other fields holds no value itself: those are counted, or need no group. */
function counterOf(context: ProjectionContext, parent: GraphQLCompositeType, field: GraphQLField<unknown, unknown>): number {
  if (!isLeafType(getNamedType(field.type))) return -1;
  const isCounted = typesBehind(context, parent).some(({ name }) => context.isCounted(`${name}.${field.name}`));
  return isCounted ? context.tally.numberOf(`${parent.name}.${field.name}`) : -1;
}

/** The one mask of all nodes and of all types that a value could have; where they differ nobody knows how to cut it. */
function findMask(context: ProjectionContext, parent: GraphQLCompositeType, nodes: FieldNodes): Mask | 'WITHHELD' | null {
  const masks = new Set(nodes.flatMap((node) => typesBehind(context, parent).map(({ name }) => context.maskOf(node, name))));
  const [mask = null] = masks;
  return masks.size > 1 ? 'WITHHELD' : mask;
}

/** The types of a value that did not tell its own. */
function typesBehind({ schema }: ProjectionContext, type: GraphQLCompositeType): readonly GraphQLCompositeType[] {
  return isAbstractType(type) ? [type, ...schema.getPossibleTypes(type)] : [type];
}

/**
 * Written by the value's own type, compiled when it is first met. A type that the public schema does not count among the possible
 * ones is inaccessible: its value is withheld whole. A value without a type, or under the name of an interface (`@interfaceObject`), is written as far as its selection
 * does not depend on the type: the planner leaves `__typename` out when nothing asks for it.
 */
function abstractWriter(context: ProjectionContext, type: GraphQLAbstractType, nodes: FieldNodes): ValueWriter {
  const writers = new Map(context.schema.getPossibleTypes(type).map((possible) => [possible.name, undefined as ValueWriter | undefined]));
  let untyped: ValueWriter | undefined;
  return (value, state, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return missing(value, state, depth);
    const typename: unknown = (value as Record<string, unknown>).__typename;
    if (typeof typename !== 'string' || isAbstractType(context.schema.getType(typename))) {
      untyped ??= compileObject(context, type, nodes);
      return untyped(value, state, depth);
    }
    if (!writers.has(typename)) return missing(value, state, depth);
    let write = writers.get(typename);
    if (write === undefined) {
      // A possible type of the schema is one of its object types.
      write = compileObject(context, context.schema.getType(typename) as GraphQLCompositeType, nodes);
      writers.set(typename, write);
    }
    return write(value, state, depth);
  };
}

/** The delivered name where only the value knows its type; a name that is no public object type is withheld. */
function writeTypename(context: ProjectionContext): ValueWriter {
  return (value) => (typeof value === 'string' && isObjectType(context.schema.getType(value)) ? JSON.stringify(value) : NULL);
}
