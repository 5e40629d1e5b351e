import { DOSSIER_HOLDERS, type DossierCapacity } from '../../schema/contract/dossier-capacity.js';
import { isSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Caller } from '../caller/caller.js';
import type { CallerContextFor } from '../access/create-caller-context.js';
import type { SubgraphRequest } from '../execute/fetcher.js';
import type { CallerFor } from '../execute/undici-fetcher.js';
import type { CitizenFacts, Directory } from './directory.js';

/** One request, as far as permits depend on it. */
export interface PermitRequest {
  readonly directory: Directory | null;
  readonly caller: Caller;
  readonly decision: AccessDecision;
  readonly contextFor: CallerContextFor;
  /** Codes that the client itself named: root fields are asked about them. */
  readonly askedCodes: readonly string[];
  readonly today: string;
}

/**
 * The caller context of each fetch. Where a grant needs a dossier, agencies other than the one that keeps it are told for whom of this very fetch the directory
 * confirms one; each citizen is looked up once a request, and confirmed for all of its later fetches. Without a permit such an agency delivers nothing.
 */
export function createPermits({ directory, caller, decision, contextFor, askedCodes, today }: PermitRequest): CallerFor {
  const { capacity, rowSets } = decision;
  const needsDossier = directory !== null && capacity !== null && rowSets.flat(2).includes('DOSSIER');
  if (!needsDossier) {
    const told = new Map<string, string>();
    return ({ subgraph }) => {
      const context = told.get(subgraph) ?? contextFor(subgraph, []);
      told.set(subgraph, context);
      return context;
    };
  }
  const asked = new Map<string, Promise<readonly string[]>>();
  const confirm = (ids: readonly string[]): Promise<readonly string[]> =>
    directory.findCitizens(ids).then((facts) =>
      ids.flatMap((id) => {
        const citizen = facts.get(id);
        return citizen && hasOpenDossier(citizen, caller, capacity, today) ? [id, citizen.citizenId] : [];
      }),
    );
  return async (request) => {
    if (request.subgraph === DOSSIER_HOLDERS[capacity]) return contextFor(request.subgraph, []);
    const fresh = citizensOf(request, askedCodes).filter((id) => !asked.has(id));
    const found = fresh.length === 0 ? null : confirm(fresh);
    for (const id of fresh) asked.set(id, found ?? Promise.resolve([]));
    const approved = await Promise.all(new Set(asked.values()));
    return contextFor(request.subgraph, [...new Set(approved.flat())]);
  };
}

/** Whom a fetch is about: those that the client named, and the citizens among its entities. */
function citizensOf({ entities }: SubgraphRequest, askedCodes: readonly string[]): string[] {
  const codes = entities.flatMap(({ id }) => (typeof id === 'string' && isSocialSecurityCode(id) ? [id] : []));
  return [...new Set([...askedCodes, ...codes])];
}

function hasOpenDossier({ dossiers }: CitizenFacts, { identity }: Caller, capacity: DossierCapacity, today: string): boolean {
  return dossiers.some(
    (dossier) =>
      dossier.organisation === identity.organisation &&
      dossier.capacity === capacity &&
      dossier.heldBy === DOSSIER_HOLDERS[capacity] &&
      dossier.validFrom <= today &&
      (dossier.validTo === null || dossier.validTo >= today),
  );
}
