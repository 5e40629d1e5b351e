import { DELIVERED_NATIVE_PLACE } from './delivered-identity.js';
import type { ImportFormat } from './format.js';
import type { CheckedRow, ImportContext, RowValue } from './import-target.js';
import type { PersonReference } from './register-client.js';

/** Database columns of the identity as delivered → keys of the delivered-identity columns, and the code that the register gave. */
export const DELIVERED_PERSON_COLUMNS = {
  citizen_id: 'citizenId',
  delivered_full_name: 'fullName',
  delivered_birth_date: 'birthDate',
  delivered_personal_number: 'personalNumber',
  delivered_address: 'address',
} as const;

/** Of a format that delivers the native place as well; rows of an older one leave what was delivered before. */
export function deliveredPersonColumnsOf({ columns }: ImportFormat): Readonly<Record<string, string>> {
  const hasNativePlace = columns.some(({ key }) => key === DELIVERED_NATIVE_PLACE.key);
  return { ...DELIVERED_PERSON_COLUMNS, ...(hasNativePlace && { delivered_native_place: DELIVERED_NATIVE_PLACE.key }) };
}

/** Which value of a row is the person's insurance number, when the agency delivers one. */
type InsuranceNumberOf = (row: CheckedRow) => RowValue | undefined;

/** The rows with `citizenId`, in order. The register knows or makes a code for everybody, so no row is refused here. */
export async function addCitizenCodes(
  rows: readonly CheckedRow[],
  { register }: ImportContext,
  insuranceNumberOf: InsuranceNumberOf = () => null,
): Promise<readonly CheckedRow[]> {
  const persons = rows.map((row): PersonReference => ({
    recordNumber: textOf(row.values.personRecordNumber) ?? '',
    personalNumber: textOf(row.values.personalNumber),
    insuranceNumber: textOf(insuranceNumberOf(row)),
  }));
  const resolved = await register.resolvePersons(persons);
  return rows.map((row, index) => ({ ...row, values: { ...row.values, citizenId: resolved[index]?.code ?? null } }));
}

/** The text of a cell; null for an empty one and for a kind of value that is no text. */
export function textOf(value: RowValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
