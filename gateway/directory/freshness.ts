import type pg from 'pg';

export interface DirectoryLimits {
  /** Every agency that row conditions may depend on: one that was never heard of is stale. */
  readonly agencies: readonly string[];
  /** How old the last applied heartbeat may be. */
  readonly maxAgeMs: number;
  /** How often the positions are read: a gateway that does not lead the relay sees them too. */
  readonly refreshMs: number;
}

export interface Freshness {
  staleAgencies(): ReadonlySet<string>;
  /** Milliseconds since the last heartbeat of each agency; null when nothing is known of it now. */
  ages(): ReadonlyMap<string, number | null>;
  /** Resolves when the positions were read for the first time, or could not be. */
  readonly ready: Promise<void>;
  stop(): Promise<void>;
}

/** What was read longer ago than so many refreshes counts as not read: the database is silent. */
const MISSED_REFRESHES = 5;
/** An agency whose clock is ahead is as old as when it was heard here. */
const HEARD = 'SELECT agency, least(heartbeat_at, heard_at) AS at FROM directory.feed_position';

/** How old the directory's knowledge of each agency is, known without asking the database. While that does not answer, every agency is stale. */
export function watchFreshness(pool: pg.Pool, clock: () => Date, { agencies, maxAgeMs, refreshMs }: DirectoryLimits): Freshness {
  let heard: { readonly readAt: number; readonly at: ReadonlyMap<string, number> } | null = null;
  let running: Promise<void> | null = null;

  const refresh = async (): Promise<void> => {
    try {
      const { rows } = await pool.query<{ agency: string; at: Date | null }>({ name: 'directory-heard', text: HEARD });
      const at = rows.flatMap((row) => (row.at === null ? [] : [[row.agency, row.at.getTime()] as const]));
      heard = { readAt: clock().getTime(), at: new Map(at) };
    } catch {
      heard = null;
    }
  };
  // A database that answers slowly is asked once at a time.
  const tick = (): Promise<void> =>
    (running ??= refresh().finally(() => {
      running = null;
    }));
  const timer = setInterval(() => void tick(), refreshMs);
  const ready = tick();

  const ageOf = (agency: string): number | null => {
    const now = clock().getTime();
    const at = heard?.at.get(agency);
    if (heard === null || at === undefined || now - heard.readAt > MISSED_REFRESHES * refreshMs) return null;
    return Math.max(0, now - at);
  };
  return {
    staleAgencies: () =>
      new Set(
        agencies.filter((agency) => {
          const age = ageOf(agency);
          return age === null || age > maxAgeMs;
        }),
      ),
    ready,
    ages: () => new Map(agencies.map((agency) => [agency, ageOf(agency)])),
    async stop() {
      clearInterval(timer);
      await running;
    },
  };
}
