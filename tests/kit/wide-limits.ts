import { COST_SETTINGS } from '../../gateway/limits/cost-limits.js';
import { LIMIT_SETTINGS } from '../../gateway/limits/read-limit-settings.js';

/** For proofs about who reads what: their operations may be longer than a client's, and a limit would hide what they ask. */
export const WIDE_LIMITS: Readonly<Record<string, string>> = Object.fromEntries(
  [...Object.values(LIMIT_SETTINGS), ...Object.values(COST_SETTINGS)].map((setting) => [setting, String(10_000_000)]),
);
