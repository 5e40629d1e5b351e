import type { GraphQLFormattedError } from 'graphql';

export interface SubgraphRequest {
  readonly subgraph: string;
  /** The JSON text to send: `{"query":…,"variables":{…}}`. */
  readonly body: string;
  readonly kind: 'query' | 'mutation' | 'subscription';
  readonly signal: AbortSignal;
}

export type UnavailableCause = 'TIMEOUT' | 'CONNECTION' | 'STATUS' | 'INVALID_ANSWER';

/** An agency that does not answer is a value, never an exception. */
export type SubgraphAnswer =
  | { readonly kind: 'answered'; readonly data: Record<string, unknown> | null; readonly errors: readonly GraphQLFormattedError[] }
  | { readonly kind: 'unavailable'; readonly cause: UnavailableCause };

/** Asks subgraphs on behalf of one caller. */
export interface SubgraphFetcher {
  fetch(request: SubgraphRequest): Promise<SubgraphAnswer>;
}
