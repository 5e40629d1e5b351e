/** The code of an error of the operating system, of a connection or of PostgreSQL; null for anything else. */
export function findErrorCode(error: unknown): string | null {
  return typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string' ? error.code : null;
}
