import { localDateAt } from '../../schema/contract/local-date.js';
import type { Policy, QuotaClass } from '../../schema/policy/policy.js';
import { findCostQuota } from '../../schema/policy/read-quotas.js';
import type { Caller } from '../caller/caller.js';
import { quotaClassOf } from './quota-class.js';

/** Takes the price of an operation from what its caller may spend in this minute: null, or after how many seconds there is more. */
export type SpendCost = (caller: Pick<Caller, 'identity' | 'role' | 'purpose'>, points: number) => number | null;

export interface CostSpenderOptions {
  /** Asked for each time: a new policy counts from its first request on. */
  readonly policy: () => Pick<Policy, 'roles' | 'grantsByRole' | 'costQuotasByClass'>;
  readonly clock: () => Date;
}

interface Minute {
  readonly startMs: number;
  readonly spent: Map<string, number>;
}

const MINUTE_MS = 60_000;

/**
 * Cost points of a person, and of all people of an organisation together, within a minute of the clock. There is no budget that different organisations share:
 * when every commune begins to work at nine, none of them pays for the others. Kept in this process alone, so of several each gives the whole budget;
 * everything is forgotten when the minute turns. What is refused is not counted.
 */
export function createCostSpender({ policy, clock }: CostSpenderOptions): SpendCost {
  let minute: Minute = { startMs: 0, spent: new Map() };
  let today = '';
  return (caller, points) => {
    const nowMs = clock().getTime();
    if (nowMs < minute.startMs || nowMs >= minute.startMs + MINUTE_MS) {
      minute = { startMs: Math.floor(nowMs / MINUTE_MS) * MINUTE_MS, spent: new Map() };
      today = localDateAt(new Date(nowMs));
    }
    const buckets = listBuckets(caller, policy(), today);
    const { spent } = minute;
    if (buckets.some(({ name, budget }) => (spent.get(name) ?? 0) + points > budget)) {
      return Math.ceil((minute.startMs + MINUTE_MS - nowMs) / 1000);
    }
    for (const { name } of buckets) spent.set(name, (spent.get(name) ?? 0) + points);
    return null;
  };
}

interface Bucket {
  readonly name: string;
  readonly budget: number;
}

/** Each class counts for itself, as keys do: an emergency must not be used up by the day's work. On a day without a figure nothing may be spent. */
function listBuckets(caller: Parameters<SpendCost>[0], policy: ReturnType<CostSpenderOptions['policy']>, today: string): readonly Bucket[] {
  const { subject, organisation } = caller.identity;
  const quotaClass: QuotaClass = quotaClassOf(caller, policy);
  const quota = findCostQuota(policy, quotaClass, today);
  const person = { name: `${quotaClass} person ${subject}`, budget: quota?.pointsPerPerson ?? 0 };
  if (quota === undefined || quota.pointsPerOrganisation === null || organisation === null) return [person];
  return [person, { name: `${quotaClass} organisation ${organisation}`, budget: quota.pointsPerOrganisation }];
}
