import { randomInt } from 'node:crypto';
import { createSocialSecurityCode } from '../../../schema/contract/social-security-code.js';
import { createPersonTarget, textOf } from '../../kit/import/delivered-person.js';
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
import { checkClaim } from './reference/claim-amounts.js';
import { checkNumber } from './reference/number-scheme.js';
import { requireKnown } from './require-known.js';

const OFFICE = { key: 'officeCode', table: 'insurance_office', keyColumn: 'code' } as const;
const MEMBERSHIP = {
  key: 'membershipRecordNumber',
  table: 'insurance_membership',
  keyColumn: 'record_number',
} as const;
/** The agency knows a person by the insurance number itself. */
const BY_INSURANCE_NUMBER = { insuranceNumber: 'personRecordNumber' } as const;
/** An empty employer stays empty (a voluntary payer); one that the agency has not delivered rejects the row. */
const PAID_BY_EMPLOYER = {
  columns: { employer_id: 'employerId' },
  omit: ['employerCode'],
  persons: BY_INSURANCE_NUMBER,
  prepare: addEmployer,
} as const;

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
    createPersonTarget({ ...PAID_BY_EMPLOYER, format, table: 'insurance_membership', refersTo: ['employer'] }),
  ),
  createPersonTarget({ ...PAID_BY_EMPLOYER, format: CONTRIBUTION_PERIOD_FORMAT, table: 'contribution_period', refersTo: ['employer'] }),
  createPersonTarget({
    format: HEALTH_INSURANCE_CARD_FORMAT,
    table: 'health_insurance_card',
    refersTo: [],
    persons: BY_INSURANCE_NUMBER,
  }),
  createImportTarget({ format: INSURANCE_OFFICE_FORMAT, table: 'insurance_office' }),
  createImportTarget({ format: EMPLOYER_MANAGEMENT_FORMAT, table: 'employer_management', prepare: requireEmployerAndOffice }),
  createPersonTarget({
    format: INSURANCE_NUMBER_FORMAT,
    table: 'insurance_number',
    check: checkNumber,
    persons: BY_INSURANCE_NUMBER,
  }),
  createPersonTarget({
    format: INSURANCE_BENEFIT_FORMAT,
    table: 'insurance_benefit',
    persons: BY_INSURANCE_NUMBER,
    prepare: (rows, context) => requireKnown(rows, context, OFFICE),
  }),
  createImportTarget({
    format: PREMIUM_FUNDING_FORMAT,
    table: 'premium_funding',
    prepare: (rows, context) => requireKnown(rows, context, MEMBERSHIP),
  }),
  createPersonTarget({ ...PAID_BY_EMPLOYER, format: UNEMPLOYMENT_CONTRIBUTION_FORMAT, table: 'unemployment_contribution' }),
  createPersonTarget({
    format: INSURANCE_CLAIM_FORMAT,
    table: 'insurance_claim',
    check: checkClaim,
    persons: BY_INSURANCE_NUMBER,
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

async function addEmployer(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]> {
  const idByCode = await findKnown(rows, 'employerCode', context, { table: 'employer', keyColumn: 'code', column: 'id' });
  return rows.map((row): PreparedRow => {
    const code = textOf(row.values.employerCode);
    const employerId = code === null ? null : idByCode.get(code);
    if (employerId === undefined) return { problems: [{ code: 'UNKNOWN_EMPLOYER', column: 'employerCode' }] };
    return { values: { ...row.values, employerId } };
  });
}
