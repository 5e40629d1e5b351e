import type { FieldNode } from 'graphql';
import type { AccessDecision } from '../access/access-decision.js';
import type { Refusal } from '../access/list-refusals.js';
import { pruneOperation } from '../access/prune-operation.js';
import type { RefusedField } from '../access/refused-field.js';
import { compilePlan, type ExecutablePlan } from '../plan/compile-plan.js';
import { compileProjection, type Projection } from '../project/compile-projection.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import type { ReadOperation } from './read-operation.js';

/** An operation as one access decision leaves it: what is asked of the agencies, and how their data becomes the client's answer. */
export interface CompiledOperation {
  readonly plan: ExecutablePlan;
  readonly projection: Projection;
  readonly refusals: readonly Refusal[];
}

/** The expensive step: no caller, jurisdiction or row enters it, so the result serves everybody with the same decision. */
export function compileOperation(
  supergraph: Supergraph,
  operation: ReadOperation,
  decision: AccessDecision,
  byInput: ReadonlyMap<FieldNode, RefusedField>,
): CompiledOperation {
  const pruned = pruneOperation(operation, decision, byInput);
  return {
    plan: compilePlan(supergraph, pruned.document, operation.name),
    projection: compileProjection(supergraph.publicSchema, operation.document, operation.name, pruned.refusedNodes),
    refusals: pruned.refusals,
  };
}
