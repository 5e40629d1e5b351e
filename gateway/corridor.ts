import { createAccessDecider } from './access/decide-access.js';
import { decideRequest } from './access/decide-request.js';
import { readInputReads } from './access/input-reads.js';
import { prepareRequest, type PreparationParts, type PreparedRequest } from './access/prepare-request.js';
import { createVisibleSchemas } from './access/visible-schemas.js';
import { openAccessEntry, UNLOGGED, type AccessEntry } from './audit/access-entry.js';
import { AccessLogUnavailable } from './audit/access-log.js';
import type { DescribedOutcome } from './audit/describe-access.js';
import { FAILED } from './audit/describe-answer.js';
import type { Caller } from './caller/caller.js';
import type { CorridorParts, RequestContext } from './corridor-parts.js';
import { fetchUnlessRejected } from './fetch-checked.js';
import type { Execution, GraphqlRequest } from './http/graphql-over-http.js';
import { costClassOf } from './limits/cost-limits.js';
import { NOBODY } from './operation/asked-keys.js';
import { NEEDS_EVENT_STREAM, UNAVAILABLE_DIRECTORY, UNAVAILABLE_LOG, UNAVAILABLE_QUOTA } from './operation/operation-problem.js';
import { createOperationStore } from './operation/operation-store.js';
import { withSuggestions } from './operation/suggest-names.js';
import { createExplainer } from './platform/explain-access.js';
import type { Explain } from './platform/platform-context.js';
import { standingOf } from './subscribe/subscribing.js';
import { writeAnswer } from './write-answer.js';

/**
 * One operation through the corridor: read → decide → prune and plan → execute → check again → project → log → answer. For an operation
 * that was seen before under the same decision nothing is parsed, pruned, planned or compiled.
 */
export function createCorridor(parts: CorridorParts): (request: GraphqlRequest<RequestContext>) => Promise<Execution> {
  const preparation = createPreparation(parts);
  const explain = createOwnExplainer(preparation);
  const visibleSchemaOf = createVisibleSchemas(parts.policy, parts.supergraph, preparation.inputRules.reads);
  return async ({ context, ...request }) => {
    const { caller, notes } = context;
    const prepared = await prepareRequest(preparation, { ...request, caller, signal: context.signal, trace: notes.trace });
    if ('code' in prepared) return { problem: withSuggestions(prepared, request.query, () => visibleSchemaOf(caller.role)) };
    notes.operation = prepared.operation.hash;
    notes.purpose = prepared.decision.purpose;
    const standing = standingOf(prepared, context, parts.policy);
    if (standing === 'NEEDS_EVENT_STREAM') return { problem: NEEDS_EVENT_STREAM };
    if (standing === 'WAIT') {
      if (context.subscribing) context.subscribing.waitsFor = request;
      return { waits: true };
    }
    const entry = openEntry(parts, context, prepared);
    try {
      if (prepared.isQuotaUnknown) {
        await entry.close(FAILED);
        return { problem: UNAVAILABLE_QUOTA };
      }
      // A write cannot be taken back: its intent is durable before anything is asked.
      if (prepared.operation.isMutation) await entry.intent;
      const fetched = await fetchUnlessRejected({ ...parts, explain }, context, prepared);
      notes.trace?.enter('write');
      const answered =
        fetched && writeAnswer({ log: parts.log, visibleSchema: () => visibleSchemaOf(caller.role) }, context, prepared, fetched);
      if (answered) noteRefusals(parts.metrics, answered.described);
      notes.trace?.enter('log');
      await entry.close(answered?.described ?? FAILED);
      if (entry !== UNLOGGED && answered?.described.status === 'DELIVERED') notes.isToldDelivered = true;
      return answered === null ? { problem: UNAVAILABLE_DIRECTORY } : { json: answered.json };
    } catch (error) {
      if (error instanceof AccessLogUnavailable) return { problem: UNAVAILABLE_LOG };
      await entry.close(FAILED).catch(() => undefined);
      throw error;
    }
  };
}

function noteRefusals(metrics: CorridorParts['metrics'], { refusedFields, outOfReach }: DescribedOutcome): void {
  metrics.noteRefusals(Object.values(refusedFields));
  metrics.noteRefusals(outOfReach.values());
}

function createPreparation({
  policy,
  supergraph,
  limits,
  costLimits,
  directory,
  countKeys,
  spendCost,
  chooseDepth,
  clock,
  metrics,
}: CorridorParts): PreparationParts {
  const inputRules = { reads: readInputReads(supergraph.sdl), personal: supergraph.personalArguments };
  const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);
  const operations = createOperationStore(supergraph, inputRules.reads, limits, costLimits.unslicedListSize, metrics.operationCache);
  const facts = directory && {
    staleAgencies: () => directory.staleAgencies(),
    findOpenCase: (caller: Caller) => directory.findOpenCase(policy, caller, clock()),
  };
  const maxCostFor = ({ role }: Caller) => costLimits.maximumByClass[costClassOf(policy, role)];
  return { decide, directory: facts, countKeys, operations, inputRules, chooseDepth, maxCostFor, spendCost };
}

/** Explains another operation of the same caller by the same decision, without asking anybody for it. */
function createOwnExplainer(preparation: PreparationParts): Explain {
  return createExplainer({
    readOperation: (text) => preparation.operations.read(text, undefined),
    reads: preparation.inputRules.reads,
    decide: async (caller) => (await decideRequest(preparation, caller, NOBODY)).decision,
  });
}

function openEntry(
  { accessLog, supergraph, policy, closeTo, clock }: CorridorParts,
  context: RequestContext,
  prepared: PreparedRequest,
): AccessEntry {
  if (accessLog === null || !prepared.compiled.isAboutPeople) return UNLOGGED;
  const { requestId, caller, network } = context;
  const request = {
    requestId,
    caller,
    network,
    decision: prepared.decision,
    supergraphVersion: supergraph.version,
    operation: prepared.operation.hash,
    close: closeTo(caller, policy.roles.get(caller.role)?.actsAs),
  };
  return openAccessEntry(accessLog, request, prepared.asked.codes, clock);
}
