import { findLocalDate } from '../contract/local-date.js';
import type { PolicyFile } from './policy-file.js';
import { QUOTA_CLASSES, type Policy, type Quota, type QuotaClass } from './policy.js';

export interface QuotasContent {
  readonly quotas: Readonly<Record<QuotaClass, readonly (Quota & { readonly verified: boolean })[]>>;
}

/** Every class with its periods in order; a day that is none, an end before its beginning and two figures for one day are refused. */
export function readQuotas(file: PolicyFile<QuotasContent>): Policy['quotasByClass'] {
  for (const name of QUOTA_CLASSES) {
    const periods = file.content.quotas[name];
    for (const [index, { validFrom, validTo }] of periods.entries()) {
      const path = ['quotas', name, index];
      for (const day of [validFrom, validTo ?? validFrom]) if (findLocalDate(day) === null) throw file.errorAt(path, `${day} is no day`);
      if (validTo !== null && validTo < validFrom) throw file.errorAt(path, 'it ends before it begins');
      const before = periods[index - 1];
      if (before && (before.validTo === null || before.validTo >= validFrom))
        throw file.errorAt(path, 'it begins before the one above has ended');
    }
  }
  return file.content.quotas;
}

/** The figure of that day; undefined when nobody set one: then nothing may be asked. */
export function findQuota(policy: Pick<Policy, 'quotasByClass'>, quotaClass: QuotaClass, today: string): Quota | undefined {
  return policy.quotasByClass[quotaClass].find(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo));
}
