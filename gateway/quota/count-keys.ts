import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import type pg from 'pg';
import { localDateAt } from '../../schema/contract/local-date.js';
import type { Policy, Quota, QuotaClass } from '../../schema/policy/policy.js';
import { findQuota } from '../../schema/policy/read-quotas.js';
import type { Caller } from '../caller/caller.js';
import { createHourMemory } from './hour-memory.js';
import { quotaClassOf } from './quota-class.js';

/** `UNKNOWN` when the database did not answer: then nothing may be looked up, and nobody is told to have asked too much. */
export type QuotaVerdict = 'WITHIN' | 'EXCEEDED' | 'UNKNOWN';
export type CountKeys = (caller: Pick<Caller, 'identity' | 'role' | 'purpose'>, keys: readonly string[]) => Promise<QuotaVerdict>;

export interface QuotaOptions {
  readonly pool: pg.Pool;
  /** Asked for each time: a new policy counts from its first request on. */
  readonly policy: () => Pick<Policy, 'roles' | 'grantsByRole' | 'quotasByClass'>;
  /** The secret of an hour, the same in every gateway process of an installation: a rotation takes effect with the next hour, or counts would begin anew within one. */
  readonly secretOf: (hour: Date) => Uint8Array;
  readonly clock: () => Date;
}

const HOUR_MS = 3_600_000;

/** Each key counts once for each asker. What is new and what that makes together is one statement, so that no two workers count past each other. */
const COUNT = `WITH counted AS (
    INSERT INTO platform.quota_key (hour, asker, key)
    SELECT $1, asker.id, key.id FROM unnest($2::bytea[]) AS asker(id), unnest($3::bytea[]) AS key(id) ORDER BY asker.id, key.id
    ON CONFLICT DO NOTHING RETURNING asker
  ), total AS (
    INSERT INTO platform.quota_count AS known (hour, asker, keys)
    SELECT $1, asker, count(*) FROM counted GROUP BY asker ORDER BY asker
    ON CONFLICT (hour, asker) DO UPDATE SET keys = known.keys + excluded.keys RETURNING asker, keys
  )
  SELECT coalesce(total.keys, before.keys, 0) AS keys
  FROM unnest($2::bytea[]) WITH ORDINALITY AS asker(id, place)
  LEFT JOIN total ON total.asker = asker.id
  LEFT JOIN platform.quota_count before ON before.hour = $1 AND before.asker = asker.id
  ORDER BY place`;

/**
 * Counts the different keys that a person, and all people of an organisation together, ask for within an hour, found or not, across all gateway
 * processes: guessing numbers stops early. Once the limit is passed, everything with a key is refused until the hour ends. Keys are kept as keyed digests that
 * mean nothing in another hour. A database that does not answer counts nobody.
 */
export function createQuotaCounter({ pool, policy, secretOf, clock }: QuotaOptions): CountKeys {
  const memory = createHourMemory((hour) => prune(pool, hour));
  const keyOf = rememberKey(secretOf);

  return async (caller, keys) => {
    if (keys.length === 0) return 'WITHIN';
    const now = clock();
    const hour = new Date(Math.floor(now.getTime() / HOUR_MS) * HOUR_MS);
    const quotaClass = quotaClassOf(caller, policy());
    const quota = findQuota(policy(), quotaClass, localDateAt(now));
    if (quota === undefined) return 'EXCEEDED';

    const key = keyOf(hour);
    const digestOf = (...parts: readonly string[]): Buffer => digest(key, [hour.toISOString(), ...parts]);
    const known = memory.at(hour);
    const askers = listAskers(caller, quotaClass, quota).map(({ name, limit }) => ({
      id: known.digestOf(JSON.stringify(name), () => digestOf('asker', ...name)),
      limit,
    }));
    const [person] = askers;
    if (person === undefined || askers.some(({ id }) => known.isOver(id))) return 'EXCEEDED';
    // One more than the limit is enough to pass it, however many are asked at once.
    const digests = [...new Set(keys)].slice(0, quota.keysPerPerson + 1).map((key) => digestOf('key', key));
    const fresh = digests.filter((key) => !known.hasCounted(person.id, key));
    if (fresh.length === 0) return 'WITHIN';

    const totals = await count(
      pool,
      hour,
      askers.map(({ id }) => id),
      fresh,
    ).catch(() => null);
    if (totals === null) return 'UNKNOWN';
    const over = askers.filter(({ limit }, index) => (totals[index] ?? Infinity) > limit);
    for (const { id } of over) known.noteOver(id);
    if (over.length > 0) return 'EXCEEDED';
    known.noteCounted(person.id, fresh);
    return 'WITHIN';
  };
}

async function count(pool: pg.Pool, hour: Date, askers: readonly Buffer[], keys: readonly Buffer[]): Promise<number[]> {
  const { rows } = await pool.query<{ keys: number }>({ name: 'quota-count', text: COUNT, values: [hour, askers, keys] });
  return rows.map((row) => row.keys);
}

/** The person first. Each class counts for itself: an emergency must not be used up by the day's work. */
function listAskers({ identity }: Pick<Caller, 'identity'>, quotaClass: QuotaClass, quota: Quota) {
  const { keysPerPerson, keysPerOrganisation } = quota;
  const person = { name: ['person', quotaClass, identity.subject], limit: keysPerPerson };
  if (keysPerOrganisation === null || identity.organisation === null) return [person];
  return [person, { name: ['organisation', quotaClass, identity.organisation], limit: keysPerOrganisation }];
}

/** Importing a secret costs several times a digest. */
function rememberKey(secretOf: QuotaOptions['secretOf']): (hour: Date) => KeyObject {
  let known: { readonly secret: Uint8Array; readonly key: KeyObject } | null = null;
  return (hour) => {
    const secret = secretOf(hour);
    if (known?.secret !== secret) known = { secret, key: createSecretKey(secret) };
    return known.key;
  };
}

function digest(key: KeyObject, parts: readonly string[]): Buffer {
  return createHmac('sha256', key).update(JSON.stringify(parts)).digest().subarray(0, 16);
}

/** The hour before is left: another process' clock may be a little behind. What cannot be removed now goes with the next hour. */
function prune(pool: pg.Pool, hour: Date): void {
  const before = new Date(hour.getTime() - HOUR_MS);
  for (const table of ['quota_key', 'quota_count'])
    pool.query(`DELETE FROM platform.${table} WHERE hour < $1`, [before]).catch(() => undefined);
}
