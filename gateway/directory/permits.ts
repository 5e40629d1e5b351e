import { DOSSIER_HOLDERS } from '../../schema/contract/dossier-capacity.js';
import { isSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { CallerContextFor } from '../access/create-caller-context.js';
import type { SubgraphRequest } from '../execute/fetcher.js';
import type { CallerFor } from '../execute/undici-fetcher.js';
import type { RowDirectory, RowQuestion } from './open-directory.js';

/** Those of these citizens of whom the caller's organisation has an open dossier in the decision's capacity. */
export type ConfirmDossiers = (citizenIds: readonly string[]) => Promise<readonly string[]>;

/** One request, as far as permits depend on it. */
export interface PermitRequest {
  /** Null for a gateway without a directory: nothing is then confirmed. */
  readonly confirm: ConfirmDossiers | null;
  readonly decision: AccessDecision;
  readonly contextFor: CallerContextFor;
  /** Codes that the client itself named: root fields are asked about them. */
  readonly askedCodes: readonly string[];
}

/** By the directory's own reading of `DOSSIER`, which also keeps protected records back. */
export function createConfirmation(directory: RowDirectory, question: RowQuestion): ConfirmDossiers {
  const holdsDossier = directory.mayReadFor({ ...question, decision: { rowSets: [[['DOSSIER']]], capacity: question.decision.capacity } });
  return async (citizenIds) => {
    const { citizens, codesOfToday } = await holdsDossier(citizenIds, []);
    // Rows carry the codes of today: a permit for a merged one would reach nobody.
    return citizenIds.flatMap((id) => (citizens.get(id)?.rowSets === 1 ? [codesOfToday.get(id) ?? id] : []));
  };
}

/**
 * The caller context of each fetch. Where a grant needs a dossier, agencies other than the one that keeps it are told for whom the directory confirms one: of
 * this fetch and of the earlier ones of the request, each citizen looked up once. Without a permit such an agency delivers nothing.
 */
export function createPermits({ confirm, decision, contextFor, askedCodes }: PermitRequest): CallerFor {
  const { capacity, rowSets } = decision;
  if (confirm === null || capacity === null || !rowSets.flat(2).includes('DOSSIER')) return rememberBySubgraph(contextFor);
  const asked = new Map<string, Promise<readonly string[]>>();
  return async (request) => {
    if (request.subgraph === DOSSIER_HOLDERS[capacity]) return contextFor(request.subgraph, []);
    const fresh = citizensOf(request, askedCodes).filter((id) => !asked.has(id));
    const found = fresh.length === 0 ? null : confirm(fresh);
    for (const id of fresh) asked.set(id, found ?? Promise.resolve([]));
    const approved = await Promise.all(new Set(asked.values()));
    return contextFor(request.subgraph, [...new Set(approved.flat())]);
  };
}

function rememberBySubgraph(contextFor: CallerContextFor): CallerFor {
  const told = new Map<string, string>();
  return ({ subgraph }) => {
    const context = told.get(subgraph) ?? contextFor(subgraph, []);
    told.set(subgraph, context);
    return context;
  };
}

/** Whom a fetch is about: those that the client named, and the citizens among its entities. */
function citizensOf({ entities }: SubgraphRequest, askedCodes: readonly string[]): string[] {
  const codes = entities.flatMap(({ id }) => (typeof id === 'string' && isSocialSecurityCode(id) ? [id] : []));
  return [...new Set([...askedCodes, ...codes])];
}
