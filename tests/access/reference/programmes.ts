import { computeExpectedAssistance, findAgeOn } from '../../../subgraphs/labour/store/reference/expected-assistance.js';
import type {
  AssistanceCoefficientContent,
  AssistanceLevelContent,
} from '../../../subgraphs/labour/store/reference/expected-assistance.js';
import type { LegalRule } from '../../../subgraphs/labour/store/reference/legal-rule.js';
import { derivePovertyTransitions } from '../../../subgraphs/labour/store/reference/poverty-transitions.js';
import { isOn, today } from './reach.js';
import type { GraphRecord, Resolve } from './records.js';
import { asText, type Row, type World } from './world.js';

/** A rule with its content as cells. What is computed from rules, unit tests hold; here it matters who is shown it. */
const lawRecord = (rule: Row | undefined, cells: Row = {}): GraphRecord | null =>
  rule === undefined ? null : { row: { ...rule, ...contentOf(rule), ...cells }, reaches: () => true };

/** The content's keys as columns are named. */
function contentOf(rule: Row): Row {
  const entries = Object.entries(rule.content as Row);
  return Object.fromEntries(entries.map(([key, value]) => [key.replaceAll(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`), value]));
}

const rulesOf = ({ legal_rule: rules }: World, kind: string): readonly Row[] => rules.filter((rule) => rule.kind === kind);
const rulesOn = (world: World, kind: string, day: string): readonly Row[] => rulesOf(world, kind).filter((rule) => isOn(rule, day));
const dayOf = (asOf: unknown): string => (asOf == null ? today() : asText(asOf));

function standardOn(world: World, day: string): GraphRecord | null {
  const [rule] = rulesOn(world, 'poverty-standard', day);
  if (rule === undefined) return null;
  const { poor_line_vnd: poor, near_poor_line_vnd: nearPoor, indicators } = contentOf(rule);
  const [poorLine, nearPoorLine] = [poor as Row, (nearPoor ?? {}) as Row];
  return lawRecord(rule, {
    rural_poor_line_vnd: poorLine.rural,
    urban_poor_line_vnd: poorLine.urban,
    rural_near_poor_line_vnd: nearPoorLine.rural,
    urban_near_poor_line_vnd: nearPoorLine.urban,
    indicators: (indicators as Row[]).map((row) => ({ row, reaches: () => true })),
  });
}

const category = (rule: Row | undefined): GraphRecord | null => {
  const { name } = rule === undefined ? {} : contentOf(rule);
  const { vi, en } = (name ?? {}) as Row;
  return lawRecord(rule, { name: vi, name_in_english: en });
};
const sideRegime = (rule: Row | undefined): GraphRecord | null => lawRecord(rule, { decision: rule?.key });

const mappedBy =
  (key: string, kind: string, toRecord: (rule: Row | undefined) => GraphRecord | null): Resolve =>
  ({ world }, { row }) => {
    const mapping = rulesOf(world, 'meritorious-mapping').find((one) => one.key === row.category);
    const mapped = mapping === undefined ? undefined : (mapping.content as Row)[key];
    return toRecord(rulesOf(world, kind).find((rule) => rule.key === mapped));
  };

/** The rows as the product's functions take them. */
const asRules = <Content>(rows: readonly Row[]): LegalRule<Content>[] =>
  rows.map((row) => ({ ...row, validFrom: row.valid_from, validTo: row.valid_to }) as unknown as LegalRule<Content>);

const entitlementRule: Resolve = ({ world }, { row, reaches }, { asOf }) => {
  const nearest = [asText(row.valid_from), today()].toSorted().at(-1) ?? '';
  const day = asOf == null ? ([nearest, row.valid_to === null ? nearest : asText(row.valid_to)].toSorted()[0] ?? '') : asText(asOf);
  const rules = {
    levels: asRules<AssistanceLevelContent>(rulesOf(world, 'assistance-level')),
    coefficients: asRules<AssistanceCoefficientContent>(rulesOf(world, 'assistance-coefficient')),
  };
  const found = computeExpectedAssistance(rules, {
    clause: asText(row.clause),
    day,
    age: findAgeOn(day, row.delivered_birth_date as string | null),
    disabilityLevel: row.disability_level as string | null,
    children: row.children as number | null,
    provinceCode: row.province_code as string | null,
  });
  if (found === null) return null;
  const cells = {
    as_of: day,
    rule_version: found.level.source,
    level_vnd: found.level.content.levelVnd,
    coefficient: found.multiplier,
    expected_monthly_amount_vnd: found.amountVnd,
    verified: found.level.verified && (found.coefficient?.verified ?? true),
  };
  return { row: cells, reaches };
};

const transitions: Resolve = ({ world, reach }, { row }) => {
  if (!reach.reaches('labour.poverty', { household: row.id })) return [];
  const classes = world.find('poverty_classification', 'household_id', row.id) as unknown as { year: number; class: string }[];
  return derivePovertyTransitions(classes).map(({ year, kind, fromClass, toClass }) => ({
    row: { year, kind, from_class: fromClass, to_class: toClass },
    reaches: (group: string) => reach.reaches(group, { household: row.id }),
  }));
};

const relatives: Resolve = ({ world, reach }, { row }) =>
  world
    .find('meritorious_relative', 'dossier_record_number', row.record_number)
    .filter(({ citizen_id: relative }) => reach.reaches('labour.meritorious', { citizen: relative }))
    .map((one) => ({ row: one, reaches: (group: string) => reach.reaches(group, { citizen: one.citizen_id }) }));

/** What the labour agency derives, and the law that it shows. */
export const PROGRAMME_FIELDS: Readonly<Record<string, Resolve>> = {
  'Query.assistanceRules': ({ world }, _query, { asOf }) => ({
    row: {
      as_of: dayOf(asOf),
      levels: rulesOn(world, 'assistance-level', dayOf(asOf)).map((rule) => lawRecord(rule)),
      coefficients: rulesOn(world, 'assistance-coefficient', dayOf(asOf)).map((rule) =>
        lawRecord(rule, { is_per_child: contentOf(rule).is_per_child ?? false }),
      ),
      social_pension: lawRecord(rulesOn(world, 'social-pension', dayOf(asOf))[0]),
    },
    reaches: () => true,
  }),
  'Query.povertyStandard': ({ world }, _query, { asOf }) => standardOn(world, dayOf(asOf)),
  'Query.meritoriousRules': ({ world }, _query, { asOf }) => ({
    row: {
      as_of: dayOf(asOf),
      level: lawRecord(rulesOn(world, 'meritorious-level', dayOf(asOf))[0]),
      categories: rulesOn(world, 'meritorious-category', dayOf(asOf)).map(category),
      side_regimes: rulesOn(world, 'meritorious-side-regime', dayOf(asOf)).map(sideRegime),
    },
    reaches: () => true,
  }),
  'AssistanceEntitlement.beneficiary': (_viewer, { row }) => (row.household_id === null ? 'PERSON' : 'HOUSEHOLD'),
  'AssistanceEntitlement.rule': entitlementRule,
  'PovertyClassification.standard': ({ world }, { row }) => standardOn(world, `${asText(row.year)}-12-31`),
  'Household.povertyTransitions': transitions,
  'MeritoriousDossier.ordinanceCategory': mappedBy('category', 'meritorious-category', category),
  'MeritoriousDossier.sideRegime': mappedBy('sideRegime', 'meritorious-side-regime', sideRegime),
  'MeritoriousDossier.relatives': relatives,
  'MeritoriousDossier.graves': ({ world }, { row, reaches }) =>
    world.find('martyr_grave', 'dossier_record_number', row.record_number).map((grave) => ({ row: grave, reaches })),
  'MartyrGrave.cemetery': ({ world }, { row, reaches }) => {
    const [cemetery] = row.cemetery_code === null ? [] : world.find('martyr_cemetery', 'code', row.cemetery_code);
    return cemetery === undefined ? null : { row: { ...cemetery, id: cemetery.code }, reaches };
  },
};
