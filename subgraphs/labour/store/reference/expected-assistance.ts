import { holdsOnDay, type LegalRule } from './legal-rule.js';

export interface AssistanceLevelContent {
  readonly levelVnd: string;
  /** Absent: the whole country. */
  readonly provinceCode?: string;
}

export interface AssistanceCoefficientContent {
  readonly clause: string;
  /** Decimal text, such as `2.5`. */
  readonly coefficient: string;
  /** Full years, this one included. */
  readonly ageFrom?: number;
  /** Full years, this one no more. */
  readonly ageBelow?: number;
  readonly disabilityLevel?: string;
  /** Counted once for each child. */
  readonly isPerChild?: boolean;
}

export interface AssistanceRuleSet {
  readonly levels: readonly LegalRule<AssistanceLevelContent>[];
  readonly coefficients: readonly LegalRule<AssistanceCoefficientContent>[];
}

/** What decides the amount; null is what the agency did not record. */
export interface AssistanceCase {
  readonly clause: string;
  readonly day: string;
  /** Full years on that day. */
  readonly age: number | null;
  readonly disabilityLevel: string | null;
  readonly children: number | null;
  readonly provinceCode: string | null;
}

export interface ExpectedAssistance {
  readonly level: LegalRule<AssistanceLevelContent>;
  /** Null when what was recorded fits no coefficient, or several different ones. */
  readonly coefficient: LegalRule<AssistanceCoefficientContent> | null;
  readonly multiplier: string | null;
  readonly amountVnd: string | null;
}

/** The level of that day in that province: the province's own where it grants more. Null before the oldest level on file. */
export function findAssistanceLevel(
  levels: AssistanceRuleSet['levels'],
  day: string,
  provinceCode: string | null,
): LegalRule<AssistanceLevelContent> | null {
  const holding = levels.filter(
    (level) => holdsOnDay(level, day) && (level.content.provinceCode === undefined || level.content.provinceCode === provinceCode),
  );
  return holding.reduce<LegalRule<AssistanceLevelContent> | null>(
    (highest, level) => (highest === null || BigInt(level.content.levelVnd) > BigInt(highest.content.levelVnd) ? level : highest),
    null,
  );
}

/** Coefficient × level of that day (Decree 20/2021, Articles 4 to 6). Null when no level is on file for that day. */
export function computeExpectedAssistance(rules: AssistanceRuleSet, assistance: AssistanceCase): ExpectedAssistance | null {
  const level = findAssistanceLevel(rules.levels, assistance.day, assistance.provinceCode);
  if (level === null) return null;
  const candidates = rules.coefficients.filter((rule) => holdsOnDay(rule, assistance.day) && fits(rule.content, assistance));
  const isClear = new Set(candidates.map(({ content }) => content.coefficient)).size === 1;
  const coefficient = isClear ? (candidates[0] ?? null) : null;
  const times = coefficient?.content.isPerChild === true ? assistance.children : 1;
  if (coefficient === null || times === null) return { level, coefficient, multiplier: null, amountVnd: null };
  const multiplier = multiply(coefficient.content.coefficient, times);
  return { level, coefficient, multiplier, amountVnd: amountOf(level.content.levelVnd, multiplier) };
}

/** What was not recorded excludes nothing. */
function fits(content: AssistanceCoefficientContent, { clause, age, disabilityLevel }: AssistanceCase): boolean {
  return (
    content.clause === clause &&
    (age === null || ((content.ageFrom ?? 0) <= age && age < (content.ageBelow ?? Infinity))) &&
    (disabilityLevel === null || content.disabilityLevel === undefined || content.disabilityLevel === disabilityLevel)
  );
}

/** The coefficients have one decimal: tenths are exact. */
function multiply(coefficient: string, times: number): string {
  return ((Math.round(Number(coefficient) * 10) * times) / 10).toFixed(1);
}

/** đồng, exact; a fraction of a đồng is rounded up. */
function amountOf(levelVnd: string, multiplier: string): string {
  const tenths = BigInt(multiplier.replace('.', ''));
  return String((BigInt(levelVnd) * tenths + 9n) / 10n);
}

/** Full years on a day; null for a birth date of which only the year was delivered, or that is no date. Takes `dd/mm/yyyy`. */
export function findAgeOn(day: string, deliveredBirthDate: string | null): number | null {
  const [, date, month, year] = /^(\d{2})\/(\d{2})\/(\d{4})$/.exec(deliveredBirthDate ?? '') ?? [];
  if (date === undefined || month === undefined || year === undefined) return null;
  const years = Number(day.slice(0, 4)) - Number(year) - (day.slice(5) < `${month}-${date}` ? 1 : 0);
  return years < 0 ? null : years;
}
