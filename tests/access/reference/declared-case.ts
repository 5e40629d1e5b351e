import { isOn, today } from './periods.js';
import type { Claims } from './reach.js';
import { asText, type World } from './world.js';

/** What a declared case says, as far as a decision looks at it. */
export interface DeclaredCase {
  readonly citizens: ReadonlySet<string>;
  /** The information groups that an inspection names; null for every other case. */
  readonly namedGroups: readonly string[] | null;
}

/** The case of this number when it is open today, of the purpose's kind and in the hands of the caller's organisation, straight from the agency's rows. */
export function findDeclaredCase(world: World, claims: Claims, number: string, purpose: string, isEmergency: boolean): DeclaredCase | null {
  if (isEmergency) return findEmergency(world, claims, number);
  const [found] = world.find('case_file', 'number', number);
  if (found === undefined || found.kind !== purpose || claims.organisation === undefined) return null;
  if (found.organisation !== claims.organisation || !isOn({ valid_from: found.opened_on, valid_to: found.closed_on }, today())) return null;
  const citizens = world.find('case_citizen', 'case_number', number).map(({ citizen_id: id }) => codeOfToday(world, id));
  return { citizens: new Set(citizens), namedGroups: found.named_groups as readonly string[] | null };
}

/** One officer's hour with one citizen. */
function findEmergency(world: World, claims: Claims, number: string): DeclaredCase | null {
  const [access] = world.find('emergency_access', 'number', number);
  if (access === undefined || access.subject !== claims.subject) return null;
  const now = Date.now();
  if (now < Date.parse(asText(access.opened_at)) || now >= Date.parse(asText(access.expires_at))) return null;
  return { citizens: new Set([codeOfToday(world, access.citizen_id)]), namedGroups: null };
}

/** A merged code leads to the one of today. */
export function codeOfToday(world: World, code: unknown): string {
  const [alias] = world.find('citizen_alias', 'alias_id', code);
  return asText(alias?.citizen_id ?? code);
}
