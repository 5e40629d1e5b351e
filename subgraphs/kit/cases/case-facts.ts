import type { CaseFactsRow } from '../../../schema/contract/directory-feed.js';
import type { RowReader } from '../rows/row-reader.js';
import { readCases } from './read-cases.js';

/** What the agency that keeps cases tells of them. */
export async function readCaseFacts(rows: RowReader, numbers: readonly string[]): Promise<CaseFactsRow[]> {
  const cases = await readCases(rows, numbers);
  return cases.map(({ number, kind, organisation, openedOn, closedOn, citizenIds, namedGroups }) => ({
    number,
    kind,
    organisation,
    openedOn,
    closedOn,
    citizenIds,
    namedGroups,
  }));
}
