import type { Language } from '../schema/contract/error-codes.js';
import type { Policy } from '../schema/policy/policy.js';
import type { AccessLog } from './audit/access-log.js';
import type { CloseTo } from './audit/close-persons.js';
import type { Caller } from './caller/caller.js';
import type { RowDirectory } from './directory/open-directory.js';
import type { FetchTerms, SubgraphPools } from './execute/undici-fetcher.js';
import type { CostLimits } from './limits/cost-limits.js';
import type { RequestLimits } from './limits/limits.js';
import type { LockDepth } from './operation/compile-operation.js';
import type { Platform } from './platform/create-platform.js';
import type { CountKeys } from './quota/count-keys.js';
import type { SpendCost } from './quota/spend-cost.js';
import type { Supergraph } from './supergraph/load-supergraph.js';
import type { Subscribing } from './subscribe/subscribing.js';
import type { Logger, RequestNotes } from './telemetry/logger.js';
import type { Metrics } from './telemetry/metrics.js';

/** What the later steps know of a request. */
export interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller;
  /** Where from, cut short; for the access log. */
  readonly network: string | null;
  readonly signal: AbortSignal;
  /** When the signal ends it, and whom a shortage reaches. */
  readonly terms: FetchTerms;
  readonly notes: RequestNotes;
  /** Only of a request that can be answered by events, and of each of its events. */
  readonly subscribing?: Subscribing;
}

/** What a gateway decides and asks by; all of it is replaced together, never in parts. */
export interface CorridorParts {
  readonly policy: Policy;
  readonly supergraph: Supergraph;
  readonly limits: RequestLimits;
  readonly costLimits: CostLimits;
  readonly pools: Pick<SubgraphPools, 'fetcherFor'>;
  /** Null only where the engine alone is measured: dossiers and cases are then refused, and nothing is checked a second time. */
  readonly directory: RowDirectory | null;
  /** Null only where the engine alone is measured. */
  readonly accessLog: AccessLog | null;
  /** Whom of an answer an officer lives or works with; for the log's supervision. */
  readonly closeTo: CloseTo;
  /** What answers the platform's own fields; null where the engine alone is measured. */
  readonly platform: Platform | null;
  readonly countKeys: CountKeys;
  readonly spendCost: SpendCost;
  /** How closely the second lock looks at one answer: at every record, or at those that nobody above answers for. */
  readonly chooseDepth: () => LockDepth;
  readonly clock: () => Date;
  readonly log: Logger;
  readonly metrics: Pick<Metrics, 'noteUntrustedDocument' | 'noteRefusals' | 'operationCache'>;
}
