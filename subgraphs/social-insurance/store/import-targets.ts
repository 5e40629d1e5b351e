import { randomInt } from 'node:crypto';
import { createSocialSecurityCode } from '../../../schema/contract/social-security-code.js';
import { addCitizenCodes, DELIVERED_PERSON_COLUMNS, textOf } from '../../kit/import/delivered-person.js';
import { findKnown } from '../../kit/import/find-known.js';
import {
  createImportTarget,
  type CheckedRow,
  type ImportContext,
  type ImportTarget,
  type PreparedRow,
} from '../../kit/import/import-target.js';
import { CONTRIBUTION_PERIOD_FORMAT } from './formats/contribution-period.format.js';
import { EMPLOYER_FORMAT } from './formats/employer.format.js';
import { HEALTH_INSURANCE_CARD_FORMAT } from './formats/health-insurance-card.format.js';
import { INSURANCE_MEMBERSHIP_FORMAT } from './formats/insurance-membership.format.js';

const PAID_BY_EMPLOYER = { ...DELIVERED_PERSON_COLUMNS, employer_id: 'employerId' } as const;

/** Where the files of the insurance agency go, in the order of import: employers before those whom they pay for. */
export const IMPORT_TARGETS: readonly ImportTarget[] = [
  createImportTarget({
    format: EMPLOYER_FORMAT,
    table: 'employer',
    columns: { id: 'id' },
    insertOnly: ['id'],
    prepare: (rows) => Promise.resolve(rows.map((row) => ({ values: { ...row.values, id: createSocialSecurityCode(randomInt) } }))),
  }),
  createImportTarget({
    format: INSURANCE_MEMBERSHIP_FORMAT,
    table: 'insurance_membership',
    columns: PAID_BY_EMPLOYER,
    omit: ['employerCode'],
    prepare: addCitizenAndEmployer,
  }),
  createImportTarget({
    format: CONTRIBUTION_PERIOD_FORMAT,
    table: 'contribution_period',
    columns: PAID_BY_EMPLOYER,
    omit: ['employerCode'],
    prepare: addCitizenAndEmployer,
  }),
  createImportTarget({
    format: HEALTH_INSURANCE_CARD_FORMAT,
    table: 'health_insurance_card',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context, insuranceNumberOf),
  }),
];

/** The agency knows a person by the insurance number itself. */
function insuranceNumberOf({ values }: CheckedRow) {
  return values.personRecordNumber;
}

/** An empty employer stays empty (a voluntary payer); one that the agency has not delivered rejects the row. */
async function addCitizenAndEmployer(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const idByCode = await findKnown(rows, 'employerCode', context, { table: 'employer', keyColumn: 'code', column: 'id' });
  const withCitizens = await addCitizenCodes(rows, context, insuranceNumberOf);
  return withCitizens.map((row): PreparedRow => {
    const code = textOf(row.values.employerCode);
    const employerId = code === null ? null : idByCode.get(code);
    if (employerId === undefined) return { problems: [{ code: 'UNKNOWN_EMPLOYER', column: 'employerCode' }] };
    return { values: { ...row.values, employerId } };
  });
}
