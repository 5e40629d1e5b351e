import type { CitizenId, LocalDate } from '../../../schema/contract/brand.js';
import type { DossierCapacity } from '../../../schema/contract/dossier-capacity.js';
import type { RowReader } from '../rows/row-reader.js';

/** That an organisation keeps a dossier of a citizen, in what capacity and when; nothing of what is in it. Every agency's view `dossier` says it from its own records. */
export interface Dossier {
  readonly citizenId: CitizenId;
  /** As in the tokens of its officers. */
  readonly organisation: string;
  readonly capacity: DossierCapacity;
  /** Null unless the dossier is one of a case. */
  readonly caseNumber: string | null;
  readonly validFrom: LocalDate;
  /** The last day on which it is open; null while it is. */
  readonly validTo: LocalDate | null;
}

/**
 * All dossiers of these citizens, closed ones included, each once, oldest first. For the reference directory, which asks for everybody: no row condition applies,
 * so nothing of it may reach an answer of the graph.
 */
export async function readDossiers(rows: RowReader, citizenIds: readonly string[]): Promise<Dossier[]> {
  return rows.read<Dossier>({
    text: `SELECT DISTINCT citizen_id AS "citizenId", organisation, capacity, case_number AS "caseNumber", valid_from AS "validFrom", valid_to AS "validTo"
      FROM dossier WHERE citizen_id = ANY($1::text[]) ORDER BY 1, 5, 2, 3, 6`,
    values: [citizenIds],
  });
}
