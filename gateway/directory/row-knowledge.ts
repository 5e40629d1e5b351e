import type { RowReason } from '../../schema/contract/row-reason.js';
import type { RowSetsOf } from './lock/enforce.js';
import type { RowVerdict, RowVerdicts } from './may-read.js';

/** `mayRead` of one request: its caller, decision and case are settled. One batched call. */
export type MayRead = (citizenIds: readonly string[], householdIds: readonly string[]) => Promise<RowVerdicts>;

/** What the directory says to one request, each person asked about once. */
export interface RowKnowledge {
  ask(citizenIds: readonly string[], householdIds: readonly string[]): Promise<RowSetsOf>;
  /** Of those whom the client named, by code or by a number that led to `found`: whose record is out of reach, and why. */
  outOfReach(found: readonly string[], asksByNumber: boolean): Promise<ReadonlyMap<string, RowReason>>;
}

/** No code. */
const NOBODY = '-';

/** Asks about the named codes at once, beside the fetches: a profile by its code waits for nothing more. */
export function createRowKnowledge(mayRead: MayRead, askedCodes: readonly string[]): RowKnowledge {
  const early = mayRead(askedCodes, []);
  early.catch(() => undefined);
  return {
    async ask(citizenIds, householdIds) {
      const named = new Set(askedCodes);
      const others = citizenIds.filter((id) => !named.has(id));
      const [known, found] = await Promise.all([early, mayRead(others, householdIds)]);
      return (kind, id) => verdictOf(kind === 'HOUSEHOLD' ? [found.households] : [found.citizens, known.citizens], id);
    },
    async outOfReach(found, asksByNumber) {
      // A number that leads to nobody takes as long as one that leads to somebody out of reach.
      const looked = found.length === 0 && asksByNumber ? [NOBODY] : found;
      const [{ citizens: named }, { citizens: others }] = await Promise.all([early, mayRead(looked, [])]);
      const codes = [...new Set([...askedCodes, ...found])];
      return new Map(codes.flatMap((code) => reasonOf(code, named.get(code) ?? others.get(code))));
    },
  };
}

function verdictOf(maps: readonly ReadonlyMap<string, RowVerdict>[], id: string): number {
  for (const verdicts of maps) {
    const verdict = verdicts.get(id);
    if (verdict !== undefined) return verdict.rowSets;
  }
  return 0;
}

function reasonOf(code: string, verdict: RowVerdict | undefined): [string, RowReason][] {
  if (verdict === undefined) return [[code, 'UNKNOWN']];
  return verdict.rowSets === 0 ? [[code, verdict.reason ?? 'UNKNOWN']] : [];
}
