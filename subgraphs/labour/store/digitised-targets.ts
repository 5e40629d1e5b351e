import { textOf } from '../../kit/import/delivered-person.js';
import { findKnown } from '../../kit/import/find-known.js';
import {
  type CheckedRow,
  createImportTarget,
  type ImportContext,
  type ImportTarget,
  type PreparedRow,
} from '../../kit/import/import-target.js';
import { DIGITISED_OWNER_KINDS, DIGITISED_OWNERS } from './digitised-owners.js';
import { DIGITISED_FILE_FORMAT } from './formats/digitised-file.format.js';

/** After every kind of dossier that a paper can belong to. */
export const DIGITISED_TARGETS: readonly ImportTarget[] = [
  createImportTarget({ format: DIGITISED_FILE_FORMAT, table: 'digitised_file', prepare: prepareFiles }),
];

/** A paper belongs to a dossier on file; its checksum is kept in small letters, whatever program wrote it. */
async function prepareFiles(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = new Map<string, ReadonlyMap<string, string>>();
  for (const kind of DIGITISED_OWNER_KINDS) {
    const own = rows.filter(({ values }) => values.ownerKind === kind);
    const owners = { table: DIGITISED_OWNERS[kind].table, keyColumn: 'record_number' };
    known.set(kind, await findKnown(own, 'ownerRecordNumber', context, owners));
  }
  return rows.map(({ values }): PreparedRow => {
    const isKnown = known.get(textOf(values.ownerKind) ?? '')?.has(textOf(values.ownerRecordNumber) ?? '') ?? false;
    if (!isKnown) return { problems: [{ code: 'UNKNOWN_REFERENCE', column: 'ownerRecordNumber' }] };
    return { values: { ...values, sha256: textOf(values.sha256)?.toLowerCase() ?? null } };
  });
}
