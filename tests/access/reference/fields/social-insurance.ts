import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { isOn, today } from '../periods.js';
import { facility, listed, referenceData, unitSince, type Resolve } from '../viewer.js';
import { asText, type Row, type World } from '../world.js';

interface LevelRule {
  readonly kind: string | null;
  readonly size: string | null;
  readonly level: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}
// The file is checked by the product's own unit test.
const { rules: levels } = parse(
  readFileSync(join(REPOSITORY_ROOT, 'subgraphs/social-insurance/store/reference/managing-offices.yaml'), 'utf8'),
) as { readonly rules: readonly LevelRule[] };

const officeBy =
  (column: string): Resolve =>
  ({ world }, { row }) =>
    referenceData(world.find('insurance_office', 'code', row[column])[0]);

/** Social insurance's fields that are not the column of their name. */
export const SOCIAL_INSURANCE_FIELDS: Readonly<Record<string, Resolve>> = {
  'InsuranceMembership.insuranceNumber': (_viewer, { row }) => row.person_record_number,
  'HealthInsuranceCard.registeredFacility': facility,
  'Employer.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'Query.employer': ({ world }, _query, { id }) => referenceData(world.find('employer', 'id', id)[0]),
  'Employer.managements': ({ world }, { row }) =>
    world.find('employer_management', 'employer_code', row.code).map((one) => referenceData({ ...one, employer_kind: row.kind })),
  'EmployerManagement.office': officeBy('office_code'),
  'EmployerManagement.expectedLevel': (_viewer, { row }) =>
    levels.find(
      (rule) =>
        isOn({ valid_from: rule.validFrom, valid_to: rule.validTo }, asText(row.valid_from)) &&
        [null, row.employer_kind].includes(rule.kind) &&
        [null, row.size].includes(rule.size),
    )?.level,
  'InsuranceOffice.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'InsuranceBenefit.managingOffice': officeBy('office_code'),
  'InsuranceMembership.fundings': ({ world }, { row, reaches }) =>
    world.find('premium_funding', 'membership_record_number', row.record_number).map((funding) => ({ row: funding, reaches })),
  'InsuranceMembership.stateSubsidised': ({ world }, { row }) => {
    const fundings = world.find('premium_funding', 'membership_record_number', row.record_number).filter((one) => isOn(one, today()));
    return fundings.length === 0 ? row.funding_source === 'STATE_BUDGET' : fundings.some((one) => Number(one.state_share) > 0);
  },
  'InsuranceNumber.tenDigitNumber': (_viewer, { row }) => (row.scheme === 'TEN_DIGITS' ? row.number : null),
  'InsuranceNumber.personalNumber': (_viewer, { row }) => (row.scheme === 'PERSONAL_NUMBER' ? row.number : null),
  'InsuranceNumber.replacedBy': (viewer, { row }) => {
    const successors = row.successor_number === null ? [] : viewer.world.find('insurance_number', 'number', row.successor_number);
    return listed(viewer, successors, 'insurance.membership', (one) => ({ citizen: one.citizen_id }))[0] ?? null;
  },
  'CardCodeEntry.name': (_viewer, { row }) => row.name_vi,
  'CardCodeEntry.nameEnglish': (_viewer, { row }) => row.name_en,
  'HealthInsuranceCard.decoded': ({ world }, { row, reaches }) => ({ row: decode(world, row), reaches }),
};

/** The parts of a card code by the table of the card's first day; a province also by what its code meant before. */
function decode({ find }: Pick<World, 'find'>, card: Row): Row {
  const [, letters, digit, province, number] = /^([A-Z]{2})([1-5])(\d{2})(\d{10})$/.exec(asText(card.card_code)) ?? [];
  if (letters === undefined) return { provinces_of_issue: [], problems: ['MALFORMED'], verified: false };
  const day = asText(card.valid_from);
  const entries = (list: string, code: unknown): Row[] => find('card_code_entry', 'code', code).filter((one) => one.list === list);
  const group = entries('GROUP', letters).find((one) => isOn(one, day));
  const level = entries('BENEFIT_LEVEL', digit).find((one) => isOn(one, day));
  const placeOf = (one: Row): string => asText(one.name_vi).replace(/^(Tỉnh|Thành phố) /, '');
  const known = entries('PROVINCE', province).filter((one) => asText(one.valid_from) <= day);
  const newestFirst = known.toSorted((a, b) => (asText(a.valid_from) < asText(b.valid_from) ? 1 : -1));
  const ordered = newestFirst.filter((one, at) => !newestFirst.slice(0, at).some((newer) => placeOf(newer) === placeOf(one)));
  const problems = [
    ...(group === undefined ? ['UNKNOWN_GROUP'] : []),
    ...(level === undefined ? ['UNKNOWN_BENEFIT_LEVEL'] : []),
    ...(ordered.length === 0 ? ['UNKNOWN_PROVINCE'] : ordered.length > 1 ? ['AMBIGUOUS_PROVINCE'] : []),
  ];
  return {
    group: referenceData(group),
    benefit_level: referenceData(level),
    provinces_of_issue: ordered.map((one) => referenceData(one)),
    insurance_number: number,
    problems,
    source: group?.source ?? level?.source,
    verified: problems.length === 0 && [group, level, ...ordered].every((one) => one?.verified === true),
  };
}
