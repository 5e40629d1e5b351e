import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { isOn, today } from './periods.js';
import { toSnakeCase } from './conventions.js';
import { asText, type Row, type World } from './world.js';

/** The dated rules of one kind as rows of their content, by key and then oldest first: what every kind shows, beside what is its own. */
export function rulesOf({ find }: Pick<World, 'find'>, kind: string, day?: string): Row[] {
  const rules = find('legal_rule', 'kind', kind);
  return rules.filter((rule) => day === undefined || isOn(rule, day)).map((rule) => ({ ...snakeCased(rule.content), ...rule }));
}

function snakeCased(content: unknown): Row {
  return Object.fromEntries(Object.entries(content as object).map(([name, value]) => [toSnakeCase(name), value as unknown]));
}

/** The rule to which the kind of a dossier is mapped; undefined for none. */
export function ruleOfDossier(world: World, dossier: Row, mapped: 'category' | 'side_regime', kind: string): Row | undefined {
  const mapping = rulesOf(world, 'meritorious-mapping').find(({ key }) => key === dossier.category);
  return rulesOf(world, kind).find(({ key }) => key === mapping?.[mapped]);
}

/** Changes between a year and the one before it, where both were reviewed. */
export function transitionsOf(classes: readonly Row[]): Row[] {
  const byYear = new Map(classes.map((one) => [Number(one.year), asText(one.class)]));
  return [...byYear.keys()]
    .toSorted((a, b) => a - b)
    .flatMap((year) => {
      const [before, now] = [byYear.get(year - 1), byYear.get(year)];
      if (before === undefined || (before === 'POOR') === (now === 'POOR')) return [];
      const poorEarlier = [...byYear].some(([other, poverty]) => other < year && poverty === 'POOR');
      const kind = now === 'POOR' ? (poorEarlier ? 'FELL_BACK' : 'NEWLY_POOR') : 'ESCAPED';
      return [{ year, kind, from_class: before, to_class: now }];
    });
}

/** What the decree gives for an entitlement on a day: level × coefficient, as far as what was recorded leaves one coefficient. */
export function ruleOfEntitlement(world: World, entitlement: Row, asOf: unknown): Row | null {
  const day = asOf == null ? dayWithin(entitlement) : asText(asOf);
  const levels = rulesOf(world, 'assistance-level', day).filter(
    ({ province_code: province }) => province === undefined || province === entitlement.province_code,
  );
  const [level] = levels.toSorted((a, b) => Number(b.level_vnd) - Number(a.level_vnd));
  if (level === undefined) return null;
  const fitting = rulesOf(world, 'assistance-coefficient', day).filter((rule) => fits(rule, entitlement, day));
  const coefficient = new Set(fitting.map((rule) => rule.coefficient)).size === 1 ? fitting[0] : undefined;
  const times = coefficient?.is_per_child === true ? entitlement.children : 1;
  const tenths = coefficient === undefined || times === null ? null : Math.round(Number(coefficient.coefficient) * 10) * Number(times);
  return {
    as_of: day,
    rule_version: level.source,
    level_vnd: level.level_vnd,
    coefficient: tenths === null ? null : (tenths / 10).toFixed(1),
    expected_monthly_amount_vnd: tenths === null ? null : String(Math.ceil((Number(level.level_vnd) * tenths) / 10)),
    verified: level.verified === true && coefficient?.verified !== false,
  };
}

function dayWithin(entitlement: Row): string {
  const [first, last] = [asText(entitlement.valid_from), entitlement.valid_to === null ? '9999' : asText(entitlement.valid_to)];
  return today() < first ? first : last < today() ? last : today();
}

/** What was not recorded excludes nothing. */
function fits(rule: Row, entitlement: Row, day: string): boolean {
  const age = ageOn(day, entitlement.delivered_birth_date);
  const oldEnough = age === null || age >= Number(rule.age_from ?? 0);
  const youngEnough = age === null || rule.age_below === undefined || age < Number(rule.age_below);
  const level = entitlement.disability_level;
  const levelFits = level === null || rule.disability_level === undefined || rule.disability_level === level;
  return rule.clause === entitlement.clause && oldEnough && youngEnough && levelFits;
}

/** Full years; null for anything but a whole `dd/mm/yyyy`. */
function ageOn(day: string, delivered: unknown): number | null {
  const parts = typeof delivered === 'string' && /^\d\d\/\d\d\/\d{4}$/.test(delivered) ? delivered.split('/') : null;
  if (parts === null) return null;
  const birthday = parts.toReversed().join('-');
  const age = Number(day.slice(0, 4)) - Number(birthday.slice(0, 4)) - (day.slice(5) < birthday.slice(5) ? 1 : 0);
  return age < 0 ? null : age;
}

/** The rule of a day and the most that a month can bring, by scheme and region, where the wages of that day are on file. */
export function unemploymentRuleOn(world: World, day: string): Row | undefined {
  const [rule] = rulesOf(world, 'unemployment-benefit', day);
  const references = rule?.cap_reference as Readonly<Record<string, string>> | undefined;
  const caps = ['STATE_SALARY', 'EMPLOYER_SALARY'].flatMap((scheme) => {
    const [reference] = rulesOf(world, references?.[scheme] ?? '', day);
    return ['I', 'II', 'III', 'IV'].flatMap((region) => {
      const amount = reference?.amount_vnd ?? (reference?.amount_vnd_by_region as Row | undefined)?.[region];
      return amount === undefined ? [] : [{ scheme, region, cap_vnd: String(Number(amount) * Number(rule?.cap_multiple)) }];
    });
  });
  return rule === undefined ? undefined : { ...rule, caps };
}

/** Three months for the first three years of contributions, one for each further year, twelve at most, as the rule of the day says it. */
export function expectedBenefitMonths(world: World, claim: Row): number | null {
  const [rule] = rulesOf(world, 'unemployment-benefit', asText(claim.filed_on));
  const months = Number(claim.contribution_months);
  if (rule === undefined) return null;
  if (months < Number(rule.minimum_contribution_months)) return 0;
  let benefit = Number(rule.minimum_benefit_months);
  for (let paid = Number(rule.months_covered_by_minimum); paid + Number(rule.contribution_months_per_step) <= months; benefit += 1)
    paid += Number(rule.contribution_months_per_step);
  return Math.min(benefit, Number(rule.maximum_benefit_months));
}

interface FormVersion {
  readonly version: string;
  readonly fields: readonly { readonly key: string; readonly label: { readonly vi: string; readonly en: string } }[];
}
// The file is checked by the product's own unit test.
const { versions } = parse(readFileSync(join(REPOSITORY_ROOT, 'subgraphs/labour/store/reference/worker-form.yaml'), 'utf8')) as {
  readonly versions: readonly FormVersion[];
};

/** The answers of a worker's form with the labels of its version, in the order of the form. */
export function answersOf(record: Row): Row[] {
  const answers = record.answers as Readonly<Record<string, string>>;
  const questions = versions.find(({ version }) => version === record.form_version)?.fields ?? [];
  return questions
    .filter(({ key }) => key in answers)
    .map(({ key, label }) => ({ key, label: `${label.vi}. ${label.en}`, value: answers[key] }));
}
