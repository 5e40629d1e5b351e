import type { CallerContext } from '../../schema/contract/caller-context.js';

/** A caller to whom nothing was granted, changed by what the test is about. Decided on 23/11/2026 in Vietnam. */
export function createCallerContext(changes: Partial<CallerContext> = {}): CallerContext {
  return {
    version: 1,
    requestId: 'request',
    policyVersion: 'policy',
    decidedAt: '2026-11-23T03:00:00Z',
    subject: 'officer',
    role: 'officer',
    purpose: 'PURPOSE',
    organisation: null,
    citizenId: null,
    jurisdiction: null,
    rowSets: [],
    groups: {},
    dossier: null,
    case: null,
    readsProtected: [],
    ...changes,
  };
}
