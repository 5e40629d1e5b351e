import { getSharedRuntime } from '../kit/shared-stack.js';
import type { AccessCaller } from './callers.js';

export interface GatewayError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>> & { readonly code: string };
}

export interface GatewayAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The bytes as text: what is compared when nothing at all may differ. */
  readonly body: string;
  readonly data: unknown;
  readonly errors: readonly GatewayError[];
}

export interface Asked {
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly purpose?: string;
  readonly caseNumber?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly gateway?: string;
}

/** One request as any client sends it: over HTTP, with a token. */
export async function ask(caller: Pick<AccessCaller, 'token'> | null, query: string, asked: Asked = {}): Promise<GatewayAnswer> {
  const { variables = {}, purpose, caseNumber, headers = {}, gateway = getSharedRuntime().gateway } = asked;
  const response = await fetch(gateway, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(caller === null ? {} : { authorization: `Bearer ${caller.token}` }),
      ...(purpose === undefined ? {} : { 'asxh-purpose': purpose }),
      ...(caseNumber === undefined ? {} : { 'asxh-case': caseNumber }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  const body = await response.text();
  // Every answer of the graph is JSON with these two; anything else fails the test that reads it.
  const { data, errors = [] } = (body === '' ? {} : JSON.parse(body)) as { data?: unknown; errors?: readonly GatewayError[] };
  return { status: response.status, headers: response.headers, body, data, errors };
}
