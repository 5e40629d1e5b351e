import type { ClientBase } from 'pg';
import { isSocialSecurityCode } from '../../schema/contract/social-security-code.js';

/** Where PostgreSQL tells every gateway process of what one of them applied. */
export const CHANGES_CHANNEL = 'directory_changes';

/** Who of whom an agency told something; what it is, nobody is told here. */
export interface ToldChange {
  readonly agency: string;
  readonly citizenIds: readonly string[];
}

/** A notice holds less than 8000 bytes; a code with its quotes and comma takes 16. */
const CODES_PER_NOTICE = 400;

/**
 * Inside the transaction that applies the page: sent when that commits, in the order of the commits, and never for a page that was not applied. Nothing is
 * written: whoever does not listen at that moment has missed it, and knows that by its lost connection.
 */
export async function tellChanges(client: Pick<ClientBase, 'query'>, agency: string, citizenIds: readonly string[]): Promise<void> {
  const codes = citizenIds.filter(isSocialSecurityCode);
  if (codes.length === 0) return;
  const notices: string[] = [];
  for (let from = 0; from < codes.length; from += CODES_PER_NOTICE)
    notices.push(JSON.stringify({ agency, citizenIds: codes.slice(from, from + CODES_PER_NOTICE) } satisfies ToldChange));
  await client.query('SELECT pg_notify($1, notice) FROM unnest($2::text[]) AS notice', [CHANGES_CHANNEL, notices]);
}
