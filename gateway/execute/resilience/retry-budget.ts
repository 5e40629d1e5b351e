/** How many calls may be repeated: a share of those that were offered, so that repeating never doubles the load of an agency in trouble. */
export interface RetryBudget {
  /** A call was offered for the first time. */
  deposit(): void;
  /** False when nothing is left: the failure then stands. */
  tryWithdraw(): boolean;
  /** Repetitions that could be made now. */
  saved(): number;
}

export interface RetrySettings {
  /** Repetitions for each offered call. */
  readonly share: number;
  /** Saved at most: a quiet night pays for no storm in the morning. */
  readonly maxSaved: number;
  /** Repetitions of one call at most. */
  readonly attempts: number;
  /** The first repetition waits up to so long, each further one up to twice as long as the one before. */
  readonly backoffMs: number;
}

export function createRetryBudget({ share, maxSaved }: Pick<RetrySettings, 'share' | 'maxSaved'>): RetryBudget {
  let saved = 0;
  return {
    deposit() {
      saved = Math.min(maxSaved, saved + share);
    },
    tryWithdraw() {
      if (saved < 1) return false;
      saved--;
      return true;
    },
    saved: () => Math.floor(saved),
  };
}

/** Somewhere between nothing and the whole wait: calls that failed together do not come back together. */
export function backoffMs(attempt: number, { backoffMs: first }: Pick<RetrySettings, 'backoffMs'>, random: () => number): number {
  return random() * first * 2 ** attempt;
}
