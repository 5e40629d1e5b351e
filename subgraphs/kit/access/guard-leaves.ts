import {
  defaultFieldResolver,
  getNamedType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
  isLeafType,
  isObjectType,
} from 'graphql';
import { createError } from '../../../schema/contract/error-codes.js';
import type { ReadableRow } from '../rows/record.js';
import type { SubgraphContext } from '../server/context.js';
import { reachesAny } from './reaches.js';
import type { Requirements, Requirement } from './required-groups.js';

type LeafResolver = GraphQLFieldResolver<ReadableRow | undefined, SubgraphContext>;

/** Puts the check of its group before every plain value, in place and without a promise. */
export function guardLeaves(schema: GraphQLSchema, requirements: Requirements): void {
  for (const [coordinate, requirement] of requirements) {
    const field = findLeafField(schema, coordinate);
    if (field !== null) field.resolve = guardLeaf(requirement, field.resolve ?? defaultFieldResolver);
  }
}

/** The field `Type.name` when it leads to a plain value, else null. */
export function findLeafField(schema: GraphQLSchema, coordinate: string): GraphQLField<ReadableRow | undefined, SubgraphContext> | null {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = schema.getType(typeName);
  const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
  return field !== undefined && isLeafType(getNamedType(field.type)) ? field : null;
}

function guardLeaf(requirement: Requirement | 'allow' | 'deny', resolve: LeafResolver): LeafResolver {
  if (requirement === 'deny') return refuse;
  // A request without a verified caller context never reaches execution, so `authenticated` holds for all that do.
  if (requirement === 'allow' || requirement.kind === 'authenticated') return resolve;
  const { anyOf } = requirement;
  return (row, args, context, info) => (reachesAny(context.caller, anyOf, row) ? resolve(row, args, context, info) : refuse());
}

function refuse(): never {
  throw createError('FORBIDDEN_FIELD');
}
