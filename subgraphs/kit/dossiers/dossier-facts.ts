import type { CitizenFactsRow } from '../../../schema/contract/directory-feed.js';
import type { RowReader } from '../rows/row-reader.js';
import { readDossiers } from './read-dossiers.js';

/** What an agency tells of citizens of whom it keeps dossiers, closed ones included; where they live and who acts for them it leaves to the register. */
export async function readDossierFacts(rows: RowReader, citizenIds: readonly string[]): Promise<CitizenFactsRow[]> {
  const dossiersByCitizen = Map.groupBy(await readDossiers(rows, citizenIds), ({ citizenId }) => citizenId);
  return [...dossiersByCitizen].map(([citizenId, dossiers]) => ({
    citizenId,
    residences: [],
    guardians: [],
    protections: [],
    dossiers: dossiers.map(({ organisation, capacity, caseNumber, validFrom, validTo }) => ({
      organisation,
      capacity,
      caseNumber,
      validFrom,
      validTo,
    })),
  }));
}
