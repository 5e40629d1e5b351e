import type { GraphQLSchema } from 'graphql';
import type { Language } from '../schema/contract/error-codes.js';
import type { RowReason } from '../schema/contract/row-reason.js';
import type { Policy } from '../schema/policy/policy.js';
import { createCallerContext } from './access/create-caller-context.js';
import { createAccessDecider } from './access/decide-access.js';
import { createVisibleSchemas } from './access/visible-schemas.js';
import { readInputReads } from './access/input-reads.js';
import { decideRequest } from './access/decide-request.js';
import { prepareRequest, type PreparationParts, type PreparedRequest } from './access/prepare-request.js';
import { selectedRefusals } from './access/refusal-errors.js';
import { describeAnswer, FAILED } from './audit/describe-answer.js';
import type { DescribedOutcome } from './audit/describe-access.js';
import { openAccessEntry, UNLOGGED, type AccessEntry } from './audit/access-entry.js';
import { AccessLogUnavailable, type AccessLog } from './audit/access-log.js';
import type { Caller } from './caller/caller.js';
import type { RowDirectory } from './directory/open-directory.js';
import { applySecondLock, NOTHING_CHECKED, type Locked } from './directory/lock/second-lock.js';
import { createConfirmation, createPermits } from './directory/permits.js';
import { createRowKnowledge, type RowKnowledge } from './directory/row-knowledge.js';
import { executePlan, type ExecutionOutcome } from './execute/execute-plan.js';
import type { SubgraphPools } from './execute/undici-fetcher.js';
import { ClientLeft } from './http/deadline.js';
import type { Execution, GraphqlRequest } from './http/graphql-over-http.js';
import { writeResult } from './http/write-result.js';
import { NOBODY } from './operation/asked-keys.js';
import { answerIntrospection } from './operation/answer-introspection.js';
import type { LockDepth } from './operation/compile-operation.js';
import { UNAVAILABLE_DIRECTORY, UNAVAILABLE_LOG } from './operation/operation-problem.js';
import { withSuggestions } from './operation/suggest-names.js';
import { createOperationStore } from './operation/operation-store.js';
import type { Platform } from './platform/create-platform.js';
import { createExplainer } from './platform/explain-access.js';
import type { Explain } from './platform/platform-context.js';
import type { Written } from './project/compile-projection.js';
import type { Supergraph } from './supergraph/load-supergraph.js';
import type { Logger, RequestNotes } from './telemetry/logger.js';
import { reportFaults, reportIncidents } from './telemetry/report-faults.js';

/** What the later steps know of a request. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller;
  /** Where from, cut short; for the access log. */
  readonly network: string | null;
  readonly signal: AbortSignal;
  readonly notes: RequestNotes;
}

/** What a gateway decides and asks by; all of it is replaced together, never in parts. */
export interface CorridorParts {
  readonly policy: Policy;
  readonly supergraph: Supergraph;
  readonly pools: Pick<SubgraphPools, 'fetcherFor'>;
  /** Null only where the engine alone is measured: dossiers and cases are then refused, and nothing is checked a second time. */
  readonly directory: RowDirectory | null;
  /** Null only where the engine alone is measured. */
  readonly accessLog: AccessLog | null;
  /** What answers the platform's own fields; null where the engine alone is measured. */
  readonly platform: Platform | null;
  readonly countKeys: (caller: Caller, keys: readonly string[]) => Promise<'WITHIN' | 'EXCEEDED'>;
  /** How closely the second lock looks at one answer: at every record, or at those that nobody above answers for. */
  readonly chooseDepth: () => LockDepth;
  readonly clock: () => Date;
  readonly log: Logger;
}

interface FetchingParts extends CorridorParts {
  readonly explain: Explain;
}

/** What the agencies delivered and the directory confirmed. */
interface Fetched {
  readonly outcome: ExecutionOutcome;
  readonly locked: Locked;
  readonly outOfReach: Awaited<ReturnType<RowKnowledge['outOfReach']>>;
}

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
    const prepared = await prepareRequest(preparation, { ...request, caller });
    if ('code' in prepared) return { problem: withSuggestions(prepared, request.query, visibleSchemaOf(caller.role)) };
    notes.operation = prepared.operation.hash;
    notes.purpose = prepared.decision.purpose;
    const entry = openEntry(parts, context, prepared);
    try {
      // A write cannot be taken back: its intent is durable before anything is asked.
      if (prepared.operation.isMutation) await entry.intent;
      const fetched = await fetchUnlessRejected({ ...parts, explain }, context, prepared);
      const answered = fetched && answer({ log: parts.log, visibleSchema: () => visibleSchemaOf(caller.role) }, context, prepared, fetched);
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

function createPreparation({ policy, supergraph, directory, countKeys, chooseDepth, clock }: CorridorParts): PreparationParts {
  const inputRules = { reads: readInputReads(supergraph.sdl), personal: supergraph.personalArguments };
  const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);
  const operations = createOperationStore(supergraph, inputRules.reads);
  const facts = directory && {
    staleAgencies: () => directory.staleAgencies(),
    findOpenCase: (caller: Caller) => directory.findOpenCase(policy, caller, clock()),
  };
  return { decide, directory: facts, countKeys, operations, inputRules, chooseDepth };
}

