import { asText, type Row } from '../world.js';
import { referenceData, rowsBelow, listed, unitSince, type Resolve } from '../viewer.js';
import {
  answersOf,
  expectedBenefitMonths,
  ruleOfDossier,
  ruleOfEntitlement,
  rulesOf,
  transitionsOf,
  unemploymentRuleOn,
} from '../labour-law.js';
import { toSnakeCase } from '../conventions.js';
import { today } from '../periods.js';

const inYear = (member: Row, year: unknown): boolean =>
  asText(member.valid_from) <= `${asText(year)}-12-31` && (member.valid_to === null || asText(member.valid_to) >= `${asText(year)}-01-01`);

const classesOfCitizen: Resolve = (viewer, { row }) => {
  const memberships = viewer.world.find('household_member', 'citizen_id', row.id);
  const classes = viewer.world.poverty_classification.filter((one) =>
    memberships.some((member) => member.household_id === one.household_id && inYear(member, one.year)),
  );
  return listed(viewer, classes, 'labour.poverty', () => ({ citizen: row.id }));
};

/** Only among all members of that year is the head certain to be. */
const deliveredHead: Resolve = (viewer, { row }) => {
  const members = viewer.world.find('household_member', 'household_id', row.household_id).filter((member) => inYear(member, row.year));
  if (members.length === 0 || !members.every((member) => viewer.reach.exists({ citizen: member.citizen_id }))) return null;
  const head = {
    full_name: row.head_full_name,
    birth_date: row.head_birth_date,
    personal_number: row.head_personal_number,
    address: row.address,
  };
  return { row: head, reaches: (group: string) => members.every((member) => viewer.reach.reaches(group, { citizen: member.citizen_id })) };
};

/** The digitised papers of a dossier, read with it: whoever reaches the dossier's person or household under its group. */
const papersOf =
  (kind: string, group: string): Resolve =>
  (viewer, { row }) => {
    const papers = viewer.world
      .find('digitised_file', 'owner_record_number', row.record_number)
      .filter((paper) => paper.owner_kind === kind);
    return listed(viewer, papers, group, () => (row.citizen_id === null ? { household: row.household_id } : { citizen: row.citizen_id }));
  };

