import type { FieldNode } from 'graphql';
import type { AccessDecision } from '../access/access-decision.js';
import type { InputReads } from '../access/input-reads.js';
import type { RefusedField } from '../access/refused-field.js';
import { createBoundedMap, type BoundedMap } from '../bounded-map.js';
import { once } from '../once.js';
import { DEFAULT_COST_LIMITS } from '../limits/cost-limits.js';
import { readCostRules } from '../limits/cost-rules.js';
import { DEFAULT_LIMITS, type DocumentLimits } from '../limits/limits.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import { createCacheCounts, type CacheCounts } from './cache-counts.js';
import { compileOperation, type CompiledOperation, type LockDepth } from './compile-operation.js';
import type { OperationProblem } from './operation-problem.js';
import { readOperation, type ReadOperation } from './read-operation.js';

/** Characters of all remembered texts; a short one counts as so many, and so a thousand operations are remembered at most. What is made of a text takes some hundred times its length. */
const REMEMBERED_CHARACTERS = 1_000_000;
const LEAST_CHARACTERS = 1_000;
const REMEMBERED_DECISIONS_PER_OPERATION = 64;
/** Longer texts are read anew each time: a few of them must not take the place of all others. */
const MAX_REMEMBERED_LENGTH = 32_768;

export interface OperationStore {
  readonly counts: Readonly<CacheCounts>;
  read(query: string, operationName: string | undefined): ReadOperation | OperationProblem;
  /** At hand without waiting once it is made. Asked for by many meanwhile, it is made once. Rejects as `compilePlan` does. */
  compile(
    operation: ReadOperation,
    decision: AccessDecision,
    byInput: ReadonlyMap<FieldNode, RefusedField>,
    depth: LockDepth,
  ): CompiledOperation | Promise<CompiledOperation>;
}

/**
 * Operations of one supergraph, read once and compiled once per access decision. A new supergraph gets a new store, and the policy version is part of
 * a decision's key: nothing compiled under an old rule is ever used under a new one. Never keyed by caller, jurisdiction or rows.
 */
export function createOperationStore(
  supergraph: Supergraph,
  reads: InputReads,
  limits: DocumentLimits = DEFAULT_LIMITS,
  unslicedListSize: number = DEFAULT_COST_LIMITS.unslicedListSize,
  counts: CacheCounts = createCacheCounts(),
): OperationStore {
  const parts = { supergraph, reads, limits, costRules: readCostRules(supergraph.sdl), unslicedListSize };
  const operations = createBoundedMap<string, ReadOperation>(REMEMBERED_CHARACTERS, ({ length }) => Math.max(LEAST_CHARACTERS, length));
  const compiled = new WeakMap<ReadOperation, BoundedMap<string, () => CompiledOperation | Promise<CompiledOperation>>>();
  const decisionsOf = (operation: ReadOperation) => {
    const known = compiled.get(operation);
    if (known) return known;
    const byDecision = createBoundedMap<string, () => CompiledOperation | Promise<CompiledOperation>>(REMEMBERED_DECISIONS_PER_OPERATION);
    compiled.set(operation, byDecision);
    return byDecision;
  };
  return {
    counts,
    read(query, operationName) {
      const key = operationName === undefined ? query : `${operationName}\n${query}`;
      const known = operations.get(key);
      if (known) {
        counts.readHits += 1;
        return known;
      }
      counts.readMisses += 1;
      const operation = readOperation(parts, query, operationName);
      if (!('code' in operation) && key.length <= MAX_REMEMBERED_LENGTH) operations.set(key, operation);
      return operation;
    },
    compile(operation, decision, byInput, depth) {
      const byDecision = decisionsOf(operation);
      const key = `${depth}|${decision.cacheKey}${byInput.size === 0 ? '' : `|${keyOfInputs(operation, byInput)}`}`;
      const known = byDecision.get(key);
      if (known) {
        counts.compiledHits += 1;
        return known();
      }
      counts.compiledMisses += 1;
      const made = once(() => compileOperation(supergraph, operation, decision, byInput, depth));
      byDecision.set(key, made);
      return made();
    },
  };
}

/** Which sites are refused and by which input: both stand in the errors. */
function keyOfInputs(operation: ReadOperation, byInput: ReadonlyMap<FieldNode, RefusedField>): string {
  return operation.readingSites.map(({ node }) => byInput.get(node)?.input ?? '').join();
}
