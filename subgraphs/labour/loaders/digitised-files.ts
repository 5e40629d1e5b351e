import type DataLoader from 'dataloader';
import { createRowsByKeyLoader } from '../../kit/loaders/rows-by-key.loader.js';
import type { Reading } from '../../kit/rows/reading.js';
import type { ReadableRow, RecordDefinition } from '../../kit/rows/record.js';
import { DIGITISED_OWNERS, type DigitisedOwnerKind } from '../store/digitised-owners.js';
import type { DigitisedFile } from '../types/digitised-file.type.js';

/** What a paper is looked up by: an entitlement of a household is reached through its household, every other dossier through its citizen. */
export type DigitisedOwner = DigitisedOwnerKind | 'HOUSEHOLD_ASSISTANCE';
type Subject = 'citizen' | 'household';

/** A paper is read with its dossier, by whoever reaches the dossier's own person; the paper names nobody. */
function filesOf(kind: DigitisedOwnerKind, subject: Subject = 'citizen'): RecordDefinition<DigitisedFile> {
  const { table, group } = DIGITISED_OWNERS[kind];
  return {
    from: `(SELECT * FROM digitised_file WHERE owner_kind = '${kind}') df JOIN ${table} o ON o.record_number = df.owner_record_number AND o.${subject}_id IS NOT NULL`,
    columns: {
      id: 'df.id',
      recordNumber: 'df.record_number',
      paperKind: 'df.paper_kind',
      fileName: 'df.file_name',
      mediaType: 'df.media_type',
      sizeBytes: 'df.size_bytes',
      sha256: 'df.sha256',
      digitisedOn: 'df.digitised_on',
      digitisedBy: 'df.digitised_by',
      legalValue: 'df.legal_value',
      locator: 'df.locator',
    },
    subject: subject === 'citizen' ? { citizen: 'o.citizen_id' } : { household: 'o.household_id' },
    group,
    order: 'df.digitised_on, df.record_number',
  };
}

const FILES: Readonly<Record<DigitisedOwner, RecordDefinition<DigitisedFile>>> = {
  ASSISTANCE_ENTITLEMENT: filesOf('ASSISTANCE_ENTITLEMENT'),
  HOUSEHOLD_ASSISTANCE: filesOf('ASSISTANCE_ENTITLEMENT', 'household'),
  MERITORIOUS_DOSSIER: filesOf('MERITORIOUS_DOSSIER'),
  DISABILITY_CERTIFICATE: filesOf('DISABILITY_CERTIFICATE'),
  CHILD_CIRCUMSTANCE: filesOf('CHILD_CIRCUMSTANCE'),
  UNEMPLOYMENT_CLAIM: filesOf('UNEMPLOYMENT_CLAIM'),
};

type FilesByDossier = DataLoader<string, readonly (DigitisedFile & ReadableRow)[]>;

/** By the record number of the dossier, first digitised first; one statement for a page of dossiers of one kind. */
export function createDigitisedFileLoaders(reading: Reading): Readonly<Record<DigitisedOwner, FilesByDossier>> {
  const loaders = Object.entries(FILES).map(([owner, record]) => [owner, createRowsByKeyLoader(reading, record, 'df.owner_record_number')]);
  // The same keys as FILES.
  return Object.fromEntries(loaders) as Record<DigitisedOwner, FilesByDossier>;
}
