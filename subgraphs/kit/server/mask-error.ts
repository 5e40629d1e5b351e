import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { createError, isErrorCode } from '../../../schema/contract/error-codes.js';

/** Only codes of the closed list leave; a fault of ours is told as INTERNAL, and the log gets its kind and place, never its values. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (code === 'UNAVAILABLE') log.warn(faultOf(causeOf(causeOf(error))), 'the database did not answer in time');
  if (isErrorCode(code)) return { ...formatted, extensions: { code } };
  log.error(
    { ...faultOf(causeOf(error)), graphqlCode: code, path: formatted.path?.filter((key) => typeof key === 'string') },
    'a field failed',
  );
  const masked = createError('INTERNAL').toJSON();
  return formatted.path === undefined ? masked : { ...masked, path: formatted.path };
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
