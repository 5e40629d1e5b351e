import { createRequire } from 'node:module';
import util from 'node:util';
import type { GraphQLSchema } from 'graphql';
import type * as Shield from 'graphql-shield';
import type * as Middleware from 'graphql-middleware';
import { createError } from '../../../schema/contract/error-codes.js';
import type { ReadableRow } from '../rows/record.js';
import type { SubgraphContext } from '../server/context.js';
import { findLeafField, guardLeaves } from './guard-leaves.js';
import { reachesAny } from './reaches.js';
import { type Requirement, requirementsByCoordinate } from './required-groups.js';

// graphql-shield 7.6 calls util.isUndefined, which Node 23 removed; its ESM build imports it by name and cannot load at all.
const legacyUtil = util as { isUndefined?: (value: unknown) => boolean };
legacyUtil.isUndefined ??= (value) => value === undefined;
const load = createRequire(import.meta.url);
const { shield, rule, allow, deny } = load('graphql-shield') as typeof Shield;
const { applyMiddleware } = load('graphql-middleware') as typeof Middleware;

/** Shield's guards, type → field → function. */
type GuardByField = Record<string, Record<string, unknown>>;

/**
 * The same rules once more, inside the agency: what the gateway's context does not grant is refused here too, so a gateway
 * that asks for too much gets nothing. Generated from the SDL; complete, or the process does not start.
 *
 * graphql-shield guards every field that leads to an object: `no_cache`, since a cached rule would give the first row's decision
 * to all rows; `fallbackRule: deny`, since shield's default allows. Plain values get the same check without a promise each: on
 * a page of fifty citizens shield would make several thousand of them.
 */
export function guardWithShield(schema: GraphQLSchema): GraphQLSchema {
  const requirements = requirementsByCoordinate(schema);
  const rules: Record<string, Record<string, Shield.IRules>> = {};
  for (const [coordinate, requirement] of requirements) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    (rules[typeName] ??= {})[fieldName] = toRule(requirement);
  }
  const guard = shield(rules as Shield.IRules, {
    fallbackRule: deny,
    fallbackError: createError('FORBIDDEN_FIELD'),
    allowExternalErrors: true,
  });
  // What shield generates for a schema is a map of its types and fields.
  const guards = guard.generate(schema) as GuardByField;
  const guarded = applyMiddleware(schema, withoutLeaves(schema, guards) as Parameters<typeof applyMiddleware>[1]);
  guardLeaves(guarded, requirements);
  return guarded;
}

function withoutLeaves(schema: GraphQLSchema, guards: GuardByField): GuardByField {
  const kept: GuardByField = {};
  for (const [typeName, fields] of Object.entries(guards)) {
    const composite = Object.entries(fields).filter(([fieldName]) => findLeafField(schema, `${typeName}.${fieldName}`) === null);
    kept[typeName] = Object.fromEntries(composite);
  }
  return kept;
}

function toRule(requirement: Requirement | 'allow' | 'deny'): Shield.IRules {
  if (requirement === 'deny') return deny;
  if (requirement === 'allow' || requirement.kind === 'authenticated') return allow;
  const { anyOf } = requirement;
  return rule({ cache: 'no_cache' })((parent: ReadableRow | undefined, _args: unknown, { caller }: SubgraphContext) =>
    reachesAny(caller, anyOf, parent),
  );
}
