import { createRequire } from 'node:module';
import util from 'node:util';
import type { GraphQLSchema } from 'graphql';
import type * as Shield from 'graphql-shield';
import type * as Middleware from 'graphql-middleware';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import { createError } from '../../../schema/contract/error-codes.js';
import type { ReadableRow } from '../rows/record.js';
import type { SubgraphContext } from '../server/context.js';
import { type Requirement, requirementsByCoordinate } from './required-groups.js';

// graphql-shield 7.6 calls util.isUndefined, which Node 23 removed; its ESM build imports it by name and cannot load at all.
const legacyUtil = util as { isUndefined?: (value: unknown) => boolean };
legacyUtil.isUndefined ??= (value) => value === undefined;
const load = createRequire(import.meta.url);
const { shield, rule, allow, deny } = load('graphql-shield') as typeof Shield;
const { applyMiddleware } = load('graphql-middleware') as typeof Middleware;

/**
 * The same rules once more, inside the agency: what the gateway's context does not grant is refused here too, so a gateway
 * that asks for too much gets nothing. Generated from the SDL; complete, or the process does not start.
 * `no_cache`: a cached rule would give the first row's decision to all rows. `fallbackRule: deny`: shield's default allows.
 */
export function guardWithShield(schema: GraphQLSchema): GraphQLSchema {
  const rules: Record<string, Record<string, Shield.IRules>> = {};
  const ruleByRequirement = new Map<string, Shield.IRules>();
  for (const [coordinate, requirement] of requirementsByCoordinate(schema)) {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const key = JSON.stringify(requirement);
    const fieldRule = ruleByRequirement.get(key) ?? toRule(requirement);
    ruleByRequirement.set(key, fieldRule);
    (rules[typeName] ??= {})[fieldName] = fieldRule;
  }
  const guard = shield(rules as Shield.IRules, {
    fallbackRule: deny,
    fallbackError: createError('FORBIDDEN_FIELD'),
    allowExternalErrors: true,
  });
  return applyMiddleware(schema, guard);
}

function toRule(requirement: Requirement | 'allow' | 'deny'): Shield.IRules {
  if (requirement === 'deny') return deny;
  // A request without a verified caller context never reaches execution, so `authenticated` holds for all that do.
  if (requirement === 'allow' || requirement.kind === 'authenticated') return allow;
  const { anyOf } = requirement;
  return rule({ cache: 'no_cache' })((parent: ReadableRow | undefined, _args: unknown, { caller }: SubgraphContext) =>
    anyOf.some((groups) => groups.every((group) => reaches(caller, group, parent))),
  );
}

/** The group was granted, and its row conditions hold for the row that the field stands on. */
function reaches(caller: CallerContext, group: string, row: ReadableRow | undefined): boolean {
  const index = caller.groups[group];
  if (index === undefined) return false;
  return row?.rowSetMask === undefined || (row.rowSetMask & (1 << index)) !== 0;
}
