import { createPersonTarget } from '../../kit/import/delivered-person.js';
import { createImportTarget, type ImportTarget, type PreparedRow, type RowValues } from '../../kit/import/import-target.js';
import { refuseUnknown } from './checks/refuse-unknown.js';
import { ASSISTANCE_ENTITLEMENT_V2_FORMAT } from './formats/assistance-entitlement-v2.format.js';
import { ASSISTANCE_ENTITLEMENT_V3_FORMAT } from './formats/assistance-entitlement-v3.format.js';
import { HOUSEHOLD_SUPPORT_FORMAT } from './formats/household-support.format.js';
import { MARTYR_CEMETERY_FORMAT } from './formats/martyr-cemetery.format.js';
import { MARTYR_GRAVE_FORMAT } from './formats/martyr-grave.format.js';
import { MERITORIOUS_RELATIVE_FORMAT } from './formats/meritorious-relative.format.js';
import { addHouseholdCodes } from './household-codes.js';

type Prepare = NonNullable<ImportTarget['prepare']>;

const DOSSIER = { column: 'dossierRecordNumber', table: 'meritorious_dossier', keyColumn: 'record_number' };

/** Where the files of the programmes go, in the order of import. */
export const PROGRAMME_RECORD_TARGETS: readonly ImportTarget[] = [
  ...[ASSISTANCE_ENTITLEMENT_V2_FORMAT, ASSISTANCE_ENTITLEMENT_V3_FORMAT].map((format) =>
    createPersonTarget({
      format,
      table: 'assistance_entitlement',
      columns: { household_id: 'householdId' },
      omit: ['beneficiary', 'householdFileNumber'],
      persons: { namedBy: (values) => !isHousehold(values) },
      prepare: addBeneficiaryHouseholds,
    }),
  ),
  createImportTarget({
    format: HOUSEHOLD_SUPPORT_FORMAT,
    table: 'household_support',
    columns: { household_id: 'householdId' },
    prepare: addHouseholdCodes,
  }),
  createPersonTarget({
    format: MERITORIOUS_RELATIVE_FORMAT,
    table: 'meritorious_relative',
    prepare: (rows, context) => refuseUnknown(rows, context, DOSSIER),
  }),
  createImportTarget({ format: MARTYR_CEMETERY_FORMAT, table: 'martyr_cemetery' }),
  createImportTarget({
    format: MARTYR_GRAVE_FORMAT,
    table: 'martyr_grave',
    prepare: (rows, context) => refuseUnknown(rows, context, DOSSIER),
  }),
];

/** The code of a household that receives; of whoever does not, nothing is kept but what the agency wrote. */
async function addBeneficiaryHouseholds(...[rows, context]: Parameters<Prepare>): Promise<readonly PreparedRow[]> {
  const receiving = rows.filter(({ values }) => isHousehold(values));
  // Keeps the order of the rows that it is given.
  const households = (await addHouseholdCodes(receiving, context)).values();
  return rows.map((row): PreparedRow => {
    if (!isHousehold(row.values)) return { values: { ...row.values, householdId: null } };
    const prepared = households.next().value;
    if (prepared === undefined) throw new Error('A row was not prepared.');
    return prepared;
  });
}

function isHousehold({ beneficiary }: RowValues): boolean {
  return beneficiary === 'HOUSEHOLD';
}
