import type { GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { createError, isErrorCode } from '../../../schema/contract/error-codes.js';

/** Only codes of the closed list leave; a fault of ours is told as INTERNAL, and the log gets its kind and place, never its values. */
export function maskError(formatted: GraphQLFormattedError, error: unknown, log: Logger): GraphQLFormattedError {
  const code = formatted.extensions?.code;
  if (isErrorCode(code)) return { ...formatted, extensions: { code } };
  const { name, code: sqlState } = causeOf(error);
  log.error({ name, sqlState, graphqlCode: code, path: formatted.path?.filter((key) => typeof key === 'string') }, 'a field failed');
  const masked = createError('INTERNAL').toJSON();
  return formatted.path === undefined ? masked : { ...masked, path: formatted.path };
}

/** Name and SQL state of what was thrown; a driver's message can carry the values of a row. */
function causeOf(error: unknown): { name?: unknown; code?: unknown } {
  const original = typeof error === 'object' && error !== null && 'originalError' in error ? error.originalError : null;
  return typeof original === 'object' && original !== null ? original : {};
}
