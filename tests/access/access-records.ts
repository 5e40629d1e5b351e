import { createHmac } from 'node:crypto';
import { readFileSync } from 'node:fs';
import pg from 'pg';
import type { AccessIntent, AccessOutcome } from '../../schema/contract/access-record.js';
import { getSharedDirectory, getSharedRuntime } from '../kit/shared-stack.js';

/** Both records of a request, straight from the log's table. */
export interface RecordsOfRequest {
  readonly intents: readonly AccessIntent[];
  readonly outcomes: readonly AccessOutcome[];
}

export async function readRecords(requestId: string): Promise<RecordsOfRequest> {
  const client = new pg.Client({ connectionString: getSharedRuntime().accessLog });
  await client.connect();
  const text = 'SELECT body FROM access_log.record WHERE request_id = $1 ORDER BY sequence';
  const { rows } = await client.query<{ body: string }>(text, [requestId]);
  await client.end();
  // The log's own form, which its verification checks.
  const records = rows.map(({ body }) => JSON.parse(body) as AccessIntent | AccessOutcome);
  return {
    intents: records.filter((one): one is AccessIntent => one.kind === 'INTENT'),
    outcomes: records.filter((one): one is AccessOutcome => one.kind === 'OUTCOME'),
  };
}

/** The pseudonym of a person as the keys' file makes it; computed here by none of the product's code. */
export function pseudonymOf(person: string): string {
  const { pseudonyms } = JSON.parse(readFileSync(getSharedDirectory().keysFile, 'utf8')) as {
    readonly pseudonyms: readonly { readonly id: string; readonly secret: string }[];
  };
  const [key] = pseudonyms;
  const digest = createHmac('sha256', Buffer.from(key?.secret ?? '', 'base64'))
    .update(person)
    .digest();
  return `${key?.id ?? ''}.${digest.subarray(0, 16).toString('base64url')}`;
}
