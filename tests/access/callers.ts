import { claimsOf, type CallerClaims } from '../../scripts/issuer/personas.js';
import { listPersonas } from '../kit/shared-stack.js';
import { signToken } from '../kit/tokens.js';
import type { Claims } from './reference/reach.js';

/** Somebody with a token: what the reference needs to know of it, and the token itself. */
export interface AccessCaller {
  readonly name: string;
  readonly claims: Claims;
  readonly token: string;
}

export async function createCaller(name: string, claims: CallerClaims): Promise<AccessCaller> {
  const { roles, citizen_id: citizenId, jurisdiction } = claims;
  return { name, claims: { role: roles[0] ?? '', citizenId, jurisdiction }, token: await signToken(claims) };
}

/** Any citizen of the register may sign in; the personas are only those that the demonstration names. */
export function createCitizenCaller(citizenId: string): Promise<AccessCaller> {
  return createCaller(`citizen ${citizenId}`, { sub: citizenId, roles: ['citizen'], citizen_id: citizenId });
}

export function createPersonaCallers(): Promise<AccessCaller[]> {
  return Promise.all(listPersonas().map((persona) => createCaller(persona.name, claimsOf(persona))));
}
