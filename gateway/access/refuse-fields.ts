import {
  getNamedType,
  isAbstractType,
  isInterfaceType,
  isObjectType,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import type { AccessRequirements } from '../supergraph/access-requirements.js';
import { listWrittenFields, type OperationInSchema, type WrittenField } from '../operation/selections.js';
import type { AccessDecision, FieldRefusal } from './access-decision.js';
import type { RefusedField } from './refused-field.js';

/**
 * Which written fields the decision refuses. A field of an interface is expanded to every object type that could stand there:
 * if one of them refuses it, it is refused, also where the fragment happens to be spread into a type that would not.
 */
export function refuseFields(operation: OperationInSchema, decision: AccessDecision): ReadonlyMap<FieldNode, RefusedField> {
  const refused = new Map<FieldNode, RefusedField>();
  for (const written of listWrittenFields(operation)) {
    if (!written.field) continue;
    const refusal = refuseField(operation, written, decision);
    if (refusal) refused.set(written.node, refusal);
  }
  return refused;
}

function refuseField(
  { schema, operation }: OperationInSchema,
  { node, parent, field }: WrittenField,
  decision: AccessDecision,
): RefusedField | null {
  for (const coordinate of coordinatesOf(schema, parent, node.name.value, decision.requirements)) {
    const verdict = decision.verdictFor(coordinate);
    if (!verdict.delivered) return asRefused(coordinate, verdict);
  }
  const isRoot = parent === schema.getRootType(operation.operation);
  // A root field with a group of its own, which is granted, shows what the platform keeps: nobody's record has to be reached for it.
  const isGranted = decision.requirements.get(`${parent.name}.${node.name.value}`)?.scopes;
  if (
    decision.withoutReach &&
    isRoot &&
    !isGranted &&
    field &&
    holdsProtectedFields(schema, getNamedType(field.type), decision.requirements)
  ) {
    return asRefused(`${parent.name}.${node.name.value}`, decision.withoutReach);
  }
  return null;
}

function asRefused(coordinate: string, { reason, group, rule }: FieldRefusal): RefusedField {
  return { code: 'FORBIDDEN_FIELD', coordinate, group, reason, rule, input: null };
}

/** An interface's own directives count as well as those of the types behind it. */
function coordinatesOf(schema: GraphQLSchema, parent: GraphQLNamedType, field: string, requirements: AccessRequirements): string[] {
  const own = `${parent.name}.${field}`;
  if (!isAbstractType(parent)) return [own];
  const possible = schema.getPossibleTypes(parent).map((type) => `${type.name}.${field}`);
  return requirements.has(own) || possible.length === 0 ? [own, ...possible] : possible;
}

/** The fields through which a connection leads to its records. */
const PLUMBING = ['edges', 'nodes', 'node'];

/** Whether records of this type hold fields with a group; connections and edges count as what they carry, interfaces as any type behind them. */
export function holdsProtectedFields(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  requirements: AccessRequirements,
  seen = new Set<GraphQLNamedType>(),
): boolean {
  if (seen.has(type)) return false;
  seen.add(type);
  if (isAbstractType(type) && schema.getPossibleTypes(type).some((possible) => holdsProtectedFields(schema, possible, requirements, seen)))
    return true;
  if (!isObjectType(type) && !isInterfaceType(type)) return false;
  const fields = type.getFields();
  if (Object.keys(fields).some((name) => requirements.get(`${type.name}.${name}`)?.scopes)) return true;
  return PLUMBING.some((name) => fields[name] && holdsProtectedFields(schema, getNamedType(fields[name].type), requirements, seen));
}
