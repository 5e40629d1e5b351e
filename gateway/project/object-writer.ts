import {
  isAbstractType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type FieldNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLOutputType,
} from 'graphql';
import { dataKeyOf, readOwn } from '../plan/response-key.js';
import { collectFields, type CollectionContext } from './collect-fields.js';
import { compileLeaf } from './leaf-writer.js';
import { BUBBLED, NULL, report, type ValueWriter } from './value-writer.js';

export interface ProjectionContext extends CollectionContext {
  /** Whether a field is written as null on values of a type; a type is an object type, or the declared one when a value did not tell its own. */
  readonly isRefused: (node: FieldNode, typeName: string) => boolean;
}

interface FieldWriter {
  /** `{"key":` or `,"key":` */
  readonly label: string;
  readonly clientKey: string;
  readonly dataKey: string;
  /** False where the data key is the name of something that every object inherits. */
  readonly plainRead: boolean;
  readonly nullable: boolean;
  readonly write: ValueWriter;
}

type FieldNodes = readonly FieldNode[];

export function compileObject(context: ProjectionContext, type: GraphQLCompositeType, nodes: FieldNodes): ValueWriter {
  const sets = nodes.flatMap((node) => node.selectionSet ?? []);
  return writerOf(compileFields(context, type, [...collectFields(context, type, sets)]));
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
    const { write, nullable } = compileField(context, type, node, nodes);
    const label = `${index === 0 ? '{' : ','}${JSON.stringify(clientKey)}:`;
    return { label, clientKey, dataKey, plainRead: !(dataKey in Object.prototype), nullable, write };
  });
}

function compileField(
  context: ProjectionContext,
  type: GraphQLCompositeType,
  node: FieldNode,
  nodes: FieldNodes,
): Pick<FieldWriter, 'write' | 'nullable'> {
  const name = node.name.value;
  if (name === '__typename')
    return { nullable: false, write: isAbstractType(type) ? writeTypename(context) : constant(JSON.stringify(type.name)) };
  const field = 'getFields' in type ? type.getFields()[name] : undefined;
  if (field === undefined) throw new Error(`The public schema has no field ${type.name}.${name}; validation comes before projection.`);
  const nullable = !isNonNullType(field.type);
  if (nodes.some((one) => context.isRefused(one, type.name))) return { nullable, write: constant(NULL) };
  return { nullable, write: compileType(context, isNonNullType(field.type) ? field.type.ofType : field.type, nodes) };
}

/** A value of a nullable type: what makes it non-null is its field or its list. */
function compileType(context: ProjectionContext, type: GraphQLOutputType, nodes: FieldNodes): ValueWriter {
  if (isNonNullType(type)) return compileType(context, type.ofType, nodes);
  if (isListType(type)) return listWriter(compileType(context, type.ofType, nodes), !isNonNullType(type.ofType));
  if (isLeafType(type)) return compileLeaf(type);
  return isObjectType(type) ? compileObject(context, type, nodes) : abstractWriter(context, type, nodes);
}

export function writerOf(fields: readonly FieldWriter[]): ValueWriter {
  return (value, state, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return missing(value, state, depth);
    // Neither null nor an array: in parsed JSON that is an object.
    const object = value as Record<string, unknown>;
    let json = '';
    for (const field of fields) {
      state.path[depth] = field.clientKey;
      const text = field.write(field.plainRead ? object[field.dataKey] : readOwn(object, field.dataKey), state, depth + 1);
      if (text !== NULL && text !== BUBBLED) json += field.label + text;
      else if (field.nullable) json += `${field.label}null`;
      else {
        if (text === NULL) report(state, depth + 1);
        return BUBBLED;
      }
    }
    return json === '' ? '{}' : `${json}}`;
  };
}

function listWriter(writeItem: ValueWriter, nullable: boolean): ValueWriter {
  return (value, state, depth) => {
    if (!Array.isArray(value)) return missing(value, state, depth);
    let json = '[';
    for (let index = 0; index < value.length; index++) {
      state.path[depth] = index;
      let text = writeItem(value[index], state, depth + 1);
      if (text === NULL || text === BUBBLED) {
        if (!nullable) {
          if (text === NULL) report(state, depth + 1);
          return BUBBLED;
        }
        text = 'null';
      }
      json += index === 0 ? text : `,${text}`;
    }
    return `${json}]`;
  };
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

function constant(text: string): ValueWriter {
  return () => text;
}

/** Null and absent are ordinary; anything else is garbage, withheld and reported. */
function missing(value: unknown, state: Parameters<ValueWriter>[1], depth: number): string {
  if (value !== null && value !== undefined) report(state, depth);
  return NULL;
}
