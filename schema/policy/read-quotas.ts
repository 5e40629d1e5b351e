import { findLocalDate } from '../contract/local-date.js';
import type { PolicyFile } from './policy-file.js';
import { QUOTA_CLASSES, type CostQuota, type Policy, type Quota, type QuotaClass } from './policy.js';

type Period = Pick<Quota, 'validFrom' | 'validTo'>;
type ByClass<Figures extends Period> = Readonly<Record<QuotaClass, readonly (Figures & { readonly verified: boolean })[]>>;

export interface QuotasContent {
  readonly quotas: ByClass<Quota>;
  readonly costs: ByClass<CostQuota>;
}

/** Every class with its periods in order; a day that is none, an end before its beginning and two figures for one day are refused. */
export function readQuotas(file: PolicyFile<QuotasContent>): Policy['quotasByClass'] {
  for (const name of QUOTA_CLASSES) assertPeriods(file, ['quotas', name], file.content.quotas[name]);
  return file.content.quotas;
}

/** In the same order, and refused for the same reasons. */
export function readCostQuotas(file: PolicyFile<QuotasContent>): Policy['costQuotasByClass'] {
  for (const name of QUOTA_CLASSES) assertPeriods(file, ['costs', name], file.content.costs[name]);
  return file.content.costs;
}

/** The figure of that day; undefined when nobody set one: then nothing may be asked. */
export function findQuota(policy: Pick<Policy, 'quotasByClass'>, quotaClass: QuotaClass, today: string): Quota | undefined {
  return findPeriod(policy.quotasByClass[quotaClass], today);
}

/** Likewise. */
export function findCostQuota(policy: Pick<Policy, 'costQuotasByClass'>, quotaClass: QuotaClass, today: string): CostQuota | undefined {
  return findPeriod(policy.costQuotasByClass[quotaClass], today);
}

function assertPeriods(file: PolicyFile<QuotasContent>, place: readonly string[], periods: readonly Period[]): void {
  for (const [index, { validFrom, validTo }] of periods.entries()) {
    const path = [...place, index];
    for (const day of [validFrom, validTo ?? validFrom]) if (findLocalDate(day) === null) throw file.errorAt(path, `${day} is no day`);
    if (validTo !== null && validTo < validFrom) throw file.errorAt(path, 'it ends before it begins');
    const before = periods[index - 1];
    if (before && (before.validTo === null || before.validTo >= validFrom))
      throw file.errorAt(path, 'it begins before the one above has ended');
  }
}

function findPeriod<Figures extends Period>(periods: readonly Figures[], today: string): Figures | undefined {
  return periods.find(({ validFrom, validTo }) => validFrom <= today && (validTo === null || today <= validTo));
}
