import type { DirectoryPage } from '../../schema/contract/directory-feed.js';
import { type SigningKey, signRequest } from '../../schema/contract/http-signature.js';
import { findDirectoryPage } from './feed-page.js';

const PATH = '/internal/directory/feed';
const REQUEST_TIMEOUT_MS = 60_000;

/** Where an agency tells its changes. */
export interface AgencyFeed {
  readonly agency: string;
  /** Any address of the agency's server; the feed has its own path there. */
  readonly url: string;
  /** Asked for each page. */
  readonly key: () => SigningKey;
}

/** The agency's next page after a position. Throws when it does not answer, or answers with anything but a page: then nothing is applied. */
export async function fetchPage({ agency, url, key }: AgencyFeed, after: string, signal: AbortSignal): Promise<DirectoryPage> {
  const body = JSON.stringify({ after });
  const signed = signRequest({ method: 'POST', path: PATH, body, caller: '' }, key(), new Date());
  const response = await fetch(new URL(PATH, url), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...signed },
    signal: AbortSignal.any([signal, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
    redirect: 'error',
  });
  if (!response.ok) throw new Error(`The feed of ${agency} answered ${response.status}.`);
  const page = findDirectoryPage(await response.json());
  if (page === null) throw new Error(`The feed of ${agency} answered with something that is no page.`);
  return page;
}