/** Labour's fields that are not the column of their name, its law included. */
export const LABOUR_FIELDS: Readonly<Record<string, Resolve>> = {
  'Citizen.povertyClassifications': classesOfCitizen,
  'PovertyClassification.asDelivered': deliveredHead,
  'AssistanceEntitlement.beneficiary': (_viewer, { row }) => (row.household_id === null ? 'PERSON' : 'HOUSEHOLD'),
  'AssistanceEntitlement.rule': ({ world }, { row, reaches }, { asOf }) => {
    const rule = ruleOfEntitlement(world, row, asOf);
    return rule === null ? null : { row: rule, reaches };
  },
  'Citizen.meritoriousRelativeRights': rowsBelow('meritorious_relative', 'citizen_id', 'labour.meritorious'),
  'Household.supports': rowsBelow('household_support', 'household_id', 'labour.poverty'),
  'Household.povertyTransitions': ({ world }, { row, reaches }) =>
    transitionsOf(world.find('poverty_classification', 'household_id', row.id)).map((transition) => ({ row: transition, reaches })),
  'PovertyClassification.standard': ({ world }, { row }) =>
    referenceData(rulesOf(world, 'poverty-standard', `${asText(row.year)}-12-31`)[0]),
  'MeritoriousDossier.relatives': (viewer, { row }) =>
    listed(
      viewer,
      viewer.world.find('meritorious_relative', 'dossier_record_number', row.record_number),
      'labour.meritorious',
      (relative) => ({ citizen: relative.citizen_id }),
    ),
  'MeritoriousDossier.graves': (viewer, { row }) =>
    listed(viewer, viewer.world.find('martyr_grave', 'dossier_record_number', row.record_number), 'labour.meritorious', () => ({
      citizen: row.citizen_id,
    })),
  'MeritoriousDossier.ordinanceCategory': ({ world }, { row }) =>
    referenceData(ruleOfDossier(world, row, 'category', 'meritorious-category')),
  'MeritoriousDossier.sideRegime': ({ world }, { row }) =>
    referenceData(ruleOfDossier(world, row, 'side_regime', 'meritorious-side-regime')),
  'MartyrGrave.cemetery': ({ world }, { row, reaches }) => {
    const [cemetery] = world.find('martyr_cemetery', 'code', row.cemetery_code);
    return cemetery === undefined ? null : { row: { ...cemetery, id: cemetery.code }, reaches };
  },
  'OrdinanceCategory.name': (_viewer, { row }) => (row.name as { vi: string }).vi,
  'OrdinanceCategory.nameInEnglish': (_viewer, { row }) => (row.name as { en: string }).en,
  'MeritoriousSideRegime.decision': (_viewer, { row }) => row.key,
  'AssistanceCoefficient.isPerChild': (_viewer, { row }) => row.is_per_child ?? false,
  ...Object.fromEntries(
    ['rural', 'urban'].flatMap((place) =>
      ['PoorLine', 'NearPoorLine'].map((line): [string, Resolve] => [
        `PovertyStandard.${place}${line}Vnd`,
        (_viewer, { row }) => (row[`${toSnakeCase(line)}_vnd`] as Row | undefined)?.[place],
      ]),
    ),
  ),
  'PovertyStandard.indicators': (_viewer, { row }) => (row.indicators as Row[]).map((indicator) => referenceData(indicator)),
  'AssistanceEntitlement.digitisedFiles': papersOf('ASSISTANCE_ENTITLEMENT', 'labour.assistance-detail'),
  'MeritoriousDossier.digitisedFiles': papersOf('MERITORIOUS_DOSSIER', 'labour.meritorious'),
  'DisabilityCertificate.digitisedFiles': papersOf('DISABILITY_CERTIFICATE', 'labour.disability'),
  'ChildCircumstance.digitisedFiles': papersOf('CHILD_CIRCUMSTANCE', 'labour.child'),
  'UnemploymentClaim.digitisedFiles': papersOf('UNEMPLOYMENT_CLAIM', 'labour.unemployment'),
  'CareFacility.id': (_viewer, { row }) => row.code,
  'CareFacility.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'CareResidence.facility': ({ world }, { row }) => referenceData(world.find('care_facility', 'code', row.facility_code)[0]),
  'WorkerRecord.form': (_viewer, { row, reaches }) =>
    row.answers === null
      ? null
      : { row: { version: row.form_version, fields: answersOf(row).map((field) => ({ row: field, reaches })) }, reaches },
  'UnemploymentClaim.expectedBenefitMonths': ({ world }, { row }) => expectedBenefitMonths(world, row),
  'UnemploymentBenefitRule.caps': (_viewer, { row }) => (row.caps as Row[]).map((cap) => referenceData(cap)),
  'Query.unemploymentBenefitRule': ({ world }, _query, { asOf }) =>
    referenceData(unemploymentRuleOn(world, asOf == null ? today() : asText(asOf))),
  'Query.assistanceRules': ({ world }, _query, { asOf }) => {
    const day = asOf == null ? today() : asText(asOf);
    const of = (kind: string): unknown[] => rulesOf(world, kind, day).map((rule) => referenceData(rule));
    const [pension = null] = of('social-pension');
    return referenceData({
      as_of: day,
      levels: of('assistance-level'),
      coefficients: of('assistance-coefficient'),
      social_pension: pension,
    });
  },
  'Query.povertyStandard': ({ world }, _query, { asOf }) =>
    referenceData(rulesOf(world, 'poverty-standard', asOf == null ? today() : asText(asOf))[0]),
  'Query.meritoriousRules': ({ world }, _query, { asOf }) => {
    const day = asOf == null ? today() : asText(asOf);
    const of = (kind: string): unknown[] => rulesOf(world, kind, day).map((rule) => referenceData(rule));
    const [level = null] = of('meritorious-level');
    return referenceData({ as_of: day, level, categories: of('meritorious-category'), side_regimes: of('meritorious-side-regime') });
  },
};
