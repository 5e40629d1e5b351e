import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';

/** One rule of the division of employers between the offices; null as a condition fits every employer. */
export interface ManagingLevelRule {
  readonly kind: string | null;
  readonly size: string | null;
  readonly level: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly verified: boolean;
}

let rules: readonly ManagingLevelRule[] | null = null;

export function readManagingLevelRules(): readonly ManagingLevelRule[] {
  // The file is part of the code; a unit test reads every rule of it.
  rules ??= (
    parse(readFileSync(join(REPOSITORY_ROOT, 'subgraphs/social-insurance/store/reference/managing-offices.yaml'), 'utf8')) as {
      readonly rules: readonly ManagingLevelRule[];
    }
  ).rules;
  return rules;
}

/** The first rule of that day which fits the employer; null where none is known, as after the end of the districts. */
export function findManagingLevelRule(
  employer: { readonly kind: string; readonly size: string },
  day: string,
  among = readManagingLevelRules(),
): ManagingLevelRule | null {
  const holds = ({ validFrom, validTo }: ManagingLevelRule): boolean => validFrom <= day && (validTo === null || validTo >= day);
  const fits = ({ kind, size }: ManagingLevelRule): boolean =>
    (kind === null || kind === employer.kind) && (size === null || size === employer.size);
  return among.find((rule) => holds(rule) && fits(rule)) ?? null;
}
