import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { createTrustedDocuments, hashOf, type DocumentsMode, type TrustedDocuments } from './trusted-documents.js';

export interface DocumentSettings {
  readonly trusted: TrustedDocuments;
  readonly mode: DocumentsMode;
  /** For roles that act as an organisation: machines send the same few operations for years. */
  readonly modeOfOrganisations: DocumentsMode;
}

export const MANIFEST = join(REPOSITORY_ROOT, 'schema/operations/manifest.json');
const MODES: Readonly<Record<string, DocumentsMode>> = { off: 'OFF', report: 'REPORT', required: 'REQUIRED' };

/** Throws for a mode that there is not, and for a manifest that cannot be trusted: a gateway does not start with one. */
export function readDocumentSettings(env: Readonly<Record<string, string | undefined>>): DocumentSettings {
  const mode = readMode(env, 'ASXH_TRUSTED_DOCUMENTS', 'OFF');
  return {
    mode,
    modeOfOrganisations: readMode(env, 'ASXH_TRUSTED_DOCUMENTS_ORGANISATIONS', mode),
    trusted: createTrustedDocuments(readManifest(readFileSync(MANIFEST, 'utf8'))),
  };
}

/** The texts of a manifest in Apollo's format, each under the hash that it has. */
export function readManifest(text: string): string[] {
  // Each entry is looked at before it is taken.
  const { operations } = JSON.parse(text) as { readonly operations?: readonly { readonly id?: unknown; readonly body?: unknown }[] };
  if (!Array.isArray(operations)) throw new Error('The manifest of documents holds no operations.');
  return operations.map(({ id, body }: { readonly id?: unknown; readonly body?: unknown }, index) => {
    if (typeof body === 'string' && hashOf(body) === id) return body;
    throw new Error(`The manifest of documents says of entry ${index} another hash than its text has: run npm run compose.`);
  });
}

function readMode(env: Readonly<Record<string, string | undefined>>, name: string, otherwise: DocumentsMode): DocumentsMode {
  const text = env[name];
  const mode = text === undefined ? otherwise : MODES[text];
  if (mode === undefined) throw new Error(`${name} is none of off, report and required: ${text}.`);
  return mode;
}
