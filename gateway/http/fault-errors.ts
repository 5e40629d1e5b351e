import { createError, type ErrorCode, type Language } from '../../schema/contract/error-codes.js';
import type { Fault } from '../execute/fault.js';
import type { Refusal } from '../access/list-refusals.js';

type Path = readonly (string | number)[];

/** Codes of the closed list that only an agency can find out. All other errors of subgraphs are ours to explain, not the client's. */
const PASSED: Partial<Record<string, ErrorCode>> = {
  INVALID_CURSOR: 'INVALID_CURSOR',
  BAD_USER_INPUT: 'BAD_USER_INPUT',
  FORBIDDEN_INPUT: 'FORBIDDEN_INPUT',
  CONFLICT: 'CONFLICT',
  SEPARATION_OF_DUTIES: 'SEPARATION_OF_DUTIES',
  // The agency answers and its database does not.
  UNAVAILABLE: 'UNAVAILABLE',
  NOT_FOUND_OR_NOT_PERMITTED: 'NOT_FOUND_OR_NOT_PERMITTED',
  // The group is granted (the gateway asked), so what the subgraph refuses is the row.
  FORBIDDEN_FIELD: 'NOT_FOUND_OR_NOT_PERMITTED',
};

export function codeOfFault(fault: Fault): ErrorCode {
  if (fault.kind === 'unavailable') return 'UNAVAILABLE';
  return (fault.kind === 'error' && fault.code !== null && PASSED[fault.code]) || 'INTERNAL';
}

/** What went wrong at the agencies, one error for each position of the client; the subgraph's own words stay inside. */
export function writeFaults(faults: readonly Fault[], language: Language, requestId: string): string[] {
  const texts = faults.map((fault) => {
    const code = codeOfFault(fault);
    if (code === 'UNAVAILABLE' && fault.kind !== 'unsupported')
      return writeError(code, fault.path, language, { agency: fault.subgraph, requestId });
    return writeError(code, fault.path, language, code === 'INTERNAL' ? { requestId } : {});
  });
  return [...new Set(texts)];
}

/** A lookup that named one record and found none that the caller may read: unknown and unreadable are the same null and the same error. */
export function writeNullLookups(keys: readonly string[], faults: readonly Fault[], language: Language): string[] {
  const faulty = new Set(faults.map(({ path }) => path[0]));
  return keys.filter((key) => !faulty.has(key)).map((key) => writeError('NOT_FOUND_OR_NOT_PERMITTED', [key], language, {}));
}

/** Values that a subgraph should not have sent. Those that a refusal or a fault explains are told already. */
export function findUnexplained(bubbled: readonly Path[], faults: readonly Fault[], refusals: readonly Refusal[]): readonly Path[] {
  const told = [...faults, ...refusals].map(({ path }) => path);
  return bubbled.filter((path) => !told.some((other) => leadsToSamePlace(other, path)));
}

export function writeUnexplained(paths: readonly Path[], language: Language, requestId: string): string[] {
  return paths.map((path) => writeError('INTERNAL', path, language, { requestId }));
}

function leadsToSamePlace(pattern: Path, path: Path): boolean {
  const length = Math.min(pattern.length, path.length);
  return pattern.slice(0, length).every((key, index) => key === path[index] || (key === '*' && typeof path[index] === 'number'));
}

/** A path with `"*"` is no path of the specification: it stands in `extensions`. */
function writeError(code: ErrorCode, path: Path, language: Language, facts: Record<string, unknown>): string {
  const everywhere = path.includes('*');
  return JSON.stringify(
    createError(code, language, {
      path: everywhere || path.length === 0 ? undefined : path,
      extensions: everywhere ? { ...facts, path } : facts,
    }),
  );
}
