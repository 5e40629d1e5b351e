import { setTimeout as sleep } from 'node:timers/promises';
import { getSharedRuntime } from './shared-stack.js';

/** One request to a gateway, as a client of another organisation sends it. */
export interface Question {
  readonly query: string;
  readonly token: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly purpose?: string;
  /** The gateway of the shared stack unless a suite has its own. */
  readonly gateway?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface AnswerError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface Answer<Data> {
  readonly status: number;
  readonly data: Data | null | undefined;
  readonly errors: readonly AnswerError[];
}

const TRIES = 4;
const PAUSE_MS = 300;

/** By POST over real HTTP, again when the platform says so (503), as on a machine that does too much at once. The type of the data is the question's own business. */
export async function ask<Data>(question: Question): Promise<Answer<Data>> {
  for (let tries = 1; ; tries += 1) {
    const answer = await askOnce<Data>(question);
    if (answer.status !== 503 || tries === TRIES) return answer;
    await sleep(PAUSE_MS * tries);
  }
}

/** The first answer, whatever it is. */
async function askOnce<Data>({
  query,
  token,
  variables,
  purpose,
  gateway = getSharedRuntime().gateway,
  headers,
}: Question): Promise<Answer<Data>> {
  const response = await fetch(gateway, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      ...(purpose === undefined ? {} : { 'asxh-purpose': purpose }),
      ...headers,
    },
    body: JSON.stringify({ query, variables }),
  });
  return readAnswer(response);
}

export async function readAnswer<Data>(response: Response): Promise<Answer<Data>> {
  // GraphQL over HTTP: every answer of the gateway is an object of this shape.
  const { data, errors = [] } = (await response.json()) as { data?: Data | null; errors?: AnswerError[] };
  return { status: response.status, data, errors };
}

/** `code` of every error, in the order of the answer. */
export function codesOf({ errors }: Pick<Answer<unknown>, 'errors'>): unknown[] {
  return errors.map(({ extensions }) => extensions.code);
}

/** Where an error says that it stands: list indexes may be left out, the path is then in `extensions`. */
export function placeOf({ path, extensions }: AnswerError): string {
  const place = path ?? extensions.path;
  return Array.isArray(place) ? place.join('.') : '';
}
