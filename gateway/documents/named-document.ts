import { hashOf, type TrustedDocuments } from './trusted-documents.js';

/** Where a client names its document: `documentId` of GraphQL over HTTP, and Apollo's `extensions.persistedQuery.sha256Hash`. */
export interface DocumentNames {
  readonly documentId?: unknown;
  readonly extensions?: unknown;
  readonly query?: unknown;
}

/** `PERSISTED_QUERY_NOT_FOUND` is what Apollo's clients wait for. */
export interface RefusedName {
  readonly kind: 'REFUSED';
  readonly code: 'DOCUMENT_NOT_TRUSTED' | 'PERSISTED_QUERY_NOT_FOUND' | 'BAD_REQUEST';
  readonly detail?: string;
}

/** `UNNAMED`: the request holds its own text, as most do. */
export type NamedDocument = { readonly kind: 'UNNAMED' } | { readonly kind: 'FOUND'; readonly text: string } | RefusedName;

const PREFIXED = /^sha256:([0-9a-f]{64})$/;
const HASH = /^[0-9a-f]{64}$/;
const MISMATCH: NamedDocument = { kind: 'REFUSED', code: 'BAD_REQUEST', detail: 'The document is another one than its hash names.' };

/** True where looking closer is worth it: a text without these words names no document. */
export function mayNameDocument(text: string): boolean {
  return text.includes('documentId') || text.includes('persistedQuery');
}

/**
 * The text of the document that a request names. A name that is not in the manifest is refused and forgotten; beside a text it must be the hash of that text,
 * and registers nothing either.
 */
export function findNamedDocument(documents: TrustedDocuments, request: DocumentNames): NamedDocument {
  const { documentId, query } = request;
  const persisted = persistedHashOf(request.extensions);
  if (documentId == null && persisted === undefined) return { kind: 'UNNAMED' };
  const sha256 = documentId == null ? persisted : typeof documentId === 'string' ? PREFIXED.exec(documentId)?.[1] : undefined;
  if (persisted !== undefined && persisted !== sha256 && documentId != null) return MISMATCH;
  if (typeof query === 'string') return hashOf(query) === sha256 ? { kind: 'FOUND', text: query } : MISMATCH;
  const text = typeof sha256 === 'string' && HASH.test(sha256) ? documents.find(sha256) : undefined;
  if (text !== undefined) return { kind: 'FOUND', text };
  return { kind: 'REFUSED', code: documentId == null ? 'PERSISTED_QUERY_NOT_FOUND' : 'DOCUMENT_NOT_TRUSTED' };
}

/** Undefined where the extension is absent; what is no text stays what it is, and is in no manifest. */
function persistedHashOf(extensions: unknown): unknown {
  const persisted = memberOf(extensions, 'persistedQuery');
  return persisted == null ? undefined : (memberOf(persisted, 'sha256Hash') ?? null);
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
}
