import type { SubgraphPools } from '../execute/undici-fetcher.js';
import type { Metrics } from './metrics.js';

/** The same pools; how long each question took and what came of it is noted. */
export function measureFetches(pools: Pick<SubgraphPools, 'fetcherFor'>, metrics: Pick<Metrics, 'noteFetch'>): typeof pools {
  return {
    fetcherFor: (...given) => {
      const fetcher = pools.fetcherFor(...given);
      return {
        async fetch(request) {
          const started = performance.now();
          const answer = await fetcher.fetch(request);
          metrics.noteFetch(request.subgraph, answer, performance.now() - started);
          return answer;
        },
      };
    },
  };
}
