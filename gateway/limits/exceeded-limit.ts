import type { RequestLimits } from './limits.js';

/** Which figure a request exceeds. */
export interface ExceededLimit {
  readonly limit: keyof RequestLimits;
  readonly maximum: number;
  /** What was counted until counting stopped: at least so many. Absent where it stopped at the limit itself. */
  readonly counted?: number;
}
