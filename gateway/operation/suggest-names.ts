import { parse, specifiedRules, validate, type GraphQLError, type GraphQLSchema } from 'graphql';
import type { OperationProblem } from './operation-problem.js';

const MAX_ERRORS = 20;

/**
 * The problem with "Did you mean …" where a visible name is close. What is wrong is found on the full schema, without suggestions; the same document against
 * what the role may see tells nothing but visible names, and is taken only where it says the same of the same place.
 */
export function withSuggestions(problem: OperationProblem, query: string, visible: () => GraphQLSchema): OperationProblem {
  if (problem.code !== 'GRAPHQL_VALIDATION_FAILED') return problem;
  const suggested = new Map(findErrors(query, visible()).map((error) => [placeOf(error.locations), error.message]));
  const details = problem.details.map((detail) => {
    const message = suggested.get(placeOf(detail.locations));
    const isSame = detail.detail !== undefined && message?.startsWith(`${detail.detail} Did you mean `);
    return isSame ? { ...detail, detail: message } : detail;
  });
  return { ...problem, details };
}

/** Some rules call themselves once for each level, and a document without end was refused before: no suggestion is worth a failure. */
function findErrors(query: string, visible: GraphQLSchema): readonly GraphQLError[] {
  try {
    return validate(visible, parse(query), specifiedRules, { maxErrors: MAX_ERRORS });
  } catch {
    return [];
  }
}

function placeOf(locations: OperationProblem['details'][number]['locations']): string {
  return locations?.map(({ line, column }) => `${line}:${column}`).join() ?? '';
}
