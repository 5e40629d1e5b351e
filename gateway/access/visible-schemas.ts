import { getNamedType, type GraphQLSchema } from 'graphql';
import type { Policy } from '../../schema/policy/policy.js';
import { findField } from '../operation/selections.js';
import { limitSchema } from '../supergraph/limit-schema.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import type { AccessDecision } from './access-decision.js';
import { decideAccess } from './decide-access.js';
import type { InputReads } from './input-reads.js';
import { holdsProtectedFields } from './refuse-fields.js';

type Graph = Pick<Supergraph, 'publicSchema' | 'accessRequirements' | 'maskTags'>;

/**
 * The public schema as each role sees it: what it could read for some purpose, with a case and every fact in its favour. For introspection and suggestions
 * only: whoever writes a hidden name all the same is refused like anybody. Made once for a role under one policy.
 */
export function createVisibleSchemas(policy: Policy, graph: Graph, reads: InputReads): (role: string) => GraphQLSchema {
  const schemas = new Map<string, GraphQLSchema>();
  return (role) => {
    const known = schemas.get(role) ?? visibleSchema(policy, graph, reads, role);
    schemas.set(role, known);
    return known;
  };
}

function visibleSchema(policy: Policy, graph: Graph, reads: InputReads, role: string): GraphQLSchema {
  const decisions = decideBestCases(policy, graph, role);
  return limitSchema(graph.publicSchema, {
    showsField: (coordinate) => decisions.some((decision) => shows(decision, policy, graph, coordinate)),
    showsInput: (coordinate) => decisions.some((decision) => (reads.get(coordinate) ?? []).every((read) => isWhole(decision, read))),
  });
}

/** One decision for each purpose of the role's grants; a role without any is shown what everybody sees. */
function decideBestCases(policy: Policy, { accessRequirements, maskTags }: Graph, role: string): AccessDecision[] {
  const purposes = [...(policy.grantsByRole.get(role)?.keys() ?? [])];
  const declared = [...purposes.map((name) => ({ kind: 'KNOWN', name }) as const), { kind: 'NONE' } as const];
  const facts = { caseNumber: '', namedGroups: [...policy.groups.keys()], staleAgencies: new Set<string>(), quotaExceeded: false };
  return declared.map((purpose) => decideAccess(policy, accessRequirements, maskTags, { role, purpose, ...facts }));
}

function shows(decision: AccessDecision, policy: Policy, { publicSchema, accessRequirements }: Graph, coordinate: string): boolean {
  const [typeName = '', name = ''] = coordinate.split('.');
  const type = publicSchema.getType(typeName);
  const field = type && findField(type, name);
  if (!field || !decision.verdictFor(coordinate).delivered) return false;
  const isPushed = type === publicSchema.getSubscriptionType();
  // Told as it happens are citizens, of their own records: to everybody else the field answers as if nobody were there.
  if (isPushed && policy.roles.get(decision.role)?.actsAs !== 'CITIZEN') return false;
  if (!isPushed && type !== publicSchema.getQueryType() && type !== publicSchema.getMutationType()) return true;
  const groups = accessRequirements.get(coordinate)?.scopes?.flat();
  if (groups) return groups.every((group) => policy.groups.get(group)?.about !== 'PLATFORM' || isRowless(decision, group));
  // As for an operation: records that nobody can be reached by are no way in.
  return !(decision.withoutReach && holdsProtectedFields(publicSchema, getNamedType(field.type), accessRequirements));
}

/** What the platform keeps of everybody is for whom its group is granted without rows; a citizen has it for their own part alone, below their own record. */
function isRowless({ groups, rowSets }: AccessDecision, group: string): boolean {
  return rowSets[groups[group] ?? -1]?.length === 0;
}

/** An input that reads a field which is refused, or cut, is refused. */
function isWhole(decision: AccessDecision, coordinate: string): boolean {
  const verdict = decision.verdictFor(coordinate);
  return verdict.delivered && verdict.mask === null;
}
