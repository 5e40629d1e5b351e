import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphAnswer } from './fetcher.js';
import type { PostAnswer } from './post.js';

const INVALID: SubgraphAnswer = { kind: 'unavailable', cause: 'INVALID_ANSWER' };

/** A status other than 200 is an agency out of order, whatever its body says. */
export function readAnswer({ statusCode, text }: PostAnswer): SubgraphAnswer {
  if (statusCode !== 200) return { kind: 'unavailable', cause: 'STATUS' };
  return text === null ? INVALID : parseAnswer(text);
}

/**
 * The answer when the text is `{ data?, errors? }` of the right kinds. `JSON.parse` makes `__proto__` an ordinary own key, so
 * nothing is polluted here; whoever copies keys must pass it over.
 */
export function parseAnswer(text: string): SubgraphAnswer {
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    return INVALID;
  }
  if (!isObject(answer)) return INVALID;
  const { data = null, errors = [], extensions } = answer;
  if (!(data === null || isObject(data)) || !Array.isArray(errors) || !errors.every(isObject)) return INVALID;
  if (data === null && errors.length === 0) return INVALID;
  // Each part of an error is checked where it is used.
  return { kind: 'answered', data, errors: errors as unknown as GraphQLFormattedError[], outOfReach: readOutOfReach(extensions) };
}

const NOBODY: readonly string[] = [];

/** Codes behind a number that a lookup named and that the caller may not read: for the access log alone, no projection knows them. */
function readOutOfReach(extensions: unknown): readonly string[] {
  const named = isObject(extensions) ? extensions.outOfReach : undefined;
  if (!Array.isArray(named)) return NOBODY;
  return named.flatMap((one: unknown) => (isObject(one) && typeof one.citizenId === 'string' ? [one.citizenId] : []));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
