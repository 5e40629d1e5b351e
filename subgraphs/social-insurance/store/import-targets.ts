import { randomInt } from 'node:crypto';
import { createSocialSecurityCode } from '../../../schema/contract/social-security-code.js';
import { addCitizenCodes, DELIVERED_PERSON_COLUMNS, deliveredPersonColumnsOf, textOf } from '../../kit/import/delivered-person.js';
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
import { EMPLOYER_MANAGEMENT_FORMAT } from './formats/employer-management.format.js';
import { HEALTH_INSURANCE_CARD_FORMAT } from './formats/health-insurance-card.format.js';
import { INSURANCE_BENEFIT_FORMAT } from './formats/insurance-benefit.format.js';
import { INSURANCE_CLAIM_FORMAT } from './formats/insurance-claim.format.js';
import { INSURANCE_MEMBERSHIP_FORMAT } from './formats/insurance-membership.format.js';
import { INSURANCE_MEMBERSHIP_FORMAT_2 } from './formats/insurance-membership-2.format.js';
import { INSURANCE_NUMBER_FORMAT } from './formats/insurance-number.format.js';
import { INSURANCE_OFFICE_FORMAT } from './formats/insurance-office.format.js';
import { PREMIUM_FUNDING_FORMAT } from './formats/premium-funding.format.js';
import { UNEMPLOYMENT_CONTRIBUTION_FORMAT } from './formats/unemployment-contribution.format.js';
import { claimProblems } from './reference/claim-amounts.js';
import { numberProblems } from './reference/number-scheme.js';
import { refuseWrong, requireKnown } from './require-known.js';

const OFFICE = { key: 'officeCode', table: 'insurance_office', keyColumn: 'code' } as const;
const MEMBERSHIP = {
  key: 'membershipRecordNumber',
  table: 'insurance_membership',
  keyColumn: 'record_number',
} as const;
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
  ...[INSURANCE_MEMBERSHIP_FORMAT, INSURANCE_MEMBERSHIP_FORMAT_2].map((format) =>
    createImportTarget({
      format,
      table: 'insurance_membership',
      refersTo: ['employer'],
      columns: { ...deliveredPersonColumnsOf(format), employer_id: 'employerId' },
      omit: ['employerCode'],
      prepare: addCitizenAndEmployer,
    }),
  ),
  createImportTarget({
    format: CONTRIBUTION_PERIOD_FORMAT,
    table: 'contribution_period',
    refersTo: ['employer'],
    columns: PAID_BY_EMPLOYER,
    omit: ['employerCode'],
    prepare: addCitizenAndEmployer,
  }),
  createImportTarget({
    format: HEALTH_INSURANCE_CARD_FORMAT,
    table: 'health_insurance_card',
    refersTo: [],
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: (rows, context) => addCitizenCodes(rows, context, insuranceNumberOf),
  }),
  createImportTarget({ format: INSURANCE_OFFICE_FORMAT, table: 'insurance_office' }),
  createImportTarget({ format: EMPLOYER_MANAGEMENT_FORMAT, table: 'employer_management', prepare: requireEmployerAndOffice }),
  createImportTarget({
    format: INSURANCE_NUMBER_FORMAT,
    table: 'insurance_number',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: async (rows, context) => refuseWrong(await addCitizenCodes(rows, context, insuranceNumberOf), numberProblems),
  }),
  createImportTarget({
    format: INSURANCE_BENEFIT_FORMAT,
    table: 'insurance_benefit',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: async (rows, context) => requireKnown(await addCitizenCodes(rows, context, insuranceNumberOf), context, OFFICE),
  }),
  createImportTarget({
    format: PREMIUM_FUNDING_FORMAT,
    table: 'premium_funding',
    prepare: (rows, context) => requireKnown(rows, context, MEMBERSHIP),
  }),
  createImportTarget({
    format: UNEMPLOYMENT_CONTRIBUTION_FORMAT,
    table: 'unemployment_contribution',
    columns: PAID_BY_EMPLOYER,
    omit: ['employerCode'],
    prepare: addCitizenAndEmployer,
  }),
  createImportTarget({
    format: INSURANCE_CLAIM_FORMAT,
    table: 'insurance_claim',
    columns: DELIVERED_PERSON_COLUMNS,
    prepare: async (rows, context) => refuseWrong(await addCitizenCodes(rows, context, insuranceNumberOf), claimProblems),
  }),
];

async function requireEmployerAndOffice(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const known = await findKnown(rows, 'employerCode', context, { table: 'employer', keyColumn: 'code' });
  const withOffices = await requireKnown(rows, context, OFFICE);
  return withOffices.map((row, index): PreparedRow => {
    const code = textOf(rows[index]?.values.employerCode);
    return known.has(code ?? '') ? row : { problems: [{ code: 'UNKNOWN_EMPLOYER', column: 'employerCode' }] };
  });
}

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
