import type { AccessDecision } from '../access/access-decision.js';
import type { PreparationParts } from '../access/prepare-request.js';
import type { Caller } from '../caller/caller.js';
import { createOperationStore } from '../operation/operation-store.js';
import type { Supergraph } from '../supergraph/load-supergraph.js';

/** Whoever asks: there is no identity provider. */
export const ANYBODY: Caller = {
  identity: { subject: '', roles: [], agency: null, organisation: null, jurisdiction: null, citizenId: null },
  role: '',
  purpose: { kind: 'NONE' },
  caseNumber: null,
  onRefusal: 'ANSWER_THE_REST',
};

/** Delivers everything whole and counts nothing: a supergraph of others has no groups of ours that could be granted. */
const DELIVER_EVERYTHING: AccessDecision = {
  id: 'open',
  policyVersion: 'none',
  role: '',
  purpose: null,
  cacheKey: 'open',
  requirements: new Map(),
  verdictFor: () => ({ delivered: true, group: null, mask: null, ways: [] }),
  rowSets: [],
  groups: {},
  capacity: null,
  breakGlass: false,
  legalBasis: [],
  withoutReach: null,
};

/** The corridor's preparation with this decision in place of the policy, and nobody's record behind any of it. */
export function createOpenPreparation(supergraph: Supergraph): PreparationParts {
  const inputRules = { reads: new Map(), personal: new Set<string>() };
  return {
    decide: () => DELIVER_EVERYTHING,
    directory: null,
    countKeys: () => Promise.resolve('WITHIN'),
    operations: createOperationStore({ ...supergraph, personalArguments: inputRules.personal, pushedFields: new Set() }, inputRules.reads),
    inputRules,
    chooseDepth: () => 'NONE',
  };
}