/** Explains another operation of the same caller by the same decision, without asking anybody for it. */
function createOwnExplainer(preparation: PreparationParts): Explain {
  return createExplainer({
    readOperation: (text) => preparation.operations.read(text, undefined),
    reads: preparation.inputRules.reads,
    decide: async (caller) => (await decideRequest(preparation, caller, NOBODY)).decision,
  });
}

function openEntry({ accessLog, supergraph, clock }: CorridorParts, context: RequestContext, prepared: PreparedRequest): AccessEntry {
  if (accessLog === null || !prepared.compiled.isAboutPeople) return UNLOGGED;
  const { requestId, caller, network } = context;
  const request = {
    requestId,
    caller,
    network,
    decision: prepared.decision,
    supergraphVersion: supergraph.version,
    operation: prepared.operation.hash,
  };
  return openAccessEntry(accessLog, request, prepared.asked.codes, clock);
}

/** Null when the directory does not answer: what cannot be verified is not delivered. */
async function fetchUnlessRejected(parts: FetchingParts, context: RequestContext, prepared: PreparedRequest): Promise<Fetched | null> {
  const { compiled, variables } = prepared;
  if (context.caller.onRefusal === 'REJECT' && selectedRefusals(compiled.refusals, variables).length > 0) {
    return { outcome: { data: {}, faults: [], outOfReach: [] }, locked: NOTHING_CHECKED, outOfReach: new Map() };
  }
  return fetchAndLock(parts, context, prepared);
}

async function fetchAndLock(parts: FetchingParts, context: RequestContext, prepared: PreparedRequest): Promise<Fetched | null> {
  const { policy, directory, pools, clock } = parts;
  const { caller, requestId, signal, language } = context;
  const { decision, openCase, asked, compiled, variables, quotaExceeded } = prepared;
  const now = clock();
  const rows = directory && createRowKnowledge(directory.mayReadFor({ policy, caller, decision, openCase, now }), asked.codes);
  const contextFor = createCallerContext({ policy, caller, decision, openCase, requestId, decidedAt: now });
  const confirm = directory && createConfirmation(directory, { policy, caller, decision, openCase, now });
  const agencies = pools.fetcherFor(createPermits({ confirm, decision, contextFor, askedCodes: asked.codes }));
  const asking = { policy, caller, decision, language, quotaExceeded, now, explain: parts.explain };
  const fetcher = parts.platform?.fetcherFor(asking, agencies) ?? agencies;
  const outcome = await executePlan(compiled.plan, variables, fetcher, signal);
  if (rows === null) return { outcome, locked: NOTHING_CHECKED, outOfReach: new Map() };
  try {
    const locked = await applySecondLock(outcome.data, compiled.checkpoints, (citizenIds, householdIds) =>
      rows.ask(citizenIds, householdIds),
    );
    // Where nothing was granted, no row decided anything.
    const outOfReach = decision.withoutReach === null ? await rows.outOfReach(outcome.outOfReach) : new Map<string, RowReason>();
    return { outcome, locked, outOfReach };
  } catch {
    return null;
  }
}

interface AnsweringParts {
  readonly log: Logger;
  /** What the caller's role could ever read: all that introspection shows. */
  readonly visibleSchema: () => GraphQLSchema;
}

interface Answered {
  readonly json: string;
  readonly described: DescribedOutcome;
}

function answer({ log, visibleSchema }: AnsweringParts, context: RequestContext, prepared: PreparedRequest, fetched: Fetched): Answered {
  const { requestId, language, caller, signal } = context;
  const { compiled, variables, operation, decision } = prepared;
  const { outcome, locked, outOfReach } = fetched;
  const { data, faults } = outcome;
  const written: Written = compiled.projection.write(data, variables, answerIntrospection(operation, variables, visibleSchema));
  reportFaults(log, requestId, faults, written.bubbled);
  reportIncidents(log, requestId, locked.incidents);
  const { refusals } = compiled;
  const { json, isWithheld } = writeResult({
    written,
    refusals,
    faults,
    decision,
    variables,
    language,
    requestId,
    onRefusal: caller.onRefusal,
  });
  const selected = selectedRefusals(refusals, variables);
  // When the time is over, what came by then is delivered.
  const aborted = signal.reason instanceof ClientLeft;
  // A household's code has the form of a person's, and no person is behind it.
  const unread = new Map([...outOfReach].filter(([code]) => !locked.delivered.has(code)));
  const described = describeAnswer({ written, isWithheld, locked, selected, outOfReach: unread, faultCount: faults.length, aborted });
  return { json, described };
}
