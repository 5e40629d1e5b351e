import { hash } from 'node:crypto';

/**
 * `OFF`: documents may be named instead of sent, and whatever is sent is answered. `REPORT`: the same, and what is not in the manifest is counted and told in
 * the log. `REQUIRED`: it is refused before anything parses it.
 */
export type DocumentsMode = 'OFF' | 'REPORT' | 'REQUIRED';

/** Documents that were reviewed and committed, by the lower-case hexadecimal SHA-256 of their text. */
export interface TrustedDocuments {
  find(sha256: string): string | undefined;
  has(text: string): boolean;
}

/** Nothing is ever added: a client can name a document, and has no way to register one. */
export function createTrustedDocuments(texts: readonly string[]): TrustedDocuments {
  const textsByHash = new Map(texts.map((text) => [hashOf(text), text]));
  const known = new Set(texts);
  return { find: (sha256) => textsByHash.get(sha256), has: (text) => known.has(text) };
}

export function hashOf(text: string): string {
  return hash('sha256', text, 'hex');
}
