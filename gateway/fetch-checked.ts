import type { RowReason } from '../schema/contract/row-reason.js';
import { createCallerContext } from './access/create-caller-context.js';
import type { PreparedRequest } from './access/prepare-request.js';
import { selectedRefusals } from './access/refusal-errors.js';
import type { CorridorParts, RequestContext } from './corridor-parts.js';
import { applySecondLock, NOTHING_CHECKED, type Locked } from './directory/lock/second-lock.js';
import { createConfirmation, createPermits } from './directory/permits.js';
import { createRowKnowledge, type RowKnowledge } from './directory/row-knowledge.js';
import { executePlan, type ExecutionOutcome } from './execute/execute-plan.js';
import type { Explain } from './platform/platform-context.js';
import { reportBug } from './telemetry/report-faults.js';
import { traceFetches } from './telemetry/traces/trace-fetches.js';

export interface FetchingParts extends CorridorParts {
  readonly explain: Explain;
}

/** What the agencies delivered and the directory confirmed. */
export interface Fetched {
  readonly outcome: ExecutionOutcome;
  readonly locked: Locked;
  readonly outOfReach: Awaited<ReturnType<RowKnowledge['outOfReach']>>;
}

/** Null when the directory does not answer: what cannot be verified is not delivered. */
export async function fetchUnlessRejected(
  parts: FetchingParts,
  context: RequestContext,
  prepared: PreparedRequest,
): Promise<Fetched | null> {
  const { compiled, variables } = prepared;
  if (context.caller.onRefusal === 'REJECT' && selectedRefusals(compiled.refusals, variables).length > 0) {
    return { outcome: { data: {}, faults: [], outOfReach: [] }, locked: NOTHING_CHECKED, outOfReach: new Map() };
  }
  return fetchAndLock(parts, context, prepared);
}

async function fetchAndLock(parts: FetchingParts, context: RequestContext, prepared: PreparedRequest): Promise<Fetched | null> {
  const { policy, directory, pools, clock } = parts;
  const { caller, requestId, signal, language, notes } = context;
  const { trace } = notes;
  const { decision, openCase, asked, compiled, variables, quotaExceeded } = prepared;
  const now = clock();
  const rows = directory && createRowKnowledge(directory.mayReadFor({ policy, caller, decision, openCase, now }), asked.codes);
  const contextFor = createCallerContext({ policy, caller, decision, openCase, requestId, decidedAt: now });
  const confirm = directory && createConfirmation(directory, { policy, caller, decision, openCase, now });
  const agencies = pools.fetcherFor(createPermits({ confirm, decision, contextFor, askedCodes: asked.codes }), context.terms);
  const asking = { policy, caller, decision, language, quotaExceeded, now, explain: parts.explain, change: context.subscribing?.change };
  const fetcher = parts.platform?.fetcherFor(asking, agencies) ?? agencies;
  trace?.enter('execute');
  const outcome = await executePlan(prepared.steps, variables, trace ? traceFetches(fetcher, trace) : fetcher, signal);
  trace?.enter('check');
  if (rows === null) return { outcome, locked: NOTHING_CHECKED, outOfReach: new Map() };
  try {
    const locked = await applySecondLock(outcome.data, compiled.checkpoints, (citizenIds, householdIds) =>
      rows.ask(citizenIds, householdIds),
    );
    // Where nothing was granted, no row decided anything.
    const outOfReach =
      decision.withoutReach === null
        ? await rows.outOfReach(outcome.outOfReach, asked.keys.length > asked.codes.length)
        : new Map<string, RowReason>();
    return { outcome, locked, outOfReach };
  } catch (error) {
    reportBug(parts.log, requestId, error);
    return null;
  }
}
