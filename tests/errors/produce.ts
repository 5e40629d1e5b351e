import { expect } from '@jest/globals';
import { ERROR_DEFINITIONS, type ErrorCode, type Language } from '../../schema/contract/error-codes.js';
import { type AnswerError, readAnswer } from '../kit/ask.js';
import { getSharedRuntime } from '../kit/shared-stack.js';

/** A request whose answer carries the code; the headers are added to its own. */
export type Produce = (headers: Readonly<Record<string, string>>) => Promise<Response>;

interface Expected {
  /** When the code stands beside data; else the status of the whole refused request. */
  readonly status?: number;
  /** The answer's data; absent when nothing was executed. */
  readonly data?: unknown;
  /** What the caller sent and no answer may repeat. */
  readonly secret?: string;
}

/** With the media type of the specification, whose status codes say what happened. */
export function post(token: string | null, body: unknown, headers: Readonly<Record<string, string>>, gateway = getSharedRuntime().gateway) {
  return fetch(gateway, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token === null ? {} : { authorization: `Bearer ${token}` }),
      ...headers,
    },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

/** The one error of the answer has the code, its status and its sentence in the language asked for, and nothing of what must stay inside. */
export async function expectCode(code: ErrorCode, produce: Produce, { status, data, secret }: Expected = {}): Promise<AnswerError> {
  let last: AnswerError | undefined;
  for (const language of ['vi', 'en'] as const satisfies readonly Language[]) {
    const response = await produce({ 'accept-language': language });
    const answer = await readAnswer(response);
    expect({ status: answer.status, data: answer.data, codes: answer.errors.map(({ extensions }) => extensions.code) }).toEqual({
      status: status ?? ERROR_DEFINITIONS[code].status,
      data,
      codes: [code],
    });
    last = answer.errors[0];
    expect(last?.message.startsWith(ERROR_DEFINITIONS[code].message[language])).toBe(true);
    const text = JSON.stringify(answer);
    expect(text).not.toMatch(/at .+\.(js|ts):\d|SELECT |stacktrace|postgres/i);
    if (secret !== undefined) expect(text).not.toContain(secret);
  }
  if (last === undefined) throw new Error('No language was asked for.');
  return last;
}
