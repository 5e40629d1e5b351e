import { randomInt } from 'node:crypto';
import type { ClientBase } from 'pg';
import { createSocialSecurityCode } from '../../../../schema/contract/social-security-code.js';

export type Queryable = Pick<ClientBase, 'query'>;
export type CodeStatus = 'ISSUED' | 'PROVISIONAL';

/** Only one transaction at a time issues or merges codes, so that two agencies never get two codes for one new number. */
export async function lockRegister(client: Queryable): Promise<void> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('code-register'))`);
}

/** A fresh random code. Two of 2^60 meet once in a billion persons; the register's primary key refuses the second. */
export function drawCode(): string {
  return createSocialSecurityCode((exclusiveMax) => randomInt(exclusiveMax));
}

export async function registerCodes(
  client: Queryable,
  kind: 'CITIZEN' | 'HOUSEHOLD',
  status: CodeStatus,
  codes: readonly string[],
): Promise<void> {
  if (codes.length === 0) return;
  await client.query(
    `INSERT INTO code_register (code, kind, status, issued_at) SELECT code, $2, $3, now() FROM unnest($1::text[]) AS c(code) ON CONFLICT (code) DO NOTHING`,
    [codes, kind, status],
  );
}
