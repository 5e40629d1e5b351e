import type { RowReader } from '../rows/row-reader.js';
import type { CaseState } from './case-kinds.js';

/** A case with everything that an access decision needs of it. */
export interface DirectoryCase extends CaseState {
  readonly citizenIds: readonly string[];
  /** The information groups that an inspection decision names; null for every other kind. */
  readonly namedGroups: readonly string[] | null;
}

/**
 * The cases of these numbers as they are now, by number; one that is gone is missing. For the reference directory: no row condition applies, so nothing of it
 * may reach an answer of the graph.
 */
export async function readCases(rows: RowReader, numbers: readonly string[]): Promise<DirectoryCase[]> {
  return rows.read<DirectoryCase>({
    text: `SELECT k.id, k.number, k.kind, k.organisation, k.opened_on AS "openedOn", k.closed_on AS "closedOn", k.named_groups AS "namedGroups",
        ARRAY(SELECT DISTINCT c.citizen_id FROM case_citizen c WHERE c.case_number = k.number ORDER BY 1) AS "citizenIds"
      FROM case_file k WHERE k.number = ANY($1::text[]) ORDER BY k.number`,
    values: [numbers],
  });
}
