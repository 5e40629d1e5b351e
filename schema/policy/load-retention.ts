import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../contract/repository-root.js';
import type { LegalSource } from './policy.js';
import { readPolicyFile } from './policy-file.js';

interface RetentionRule {
  readonly days: number;
  readonly holdDays?: number;
  readonly legalSources: readonly string[];
  readonly verified: boolean;
}
interface RetentionContent {
  readonly legalSources: Readonly<Record<string, LegalSource>>;
  readonly retention: { readonly default: RetentionRule; readonly purposes: Readonly<Record<string, RetentionRule>> };
}

/** How long the access log keeps what it says. */
export interface Retention {
  readonly daysFor: (purpose: string | null) => number;
  readonly defaultDays: number;
  readonly daysByPurpose: ReadonlyMap<string, number>;
  /** For so many days a citizen does not see entries of the purpose. */
  readonly holdDaysByPurpose: ReadonlyMap<string, number>;
}

const DIRECTORY = join(REPOSITORY_ROOT, 'schema/policy');

/** Reads `retention.yaml`; a PolicyError for a source that it does not name, or for a hold that outlasts the entry. */
export function loadRetention(directory = DIRECTORY): Retention {
  const file = readPolicyFile<RetentionContent>(directory, 'retention');
  const { legalSources, retention } = file.content;
  const { default: otherwise, purposes } = retention;
  for (const [purpose, rule] of [['default', otherwise] as const, ...Object.entries(purposes)]) {
    const path = rule === otherwise ? ['retention', 'default'] : ['retention', 'purposes', purpose];
    const unknown = rule.legalSources.find((source) => !Object.hasOwn(legalSources, source));
    if (unknown !== undefined) throw file.errorAt([...path, 'legalSources'], `the legal source ${unknown} is not declared above`);
    if ((rule.holdDays ?? 0) >= rule.days) throw file.errorAt([...path, 'holdDays'], 'nobody would ever see the entry');
  }
  const rules = Object.entries(purposes);
  const daysByPurpose = new Map(rules.map(([purpose, { days }]) => [purpose, days]));
  return {
    daysFor: (purpose) => (purpose === null ? undefined : daysByPurpose.get(purpose)) ?? otherwise.days,
    defaultDays: otherwise.days,
    daysByPurpose,
    holdDaysByPurpose: new Map(rules.flatMap(([purpose, { holdDays }]) => (holdDays === undefined ? [] : [[purpose, holdDays] as const]))),
  };
}
