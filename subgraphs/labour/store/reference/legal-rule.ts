import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';

/** A piece of dated law. Days are `YYYY-MM-DD`; `validTo` is the last day on which it holds. */
export interface LegalRule<Content = unknown> {
  readonly kind: LegalRuleKind;
  readonly key: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  /** False where a part of it stands from memory or was not found in the official text. */
  readonly verified: boolean;
  readonly note: string | null;
  readonly content: Content;
}

export const LEGAL_RULE_KINDS = [
  'assistance-level',
  'assistance-coefficient',
  'social-pension',
  'poverty-standard',
  'meritorious-level',
  'meritorious-category',
  'meritorious-side-regime',
  'meritorious-mapping',
  'unemployment-benefit',
  'base-salary',
  'regional-minimum-wage',
] as const;
export type LegalRuleKind = (typeof LEGAL_RULE_KINDS)[number];

const FILES = ['assistance', 'poverty', 'meritorious', 'unemployment'] as const;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

type FileRule = Omit<LegalRule, 'validTo' | 'note'> & Partial<LegalRule>;

/** All dated law that the agency ships, as its files say it. Throws for a row without kind, first day or source. */
export function readLegalRules(): LegalRule[] {
  return FILES.flatMap((name) => {
    const text = readFileSync(join(REPOSITORY_ROOT, `subgraphs/labour/store/reference/${name}.yaml`), 'utf8');
    // A file of this repository; every row is checked below.
    const { rules } = parse(text) as { readonly rules: readonly FileRule[] };
    return rules.map((rule) => checkRule(name, { validTo: null, note: null, ...rule }));
  });
}

function checkRule(file: string, rule: LegalRule): LegalRule {
  const days = rule.validTo === null ? [rule.validFrom] : [rule.validFrom, rule.validTo];
  const isSound =
    LEGAL_RULE_KINDS.includes(rule.kind) &&
    days.every((day) => DAY.test(day)) &&
    (rule.validTo === null || rule.validFrom <= rule.validTo) &&
    rule.source !== '' &&
    typeof rule.verified === 'boolean';
  if (!isSound) throw new Error(`${file}.yaml: ${rule.kind} ${rule.key} from ${rule.validFrom} is no sound rule.`);
  return rule;
}

/** Both its first and its last day included. */
export function holdsOnDay({ validFrom, validTo }: Pick<LegalRule, 'validFrom' | 'validTo'>, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

/** The rule that holds on a day; null for none. At most one rule of a key does, as a unit test holds. */
export function findRuleOn<Content>(rules: readonly LegalRule<Content>[], day: string): LegalRule<Content> | null {
  return rules.find((rule) => holdsOnDay(rule, day)) ?? null;
}
