import type { FieldNode } from 'graphql';
import type { AccessDecision } from '../access/access-decision.js';
import type { Refusal } from '../access/list-refusals.js';
import { pruneOperation } from '../access/prune-operation.js';
import type { RefusedField } from '../access/refused-field.js';
import { addSubjects } from '../directory/lock/add-subjects.js';
import { compileCheckpoints, type Checkpoint } from '../directory/lock/compile-checkpoints.js';
import { compilePlan, type ExecutablePlan } from '../plan/compile-plan.js';
import { compileProjection, type Projection } from '../project/compile-projection.js';
import { projectionRulesOf } from '../project/projection-rules.js';
import type { SubjectDepth } from '../supergraph/subjects.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import type { ReadOperation } from './read-operation.js';
import { listWrittenFields } from './selections.js';

/** How closely the second lock looks; `NONE` without a reference directory. */
export type LockDepth = SubjectDepth | 'NONE';

/** An operation as one access decision leaves it: what is asked of the agencies, and how their data becomes the client's answer. */
export interface CompiledOperation {
  /** Where the second lock looks; null when nothing of it is about anybody, or without a directory. */
  readonly checkpoints: Checkpoint | null;
  readonly plan: ExecutablePlan;
  readonly projection: Projection;
  readonly refusals: readonly Refusal[];
  /** False for reference data, introspection and the like: nothing of it is about a person, so nothing of it is logged. */
  readonly isAboutPeople: boolean;
}

/** The expensive step: no caller, jurisdiction or row enters it, so the result serves everybody with the same decision. */
export async function compileOperation(
  supergraph: Supergraph,
  operation: ReadOperation,
  decision: AccessDecision,
  byInput: ReadonlyMap<FieldNode, RefusedField>,
  depth: LockDepth,
): Promise<CompiledOperation> {
  const pruned = pruneOperation(operation, decision, byInput);
  const rules = projectionRulesOf(decision);
  const { publicSchema: schema, subjects } = supergraph;
  const document = depth === 'NONE' ? pruned.document : addSubjects(schema, pruned.document, subjects, depth);
  return {
    plan: await compilePlan(supergraph, document, operation.name),
    checkpoints: depth === 'NONE' ? null : compileCheckpoints({ schema, subjects, depth }, document, operation.name, decision),
    projection: compileProjection(supergraph.publicSchema, operation.document, operation.name, pruned.refusedNodes, rules),
    refusals: pruned.refusals,
    isAboutPeople: pruned.refusals.length > 0 || operation.personalSites.length > 0 || selectsGroups(operation, decision),
  };
}

function selectsGroups(operation: ReadOperation, { requirements }: AccessDecision): boolean {
  return listWrittenFields(operation).some(({ parent, node }) => requirements.get(`${parent.name}.${node.name.value}`)?.scopes);
}
