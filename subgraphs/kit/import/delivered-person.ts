import { DELIVERED_NATIVE_PLACE } from './delivered-identity.js';
import {
  createImportTarget,
  type CheckedRow,
  type ImportTarget,
  type NamedPersons,
  type RowValue,
  type RowValues,
  type TargetOptions,
} from './import-target.js';
import type { PersonReference, RegisterClient } from './register-client.js';

/** Database columns of the identity as delivered → keys of the delivered-identity columns, and the code that the register gave. */
const DELIVERED_PERSON_COLUMNS = {
  citizen_id: 'citizenId',
  delivered_full_name: 'fullName',
  delivered_birth_date: 'birthDate',
  delivered_personal_number: 'personalNumber',
  delivered_address: 'address',
} as const;

/**
 * A target whose rows name a person as the agency delivered one. The native place is written by the formats that deliver it; rows of an
 * older one leave what was delivered before.
 */
export function createPersonTarget({ persons = {}, columns, ...options }: TargetOptions): ImportTarget {
  const hasNativePlace = options.format.columns.some(({ key }) => key === DELIVERED_NATIVE_PLACE.key);
  const delivered = { ...DELIVERED_PERSON_COLUMNS, ...(hasNativePlace && { delivered_native_place: DELIVERED_NATIVE_PLACE.key }) };
  return createImportTarget({ ...options, persons, columns: { ...delivered, ...columns } });
}

/** The rows with `citizenId`, in order. The register knows or makes a code for everybody, so no row is refused here. */
export async function addCitizenCodes(
  rows: readonly CheckedRow[],
  { insuranceNumber, namedBy = () => true }: NamedPersons,
  register: RegisterClient,
): Promise<readonly CheckedRow[]> {
  const naming = rows.filter(({ values }) => namedBy(values));
  const resolved = await register.resolvePersons(naming.map(({ values }) => toReference(values, insuranceNumber)));
  const codeByLine = new Map(naming.map(({ line }, index) => [line, resolved[index]?.code ?? null]));
  return rows.map(({ line, values }) => ({ line, values: { ...values, citizenId: codeByLine.get(line) ?? null } }));
}

function toReference(values: RowValues, insuranceNumber: string | undefined): PersonReference {
  return {
    recordNumber: textOf(values.personRecordNumber) ?? '',
    personalNumber: textOf(values.personalNumber),
    insuranceNumber: insuranceNumber === undefined ? null : textOf(values[insuranceNumber]),
  };
}

/** The text of a cell; null for an empty one and for a kind of value that is no text. */
export function textOf(value: RowValue | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
