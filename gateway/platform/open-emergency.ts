import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { createError } from '../../schema/contract/error-codes.js';
import { isSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import type { PlatformContext, PlatformServices } from './platform-context.js';
import { findSealed, seal, type SealKeys } from './seal.js';
import { doOnce } from './store/do-once.js';
import { tell } from './store/notices.js';

export interface OpenEmergencyArguments {
  readonly input: { readonly citizenId: string; readonly reason: string };
  readonly idempotencyKey: string;
}

interface Opened {
  readonly number: string;
  /** ISO instant. */
  readonly expiresAt: string;
}

const LASTS_MS = 3_600_000;
const SHORTEST_REASON = 20;
const LONGEST_REASON = 2_000;

/**
 * Opens an emergency access for one hour. Its reason is kept sealed; the citizen and the data-protection officer are told in the same transaction: no access
 * of which nobody knows. Known and unknown citizens are answered alike. Refused without a grant for an emergency purpose, beyond the quota, and for one's own record.
 */
export function createEmergencyOpening({ database, keys }: PlatformServices) {
  return ({ input, idempotencyKey }: OpenEmergencyArguments, context: PlatformContext): Promise<Opened> => {
    const { caller, now } = context;
    const { subject, citizenId: ownCode } = caller.identity;
    const reason = input.reason.normalize('NFC').trim();
    if (!mayOpen(context)) throw createError('NOT_FOUND_OR_NOT_PERMITTED');
    if (input.citizenId === ownCode) throw createError('SEPARATION_OF_DUTIES');
    if (!isSocialSecurityCode(input.citizenId) || !isReason(reason)) throw createError('BAD_USER_INPUT');
    const write = { subject, operation: 'openEmergencyAccess', key: idempotencyKey, input: { ...input, reason } };
    return doOnce(database, write, async (client) => {
      const number = `KC-${randomBytes(10).toString('hex').toUpperCase()}`;
      const expiresAt = new Date(now.getTime() + LASTS_MS);
      const sealedReason = seal(keys, reason, bindingOfReason(number));
      await insertAccess(client, { number, context, citizenId: input.citizenId, expiresAt, sealedReason });
      const notice = { at: now, kind: 'EMERGENCY_ACCESS_OPENED', about: number, organisation: caller.identity.organisation } as const;
      await tell(client, { ...notice, citizenId: input.citizenId });
      await tell(client, { ...notice, citizenId: null });
      return { number, expiresAt: expiresAt.toISOString() };
    });
  };
}

/** The declared purpose is an emergency's, the role has a grant for it, and this hour's quota is not used up. */
function mayOpen({ policy, caller, quotaExceeded }: PlatformContext): boolean {
  const { role, purpose } = caller;
  if (purpose.kind !== 'KNOWN' || quotaExceeded) return false;
  return policy.purposes.get(purpose.name)?.breakGlass === true && policy.grantsByRole.get(role)?.has(purpose.name) === true;
}

function isReason(text: string): boolean {
  return text.length >= SHORTEST_REASON && text.length <= LONGEST_REASON;
}

function bindingOfReason(number: string): readonly string[] {
  return ['emergency-reason', number];
}

/** Null when no key of ours opens it. */
export function findReason(keys: SealKeys, number: string, sealed: string): string | null {
  return findSealed(keys, sealed, bindingOfReason(number));
}

interface AccessToInsert {
  readonly number: string;
  readonly context: PlatformContext;
  readonly citizenId: string;
  readonly expiresAt: Date;
  readonly sealedReason: string;
}

async function insertAccess(client: pg.ClientBase, { number, context, citizenId, expiresAt, sealedReason }: AccessToInsert): Promise<void> {
  const { subject, organisation } = context.caller.identity;
  const text = `INSERT INTO platform.emergency_access (number, subject, organisation, citizen_id, opened_at, expires_at, sealed_reason)
    VALUES ($1, $2, $3, $4, $5, $6, $7)`;
  await client.query(text, [number, subject, organisation, citizenId, context.now, expiresAt, sealedReason]);
}
