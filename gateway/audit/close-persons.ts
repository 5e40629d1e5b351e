import { localDateAt } from '../../schema/contract/local-date.js';
import type { AccessOutcome, Pseudonym } from '../../schema/contract/access-record.js';
import type { Role } from '../../schema/policy/policy.js';
import { type BoundedMap, createBoundedMap } from '../bounded-map.js';
import type { Caller } from '../caller/caller.js';

export type ClosePerson = NonNullable<AccessOutcome['close']>[number];

/** Whom of an answer one asking officer lives or works with. Nothing is waited for. */
export interface CloseFinder {
  among(codes: Iterable<string>): readonly ClosePerson[];
}

/** Asked at the beginning of each request, so that what must be looked up is looked up beside the fetches. */
export type CloseTo = (caller: Pick<Caller, 'identity'>, actsAs: Role['actsAs'] | undefined) => CloseFinder;

export const CLOSE_TO_NOBODY: CloseFinder = { among: () => [] };

export interface ClosePersonsParts {
  /** The citizen's household of that day, with the citizen. */
  readonly findHouseholdMates: (citizenId: string, today: string) => Promise<ReadonlySet<string>>;
  readonly pseudonymOf: (person: string) => Pseudonym;
  readonly clock: () => Date;
}

const REMEMBERED_OFFICERS = 5_000;
const REMEMBERED_ORGANISATIONS = 1_000;
const REMEMBERED_COLLEAGUES = 200;
/** A household changes in days. */
const KNOWN_FOR_MS = 600_000;

interface Household {
  readonly mates: ReadonlySet<string>;
  readonly readAt: number;
}

/**
 * What this gateway process can know of it, for supervision alone:
 * - SAME_HOUSEHOLD when the officer's token says which citizen the officer is, and the reference directory has both in one household today; the officer's own
 *   record counts. Not known: family elsewhere, and whoever moved in without telling. The first answer after a start may come before the directory's; a
 *   directory that does not answer is asked again with the next request.
 * - COLLEAGUE when another officer of the same organisation asked under a token that names the delivered citizen, at this process, since it started. Not known:
 *   colleagues who never ask, and those whose token does not say who they are. Kept as pseudonyms; after these keys rotate it is learnt anew.
 * So a mark is a fact, and no mark is no proof. Citizens who ask for themselves are not looked at.
 */
export function createCloseTo({ findHouseholdMates, pseudonymOf, clock }: ClosePersonsParts): CloseTo {
  const households = createBoundedMap<string, Household>(REMEMBERED_OFFICERS);
  const organisations = createBoundedMap<string, BoundedMap<Pseudonym, true>>(REMEMBERED_ORGANISATIONS);
  const asked = new Set<string>();

  const learnHousehold = (citizenId: string): void => {
    const now = clock();
    const known = households.get(citizenId);
    if (asked.has(citizenId) || (known !== undefined && now.getTime() - known.readAt < KNOWN_FOR_MS)) return;
    asked.add(citizenId);
    findHouseholdMates(citizenId, localDateAt(now))
      .then((mates) => {
        households.set(citizenId, { mates, readAt: now.getTime() });
      })
      // Supervision misses one household for one request; the answer does not.
      .catch(() => undefined)
      .finally(() => asked.delete(citizenId));
  };
  const colleaguesAt = (organisation: string): BoundedMap<Pseudonym, true> => {
    const known = organisations.get(organisation) ?? createBoundedMap<Pseudonym, true>(REMEMBERED_COLLEAGUES);
    organisations.set(organisation, known);
    return known;
  };

  return ({ identity: { organisation, citizenId } }, actsAs) => {
    if (actsAs === undefined || actsAs === 'CITIZEN') return CLOSE_TO_NOBODY;
    const colleagues = organisation === null ? null : colleaguesAt(organisation);
    const own = citizenId === null ? null : pseudonymOf(citizenId);
    if (own !== null) colleagues?.set(own, true);
    if (citizenId !== null) learnHousehold(citizenId);
    return {
      among(codes) {
        const mates = citizenId === null ? undefined : households.get(citizenId)?.mates;
        const others = colleagues !== null && colleagues.size > (own === null ? 0 : 1) ? colleagues : null;
        if (mates === undefined && others === null && citizenId === null) return [];
        return [...codes].flatMap((code): ClosePerson[] => {
          const citizen = pseudonymOf(code);
          const isMate = code === citizenId || mates?.has(code) === true;
          const isColleague = citizen !== own && others?.get(citizen) === true;
          return [
            ...(isMate ? [{ citizen, relation: 'SAME_HOUSEHOLD' as const }] : []),
            ...(isColleague ? [{ citizen, relation: 'COLLEAGUE' as const }] : []),
          ];
        });
      },
    };
  };
}
