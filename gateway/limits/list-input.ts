import { visit, type DocumentNode } from 'graphql';
import type { ProblemDetail } from '../operation/operation-problem.js';

/**
 * A list in an argument is work for an agency for each of its values, the same one twice included: what is longer than anybody's page is refused before
 * anybody is asked. Literals are looked at once, when the document is read, and variables with every request, as they were given.
 */
export function findLongLiteral(document: DocumentNode, maximum: number): ProblemDetail | null {
  let found: ProblemDetail | null = null;
  visit(document, {
    ListValue: ({ values: { length }, loc }) => {
      const locations = loc && [{ line: loc.startToken.line, column: loc.startToken.column }];
      if (length > maximum) found ??= { limit: 'listInput', maximum, counted: length, locations };
    },
  });
  return found;
}

/** The first variable that holds such a list, at whatever depth. Needs variables that are not nested without end. */
export function findLongList(variables: Readonly<Record<string, unknown>>, maximum: number): ProblemDetail | null {
  for (const [variable, value] of Object.entries(variables)) {
    const counted = findLength(value, maximum);
    if (counted !== null) return { variable, limit: 'listInput', maximum, counted };
  }
  return null;
}

/** Of the first list that is too long. */
function findLength(value: unknown, maximum: number): number | null {
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value) && value.length > maximum) return value.length;
  for (const inner of Object.values(value)) {
    const length = findLength(inner, maximum);
    if (length !== null) return length;
  }
  return null;
}
