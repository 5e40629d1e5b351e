import type { GraphQLFormattedError } from 'graphql';
import type { DataObject } from '../plan/entity-path.js';

export interface SubgraphRequest {
  readonly subgraph: string;
  /** The JSON text to send: `{"query":…,"variables":{…}}`. */
  readonly body: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly signal: AbortSignal;
  /** The objects that a fetch of entities asks about, for who needs to know whose they are; empty for root fields. */
  readonly entities: readonly DataObject[];
  /** Under which span the agency's own belong; absent for a request that is not traced. */
  readonly traceparent?: string;
}

/** `CIRCUIT_OPEN` and `OVERLOADED`: the agency was not asked, because it mostly failed, or because too many questions wait for it already. */
export type UnavailableCause = 'TIMEOUT' | 'CONNECTION' | 'STATUS' | 'INVALID_ANSWER' | 'CIRCUIT_OPEN' | 'OVERLOADED';

/** An agency that does not answer is a value, never an exception. */
export type SubgraphAnswer =
  | {
      readonly kind: 'answered';
      readonly data: Record<string, unknown> | null;
      readonly errors: readonly GraphQLFormattedError[];
      /** Codes of citizens whom a lookup found and the caller may not read. */
      readonly outOfReach?: readonly string[];
    }
  | { readonly kind: 'unavailable'; readonly cause: UnavailableCause };

/** Asks subgraphs on behalf of one caller. */
export interface SubgraphFetcher {
  fetch(request: SubgraphRequest): Promise<SubgraphAnswer>;
}
