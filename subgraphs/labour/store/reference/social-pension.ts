import { holdsOnDay, type LegalRule } from './legal-rule.js';

export interface SocialPensionContent {
  readonly monthlyAmountVnd: string;
  readonly ageFrom: number;
  /** In a poor or near-poor household. */
  readonly ageFromWhenPoor: number;
}

export interface SocialPensionCase {
  readonly day: string;
  /** Full years on that day. */
  readonly age: number;
  readonly isPoorOrNearPoor: boolean;
  /** A pension or monthly social-insurance allowance of the amount; null for none. */
  readonly otherPensionVnd: string | null;
}

/**
 * The monthly social pension in đồng, or null for no right to it: by age and household, and only without a pension of its own that is as
 * high (Law 41/2024, Decree 176/2025). The written request is a matter of procedure and not looked at.
 */
export function findSocialPensionVnd(
  rules: readonly LegalRule<SocialPensionContent>[],
  { day, age, isPoorOrNearPoor, otherPensionVnd }: SocialPensionCase,
): string | null {
  const content = rules.find((rule) => holdsOnDay(rule, day))?.content;
  if (content === undefined || age < (isPoorOrNearPoor ? content.ageFromWhenPoor : content.ageFrom)) return null;
  return BigInt(otherPensionVnd ?? '0') < BigInt(content.monthlyAmountVnd) ? content.monthlyAmountVnd : null;
}
