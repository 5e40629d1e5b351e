import {
  equal,
  heldOn,
  OF_CASES,
  OF_CITIZENS,
  OF_HOUSEHOLDS,
  OF_NOBODY,
  ordered,
  WHOLE,
  type ListCase,
  type ListVariant,
} from './list-case.js';

const OPEN_DAY = '2026-11-15';

function labour(
  list: string,
  table: string,
  owners: Pick<ListCase, 'key' | 'ownedBy' | 'owner'>,
  variants: readonly ListVariant[],
): ListCase {
  return { list, agency: 'labour', table, ...owners, variants: [WHOLE, ...variants] };
}

/** Entitlements, dossiers, children, disability, money, work, and the cases that open rights to them. */
export const LABOUR_LISTS: readonly ListCase[] = [
  labour('assistanceEntitlements', 'assistance_entitlement', OF_CITIZENS, [
    heldOn(),
    equal('category', 'ELDERLY'),
    ...ordered('validFrom', 'valid_from'),
    ...ordered('decisionDate', 'decision_date'),
  ]),
  labour('povertyClassifications', 'poverty_classification', OF_HOUSEHOLDS, [
    { name: 'the poor of a year', filter: { year: 2025, class: 'POOR' }, where: `year = 2025 AND class = 'POOR'` },
    ...ordered('year', 'year'),
  ]),
  labour('meritoriousDossiers', 'meritorious_dossier', OF_CITIZENS, [
    heldOn(),
    equal('regime', 'MONTHLY'),
    equal('category', 'WAR_INVALID'),
    ...ordered('validFrom', 'valid_from'),
    ...ordered('decisionDate', 'decision_date'),
  ]),
  labour('disabilityCertificates', 'disability_certificate', OF_CITIZENS, [
    heldOn(),
    equal('kind', 'MOBILITY'),
    equal('level', 'SEVERE'),
    ...ordered('validFrom', 'valid_from'),
    ...ordered('certificateDate', 'certificate_date'),
  ]),
  labour('childCircumstances', 'child_circumstance', OF_CITIZENS, [equal('kind', 'INJURED'), ...ordered('validFrom', 'valid_from')]),
  labour('childProtectionMeasures', 'child_protection_measure', OF_CITIZENS, [
    equal('level', 'INTERVENTION'),
    ...ordered('validFrom', 'valid_from'),
  ]),
  labour('paymentAccounts', 'payment_account', OF_CITIZENS, [
    heldOn(),
    equal('kind', 'BANK'),
    equal('holder', 'PROXY'),
    equal('verificationOutcome', 'MATCHED', 'verification_outcome'),
    ...ordered('validFrom', 'valid_from'),
  ]),
  labour('payments', 'payment', OF_CITIZENS, [
    equal('month', '2026-10'),
    equal('programme', 'MERITORIOUS'),
    equal('channel', 'POST_CASH'),
    equal('status', 'PAID'),
    ...ordered('month', 'month'),
    ...ordered('paidOn', 'paid_on'),
  ]),
  labour('unemploymentClaims', 'unemployment_claim', OF_CITIZENS, [
    equal('stage', 'DECIDED'),
    equal('outcome', 'GRANTED'),
    ...ordered('filedOn', 'filed_on'),
    ...ordered('decidedOn', 'decided_on'),
  ]),
  labour('workerRecords', 'worker_record', OF_CITIZENS, [equal('activity', 'EMPLOYED'), ...ordered('collectedOn', 'collected_on')]),
  labour('householdSupports', 'household_support', OF_HOUSEHOLDS, [
    heldOn(),
    equal('kind', 'HOUSING'),
    ...ordered('validFrom', 'valid_from'),
  ]),
  labour('careResidences', 'care_residence', OF_CITIZENS, [
    heldOn(),
    equal('facilityId', 'CSTG75001', 'facility_code'),
    ...ordered('validFrom', 'valid_from'),
    ...ordered('decisionDate', 'decision_date'),
  ]),
  labour('careFacilities', 'care_facility', { ...OF_NOBODY, key: { fields: ['id'], joinedBy: '', sql: 't.code' } }, [
    equal('kind', 'GENERAL'),
    equal('ownership', 'NON_PUBLIC'),
    equal('unitCode', '25195', 'unit_code'),
    ...ordered('name', 'name'),
  ]),
  labour('cases', 'case_file', OF_CASES, [
    equal('kind', 'BENEFIT_APPRAISAL'),
    equal('organisation', 'labour-department-75'),
    {
      name: 'open on a day',
      filter: { openOn: OPEN_DAY },
      where: `opened_on <= '${OPEN_DAY}' AND coalesce(closed_on, 'infinity') >= '${OPEN_DAY}'`,
    },
    ...ordered('openedOn', 'opened_on'),
  ]),
];
