/** A rule of one kind with its days; of `legal_rule`, or of a test. */
export interface DatedRule<Content> {
  readonly validFrom: string;
  /** The last day on which it holds; null while it does. */
  readonly validTo: string | null;
  readonly content: Content;
}

export type SalaryScheme = 'STATE_SALARY' | 'EMPLOYER_SALARY';
export type WageRegion = 'I' | 'II' | 'III' | 'IV';

export interface UnemploymentBenefitContent {
  readonly minimumContributionMonths: number;
  /** Up to so many months of contributions the minimum of benefit months holds. */
  readonly monthsCoveredByMinimum: number;
  readonly minimumBenefitMonths: number;
  readonly contributionMonthsPerStep: number;
  readonly maximumBenefitMonths: number;
  readonly benefitPercent: number;
  readonly capMultiple: number;
  readonly capReference: Readonly<Record<SalaryScheme, 'base-salary' | 'regional-minimum-wage'>>;
}

type BenefitRules = readonly DatedRule<UnemploymentBenefitContent>[];

/**
 * Months of benefit for so many months of contributions by the rule of that day: 3 for 12 to 36, one more for each full 12 beyond, 12 at
 * most; 0 for fewer than 12. Null where no rule of that day is known: nothing is guessed.
 */
export function findBenefitMonths(rules: BenefitRules, day: string, contributionMonths: number): number | null {
  const rule = findRule(rules, day)?.content ?? null;
  if (rule === null) return null;
  if (contributionMonths < rule.minimumContributionMonths) return 0;
  const beyond = Math.max(0, contributionMonths - rule.monthsCoveredByMinimum);
  const further = Math.floor(beyond / rule.contributionMonthsPerStep);
  return Math.min(rule.maximumBenefitMonths, rule.minimumBenefitMonths + further);
}

export interface CapRules {
  readonly benefit: BenefitRules;
  readonly baseSalary: readonly DatedRule<{ readonly amountVnd: string }>[];
  readonly regionalMinimumWage: readonly DatedRule<{ readonly amountVndByRegion: Readonly<Record<WageRegion, string>> }>[];
}

export interface CapCase {
  readonly day: string;
  readonly scheme: SalaryScheme;
  readonly region: WageRegion;
}

/** The most that a month of benefit brings on that day, in đồng; null where the law of that day is not known. */
export function findMonthlyCapVnd(rules: CapRules, { day, scheme, region }: CapCase): bigint | null {
  const rule = findRule(rules.benefit, day)?.content ?? null;
  if (rule === null) return null;
  const reference =
    rule.capReference[scheme] === 'base-salary'
      ? findRule(rules.baseSalary, day)?.content.amountVnd
      : findRule(rules.regionalMinimumWage, day)?.content.amountVndByRegion[region];
  return reference === undefined ? null : BigInt(reference) * BigInt(rule.capMultiple);
}

/** đồng a month: the share of the average salary, cut at the cap and to whole đồng; null where the law of that day is not known. */
export function findMonthlyBenefitVnd(rules: CapRules, averageSalaryVnd: bigint, situation: CapCase): bigint | null {
  const rule = findRule(rules.benefit, situation.day)?.content ?? null;
  const cap = findMonthlyCapVnd(rules, situation);
  if (rule === null || cap === null) return null;
  const share = (averageSalaryVnd * BigInt(rule.benefitPercent)) / 100n;
  return share < cap ? share : cap;
}

/** The rule that holds on that day, its first and its last day included. */
export function findRule<Rule extends DatedRule<unknown>>(rules: readonly Rule[], day: string): Rule | null {
  return rules.find(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day)) ?? null;
}
