import { claimsOf, type CallerClaims } from '../../scripts/issuer/personas.js';
import { listPersonas } from '../kit/shared-stack.js';
import { signToken } from '../kit/tokens.js';
import { isOn, today } from './reference/periods.js';
import type { Claims } from './reference/reach.js';
import { asText, type Row, type World } from './reference/world.js';

/** Somebody with a token: what the reference needs to know of it, and the token itself. */
export interface AccessCaller {
  readonly name: string;
  readonly claims: Claims;
  readonly token: string;
}

export async function createCaller(name: string, claims: CallerClaims): Promise<AccessCaller> {
  const { sub: subject, roles, organisation, citizen_id: citizenId, jurisdiction } = claims;
  return { name, claims: { subject, role: roles[0] ?? '', organisation, citizenId, jurisdiction }, token: await signToken(claims) };
}

/** Any citizen of the register may sign in; the personas are only those that the demonstration names. */
export function createCitizenCaller(citizenId: string): Promise<AccessCaller> {
  return createCaller(`citizen ${citizenId}`, { sub: citizenId, roles: ['citizen'], citizen_id: citizenId });
}

/** A guardian of today whose ward has an encounter that no guardian may see: the right and its limit in one person. */
export function findGuardianOfConfidential(world: World): { readonly guardian: string; readonly ward: string; readonly encounter: Row } {
  for (const encounter of world.encounter.filter(({ confidential }) => confidential === true)) {
    const rights = world.find('representative', 'ward_id', encounter.citizen_id);
    const right = rights.find((one) => one.suspended === false && isOn(one, today()));
    if (right !== undefined) return { guardian: asText(right.representative_id), ward: asText(right.ward_id), encounter };
  }
  throw new Error('The data have no guardian of a ward with a confidential encounter: choose another seed.');
}

export function createPersonaCallers(): Promise<AccessCaller[]> {
  return Promise.all(listPersonas().map((persona) => createCaller(persona.name, claimsOf(persona))));
}
