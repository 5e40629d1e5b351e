import { addCitizenCodes, DELIVERED_PERSON_COLUMNS, deliveredPersonColumnsOf } from '../../kit/import/delivered-person.js';
import { type CheckedRow, createImportTarget, type ImportTarget, type PreparedRow } from '../../kit/import/import-target.js';
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
    createImportTarget({
      format,
      table: 'assistance_entitlement',
      columns: { ...deliveredPersonColumnsOf(format), household_id: 'householdId' },
      omit: ['beneficiary', 'householdFileNumber'],
      prepare: addBeneficiaries,
    }),
  ),
  createImportTarget({
    format: HOUSEHOLD_SUPPORT_FORMAT,
    table: 'household_support',
    columns: { household_id: 'householdId' },
    prepare: addHouseholdCodes,
  }),
  createImportTarget({
    format: MERITORIOUS_RELATIVE_FORMAT,
    table: 'meritorious_relative',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: async (rows, context) => refuseUnknown(await addCitizenCodes(rows, context), context, DOSSIER),
  }),
  createImportTarget({ format: MARTYR_CEMETERY_FORMAT, table: 'martyr_cemetery' }),
  createImportTarget({
    format: MARTYR_GRAVE_FORMAT,
    table: 'martyr_grave',
    prepare: (rows, context) => refuseUnknown(rows, context, DOSSIER),
  }),
];

/** The code of whoever receives, the person or the household; of the other nothing is kept but what the agency wrote. */
async function addBeneficiaries(...[rows, context]: Parameters<Prepare>): Promise<readonly PreparedRow[]> {
  const isHousehold = ({ values }: CheckedRow): boolean => values.beneficiary === 'HOUSEHOLD';
  const persons = await addCitizenCodes(
    rows.filter((row) => !isHousehold(row)),
    context,
  );
  const households = await addHouseholdCodes(rows.filter(isHousehold), context);
  const remaining = { persons: persons.values(), households: households.values() };
  return rows.map((row): PreparedRow => {
    // Both keep the order of the rows that they were given.
    const prepared: PreparedRow | undefined = (isHousehold(row) ? remaining.households : remaining.persons).next().value;
    if (prepared === undefined) throw new Error('A row was not prepared.');
    return 'values' in prepared ? { values: { citizenId: null, householdId: null, ...prepared.values } } : prepared;
  });
}
