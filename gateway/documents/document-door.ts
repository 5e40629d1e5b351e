import { parseRequestParams, type Request, type RequestParams, type Response } from 'graphql-http';
import type { OperationProblem } from '../operation/operation-problem.js';
import { findNamedDocument, mayNameDocument, type DocumentNames, type RefusedName } from './named-document.js';
import { hashOf, type DocumentsMode, type TrustedDocuments } from './trusted-documents.js';

type ProtocolRequest = Request<unknown, unknown>;

/** Which documents are taken, and how they are named. */
export interface DocumentDoor<Context> {
  /** True where looking closer is worth it. */
  mayBeNamed(request: ProtocolRequest): boolean;
  /** The parameters of a request that names its document; null for one that holds its own text. */
  readNamed(request: ProtocolRequest): Promise<RequestParams | Response | RefusedName | null>;
  /** Null for a text that may be parsed. */
  refuse(text: string, context: Context): OperationProblem | null;
}

export interface DocumentDoorParts<Context> {
  readonly trusted: TrustedDocuments;
  readonly modeFor: (context: Context) => DocumentsMode;
  /** Hears of a text that is not in the manifest, by its hash alone. */
  readonly onUntrusted: (sha256: string, mode: DocumentsMode, context: Context) => void;
}

const NOT_TRUSTED: OperationProblem = { code: 'DOCUMENT_NOT_TRUSTED', details: [{}] };

/** The protocol's own reader has the last word on methods, media types and parameters: it gets the request as if the client had sent the text. */
export function createDocumentDoor<Context>({ trusted, modeFor, onUntrusted }: DocumentDoorParts<Context>): DocumentDoor<Context> {
  return {
    mayBeNamed: (request) => mayNameDocument(writtenIn(request)),
    async readNamed(request) {
      const { method, url } = request;
      const given = method === 'GET' ? readUrl(url) : readBody(writtenIn(request));
      const named = given && findNamedDocument(trusted, given);
      if (given === null || named === null || named.kind === 'UNNAMED') return null;
      if (named.kind === 'REFUSED') return named;
      const whole =
        method === 'GET' ? { ...request, url: withText(url, named.text) } : { ...request, body: { ...given, query: named.text } };
      return parseRequestParams(whole);
    },
    refuse(text, context) {
      const mode = modeFor(context);
      if (mode === 'OFF' || trusted.has(text)) return null;
      onUntrusted(hashOf(text), mode, context);
      return mode === 'REQUIRED' ? NOT_TRUSTED : null;
    },
  };
}

function writtenIn({ method, url, body }: ProtocolRequest): string {
  return method === 'GET' ? url : typeof body === 'string' ? body : '';
}

/** Null for what is no object: the protocol's reader says so. */
function readBody(text: string): DocumentNames | null {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : null;
  } catch {
    return null;
  }
}

function readUrl(url: string): DocumentNames | null {
  const parameters = new URLSearchParams(url.slice(url.indexOf('?')));
  try {
    const extensions: unknown = JSON.parse(parameters.get('extensions') ?? 'null');
    return { documentId: parameters.get('documentId'), query: parameters.get('query'), extensions };
  } catch {
    return null;
  }
}

function withText(url: string, text: string): string {
  const [path, search = ''] = url.split('?');
  const parameters = new URLSearchParams(search);
  parameters.set('query', text);
  return `${path}?${parameters.toString()}`;
}
