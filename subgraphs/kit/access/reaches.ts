import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { ReadableRow } from '../rows/record.js';

/** One list of groups was granted whole, and the row conditions of each hold for the row that the field stands on. */
export function reachesAny(caller: CallerContext, anyOf: readonly (readonly string[])[], row: ReadableRow | undefined): boolean {
  return anyOf.some((groups) => groups.every((group) => reaches(caller, group, row)));
}

function reaches(caller: CallerContext, group: string, row: ReadableRow | undefined): boolean {
  const index = caller.groups[group];
  if (index === undefined) return false;
  return row?.rowSetMask === undefined || (row.rowSetMask & (1 << index)) !== 0;
}
