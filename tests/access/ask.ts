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
  /** What was cut, by coordinate. */
  readonly masked: readonly { readonly coordinate: string; readonly mask: string }[];
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
  const { data, errors = [], extensions } = (body === '' ? {} : JSON.parse(body)) as AnswerBody;
  return { status: response.status, headers: response.headers, body, data, errors, masked: extensions?.access?.masked ?? [] };
}

interface AnswerBody {
  readonly data?: unknown;
  readonly errors?: readonly GatewayError[];
  readonly extensions?: { readonly access?: { readonly masked?: GatewayAnswer['masked'] } };
}

/** On a busy machine an agency, its heartbeat or the directory may be late: that is told as such, and asking again is right. */
const TRIES = 10;
const PAUSE_MS = 200;

/** `ask`, until nobody is late. `onEach` sees every answer, those that were not the last one too. */
export async function askUntilAvailable(
  caller: Pick<AccessCaller, 'token'>,
  query: string,
  asked: Asked,
  onEach: (answer: GatewayAnswer) => void = () => undefined,
): Promise<GatewayAnswer> {
  for (let tries = 1; ; tries += 1) {
    const answer = await ask(caller, query, asked);
    onEach(answer);
    if (!isLate(answer) || tries === TRIES) return answer;
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS * tries));
  }
}

/** A quota that cannot be counted in time is told as used up; one that is stays so. */
const LATE_REASONS = new Set<unknown>(['DIRECTORY_STALE', 'QUOTA_EXCEEDED']);

function isLate({ status, errors }: GatewayAnswer): boolean {
  return status === 503 || errors.some(({ extensions }) => extensions.code === 'UNAVAILABLE' || LATE_REASONS.has(extensions.reason));
}
