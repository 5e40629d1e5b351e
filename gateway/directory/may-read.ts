import { localDateAt } from '../../schema/contract/local-date.js';
import type { Role } from '../../schema/policy/policy.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Caller } from '../caller/caller.js';
import type { CaseFacts, CitizenFacts, Directory, HouseholdFacts } from './directory.js';
import { evaluateCitizen, evaluateHousehold, type RowAsker, type RowVerdict } from './evaluate-rows.js';

export type { RowVerdict } from './evaluate-rows.js';

export interface MayReadRequest extends Pick<Role, 'actsAs' | 'readsProtected'> {
  readonly directory: Pick<Directory, 'find'>;
  readonly caller: Pick<Caller, 'identity'>;
  readonly decision: Pick<AccessDecision, 'rowSets' | 'capacity'>;
  /** As `findOpenCase` gave it. */
  readonly openCase: Pick<CaseFacts, 'citizenIds'> | null;
  readonly now: Date;
}

/** By the codes that were asked for, every one of them. */
export interface RowVerdicts {
  readonly citizens: ReadonlyMap<string, RowVerdict>;
  readonly households: ReadonlyMap<string, RowVerdict>;
  /** Asked code → the code of today, of those whom the directory knows: another one for a code that was merged. */
  readonly codesOfToday: ReadonlyMap<string, string>;
}

/** As many row sets as a number has bits for `1 << index`. */
const MAX_ROW_SETS = 31;

/**
 * Which of the decision's row sets reach these people, by the reference directory: one statement for all citizens, the caller's own code, the
 * households and their members. Rejects when the directory does not answer: then nobody is reached.
 */
export async function mayRead(
  request: MayReadRequest,
  citizenIds: readonly string[],
  householdIds: readonly string[],
): Promise<RowVerdicts> {
  const { directory, caller, decision, actsAs } = request;
  if (decision.rowSets.length > MAX_ROW_SETS) throw new Error(`${decision.rowSets.length} row sets do not fit into a verdict.`);
  const ownCode = actsAs === 'CITIZEN' ? caller.identity.citizenId : null;
  const isAsked = citizenIds.length + householdIds.length > 0;
  const { citizens, households } = await directory.find(ownCode !== null && isAsked ? [...citizenIds, ownCode] : citizenIds, householdIds);
  const asker = describeAsker(request, ownCode === null ? null : (citizens.get(ownCode)?.citizenId ?? ownCode));
  const membersOf = (household: HouseholdFacts | undefined): CitizenFacts[] =>
    namesOf(household, asker.today).flatMap((id) => citizens.get(id) ?? []);
  return {
    citizens: new Map(citizenIds.map((id) => [id, evaluateCitizen(decision.rowSets, asker, citizens.get(id))])),
    codesOfToday: new Map(citizenIds.map((id) => [id, citizens.get(id)?.citizenId ?? id])),
    households: new Map(
      householdIds.map((id) => {
        const household = households.get(id);
        return [id, evaluateHousehold(decision.rowSets, asker, household, membersOf(household))];
      }),
    ),
  };
}

function describeAsker({ caller, decision, openCase, readsProtected, now }: MayReadRequest, citizenId: string | null): RowAsker {
  const { organisation, jurisdiction } = caller.identity;
  return {
    citizenId,
    organisation,
    jurisdiction,
    capacity: decision.capacity,
    caseCitizenIds: openCase && new Set(openCase.citizenIds),
    readsProtected,
    today: localDateAt(now),
  };
}

/** The members of today. */
function namesOf(household: HouseholdFacts | undefined, today: string): string[] {
  const isMember = ({ validFrom, validTo }: HouseholdFacts['members'][number]): boolean =>
    validFrom <= today && (validTo === null || today <= validTo);
  return (household?.members ?? []).filter(isMember).map(({ citizenId }) => citizenId);
}
