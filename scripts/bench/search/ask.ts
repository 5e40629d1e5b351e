import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import { type CallerContext, encodeCallerContext } from '../../../schema/contract/caller-context.js';
import { signRequest } from '../../../schema/contract/http-signature.js';
import { readKeyRing, signingKeyOf } from '../../../schema/contract/key-ring.js';
import type { Question } from './questions.js';

const PATH = '/graphql';
const SEARCH = `query ($name: String!, $bornOn: Date, $bornYear: Int, $unitCode: String, $unitAsOf: Date, $counted: Boolean!) {
  searchCitizens(name: $name, bornOn: $bornOn, bornYear: $bornYear, unitCode: $unitCode, unitAsOf: $unitAsOf, first: 20) {
    nodes { id fullName birthDate sex }
    pageInfo { hasNextPage endCursor }
    totalCount @include(if: $counted)
  }
}`;

export interface Answer {
  readonly milliseconds: number;
  readonly found: number;
}

export type Asker = (caller: CallerContext, question: Question) => Promise<Answer>;

/** Asks as the gateway does: signed, one request at a time, over a connection that stays open. The clock runs from the body to the last byte. */
export function createAsker(url: string, keysFile: string, resources: AsyncDisposableStack): Asker {
  // The project's own file.
  const { signing } = JSON.parse(readFileSync(keysFile, 'utf8')) as { signing: Record<string, unknown> };
  const key = signingKeyOf(readKeyRing(signing.population, 'gateway-population'), new Date());
  const pool = new Pool(url, { connections: 1 });
  resources.defer(() => pool.close());
  return async (context, { kind, variables }) => {
    const caller = encodeCallerContext(context);
    const startedAt = performance.now();
    const body = JSON.stringify({ query: SEARCH, variables: { ...variables, counted: kind === 'counted' } });
    const headers = { 'content-type': 'application/json', ...signRequest({ method: 'POST', path: PATH, body, caller }, key, new Date()) };
    const response = await pool.request({ method: 'POST', path: PATH, headers, body });
    const answer = (await response.body.json()) as { data?: { searchCitizens: { nodes: unknown[] } | null }; errors?: unknown };
    const milliseconds = performance.now() - startedAt;
    if (answer.errors !== undefined || answer.data?.searchCitizens == null)
      throw new Error(`A search failed: ${JSON.stringify(answer.errors ?? null)}`);
    return { milliseconds, found: answer.data.searchCitizens.nodes.length };
  };
}
