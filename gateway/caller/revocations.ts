import type pg from 'pg';

export interface Revocations {
  /** Whether a token of this person, issued at that moment, is refused; null for a token that does not say when. Nobody's is accepted while the list is not known. */
  isRevoked(subject: string, issuedAt: Date | null): boolean | 'UNKNOWN';
  /** Resolves when the list was read for the first time, or could not be. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

export interface RevocationIntervals {
  readonly pollMs: number;
  /** A list that could not be read for so long is not known any more. */
  readonly trustMs: number;
}

/** A revocation takes effect within a poll, and within a minute at the latest: by then the list is known anew, or nobody gets in. */
export const REVOCATION_INTERVALS: RevocationIntervals = { pollMs: 10_000, trustMs: 60_000 };

/** The revocations of the platform in memory, read again and again. Nothing is asked of the database while a token is checked. */
export function createRevocations(
  pool: pg.Pool,
  clock: () => Date,
  { pollMs, trustMs }: RevocationIntervals = REVOCATION_INTERVALS,
): Revocations {
  let known: { readonly readAt: number; readonly notBeforeBySubject: ReadonlyMap<string, Date> } | null = null;
  let running: Promise<void> | null = null;

  const read = async (): Promise<void> => {
    const readAt = clock().getTime();
    const text = 'SELECT subject, not_before AS "notBefore" FROM platform.revocation';
    const { rows } = await pool.query<{ subject: string; notBefore: Date }>({ name: 'platform-revocations', text });
    known = { readAt, notBeforeBySubject: new Map(rows.map(({ subject, notBefore }) => [subject, notBefore])) };
  };
  // Not known anew: the last list holds for as long as it is trusted.
  const tick = (): Promise<void> =>
    (running ??= read()
      .catch(() => undefined)
      .finally(() => {
        running = null;
      }));
  const timer = setInterval(() => void tick(), pollMs);
  return {
    ready: tick(),
    isRevoked(subject, issuedAt) {
      if (known === null || clock().getTime() - known.readAt > trustMs) return 'UNKNOWN';
      const notBefore = known.notBeforeBySubject.get(subject);
      return notBefore !== undefined && (issuedAt === null || issuedAt < notBefore);
    },
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
