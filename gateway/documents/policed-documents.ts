import type { Policy } from '../../schema/policy/policy.js';
import type { Caller } from '../caller/caller.js';
import type { Logger } from '../telemetry/logger.js';
import type { Metrics } from '../telemetry/metrics.js';
import { createDocumentDoor, type DocumentDoor } from './document-door.js';
import type { DocumentSettings } from './read-documents.js';

export interface DocumentObservers {
  readonly log: Pick<Logger, 'info'>;
  readonly metrics: Pick<Metrics, 'noteUntrustedDocument'>;
}

/** By what the caller's role acts as; the log learns the hash of a text that is not in the manifest, and nothing of the text. */
export function createPolicedDocuments(
  { trusted, mode, modeOfOrganisations }: DocumentSettings,
  { roles }: Pick<Policy, 'roles'>,
  { log, metrics }: DocumentObservers,
): DocumentDoor<{ readonly caller: Pick<Caller, 'role'> }> {
  return createDocumentDoor({
    trusted,
    modeFor: ({ caller }) => (roles.get(caller.role)?.actsAs === 'ORGANISATION' ? modeOfOrganisations : mode),
    onUntrusted: (sha256, outcome) => {
      metrics.noteUntrustedDocument(outcome);
      log.info({ document: sha256, outcome }, 'document not in the manifest');
    },
  });
}
