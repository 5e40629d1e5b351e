import type { GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { createError, isErrorCode } from '../../../schema/contract/error-codes.js';

/** Only codes of the closed list leave; a fault of ours is told as INTERNAL. */
export function maskError(formatted: GraphQLFormattedError): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (isErrorCode(code)) return { ...formatted, extensions: { code } };
  const masked = createError('INTERNAL').toJSON();
  return formatted.path === undefined ? masked : { ...masked, path: formatted.path };
}

/** A failure's kind and place under the id of the request, by which the gateway's own lines are found; never its values. What the caller alone did wrong is not told. */
export function reportError(error: GraphQLError, requestId: string, log: Logger): void {
  const { code } = error.extensions;
  if (code === 'UNAVAILABLE') log.warn({ requestId, ...faultOf(causeOf(causeOf(error))) }, 'the database did not answer in time');
  if (isErrorCode(code)) return;
  const path = error.path?.filter((key) => typeof key === 'string');
  log.error({ requestId, ...faultOf(causeOf(error)), graphqlCode: code, path }, 'a field failed');
}

/** What a log may know of a fault: its kind, and PostgreSQL's state. A driver's message can carry the values of a row. */
export function faultOf(error: unknown): { fault: string; sqlState: unknown } {
  const sqlState = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return { fault: error instanceof Error ? error.name : 'unknown', sqlState };
}

/** What a resolver threw, out of the GraphQL error around it. */
function causeOf(error: unknown): unknown {
  return typeof error === 'object' && error !== null && 'originalError' in error ? error.originalError : null;
}
