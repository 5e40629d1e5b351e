import {
  execute,
  getNamedType,
  getVariableValues,
  GraphQLError,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type OperationDefinitionNode,
} from 'graphql';
import { decide, type Question, type ReferenceDecision } from './grants.js';
import { requirementAt, SCHEMA } from './graph.js';
import { cut } from './masks.js';
import { maskAt, refusalAt } from './refusal.js';
import { createReach, type Claims, type Reach } from './reach.js';
import { valueAt } from './records.js';
import { listNamedCitizens } from './named-citizens.js';
import { listRefusedPositions, type RefusedPosition } from './refused-positions.js';
import { Refusal, type GraphRecord, type Viewer } from './viewer.js';
import type { World } from './world.js';

export interface ExpectedError {
  readonly code: string;
  /** Response keys; `"*"` for a list in a refusal by field. */
  readonly path: readonly (string | number)[];
  /** Of a refusal by field. */
  readonly refused?: RefusedPosition;
}

export interface ExpectedAnswer {
  readonly data: unknown;
  readonly errors: readonly ExpectedError[];
  readonly decision: ReferenceDecision;
  /** `Type.field` → whether a value was delivered anywhere; null answers count as neither. */
  readonly delivered: ReadonlySet<string>;
  /** Coordinate → its mask, of what was delivered cut. */
  readonly masked: ReadonlyMap<string, string>;
  /** Every `Type.field` that was looked at. */
  readonly asked: ReadonlySet<string>;
}

export interface ReferenceRequest {
  readonly document: DocumentNode;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly claims: Claims;
  readonly question: Question;
  /** Cursors that this caller was given for this list, filter and order. */
  readonly cursors?: ReadonlyMap<string, string>;
}

/** What the whole stack should answer, from plain rows: graphql-js reads the operation, the reference says what stands at each field. */
export async function answer(
  world: World,
  { document, variables, claims, question, cursors = new Map() }: ReferenceRequest,
): Promise<ExpectedAnswer> {
  const decided = decideOnce(world, claims, question);
  const { decision, reach } = decided;
  const coerced = coerceVariables(document, variables);
  const needsPermits = decision.capacity !== undefined;
  const toldReach = needsPermits ? createReach(world, claims, decision, listNamedCitizens(world, document, coerced)) : reach;
  const viewer: Viewer = { world, reach, toldReach, decision, citizenId: claims.citizenId, cursors };
  const delivered = new Set<string>();
  const masked = new Map<string, string>();
  const asked = new Set<string>();
  const errors: ExpectedError[] = [];
  const refusals = listRefusedPositions(document, coerced, decision);
  const refusedInputs = new Set(refusals.filter(({ inputs }) => inputs.length > 0).map(({ path }) => path.join('.')));
  const fieldResolver: GraphQLFieldResolver<GraphRecord | undefined, unknown> = (source, args: Record<string, unknown>, _context, info) => {
    const coordinate = `${info.parentType.name}.${info.fieldName}`;
    asked.add(coordinate);
    if (refusalAt(decision, coordinate) !== null || (source === undefined && refusedInputs.has(String(info.path.key)))) return null;
    if (source !== undefined && !isReached(source, coordinate)) {
      // The group is granted, but not for this one: as a guardian is not given the child-protection file of the ward.
      errors.push({ code: 'NOT_FOUND_OR_NOT_PERMITTED', path: pathToArray(info.path) });
      return null;
    }
    const whole = valueAt(viewer, source ?? ROOT, args, info);
    const mask = maskAt(decision, coordinate);
    // The field is told as masked wherever it stands, also where there is nothing to cut.
    if (mask !== null) masked.set(coordinate, mask);
    const value = mask === null || whole === null || whole === undefined ? whole : cut(mask, whole);
    if (value !== null && value !== undefined) delivered.add(coordinate);
    const type = info.returnType;
    if (source === undefined && value === null && isObjectType(getNamedType(type)) && !isListType(isNonNullType(type) ? type.ofType : type))
      errors.push({ code: 'NOT_FOUND_OR_NOT_PERMITTED', path: [info.path.key] });
    return value;
  };
  const result = await execute({ schema: SCHEMA, document, variableValues: variables, fieldResolver });
  for (const { originalError, path, message } of result.errors ?? []) {
    if (!(originalError instanceof Refusal)) throw new Error(`The reference failed at ${path?.join('.') ?? 'the root'}: ${message}`);
    errors.push({ code: originalError.code, path: path ?? [] });
  }
  for (const refused of refusals)
    errors.push({ code: refused.inputs.length > 0 ? 'FORBIDDEN_INPUT' : 'FORBIDDEN_FIELD', path: refused.path, refused });
  return { data: result.data, errors, decision, delivered, masked, asked };
}

interface Decided {
  readonly decision: ReferenceDecision;
  readonly reach: Reach;
}
/** One world does not change: who asks again in the same role for the same purpose reaches the same rows. */
const decidedIn = new WeakMap<World, Map<string, Decided>>();

function decideOnce(world: World, claims: Claims, question: Question): Decided {
  const known = decidedIn.get(world) ?? new Map<string, Decided>();
  decidedIn.set(world, known);
  const key = JSON.stringify([claims, question.purpose, question.caseNumber]);
  const decision = known.get(key)?.decision ?? decide(world, claims, question);
  const decided = known.get(key) ?? { decision, reach: createReach(world, claims, decision) };
  known.set(key, decided);
  return decided;
}

const ROOT: GraphRecord = { row: {}, reaches: () => true };

function isReached(record: GraphRecord, coordinate: string): boolean {
  const requirement = requirementAt(coordinate);
  return typeof requirement !== 'object' || record.reaches(requirement.group);
}

/** Response keys and list indexes from the root. */
function pathToArray(path: GraphQLResolveInfo['path']): (string | number)[] {
  return [...(path.prev === undefined ? [] : pathToArray(path.prev)), path.key];
}

/** With the defaults of the operation. */
export function coerceVariables(document: DocumentNode, variables: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const operation = document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
  const { coerced, errors } = getVariableValues(SCHEMA, operation?.variableDefinitions ?? [], variables);
  if (coerced === undefined) throw new GraphQLError(errors?.[0]?.message ?? 'variables');
  return coerced;
}
