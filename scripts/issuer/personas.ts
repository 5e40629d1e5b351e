import { readFileSync } from 'node:fs';
import type { Jurisdiction } from '../../schema/contract/caller-context.js';
import type { Persona } from '../generate/personas.js';

const CITIZEN = 'citizen';

export function readPersonas(path: string): readonly Persona[] {
  // Written by the generator of this project, whose own tests hold it to this shape.
  return JSON.parse(readFileSync(path, 'utf8')) as readonly Persona[];
}

/** What a token says about its bearer, beside who issued it, when and for whom. */
export interface CallerClaims {
  readonly sub: string;
  readonly roles: readonly string[];
  readonly agency?: string;
  readonly organisation?: string;
  readonly jurisdiction?: Jurisdiction;
  readonly citizen_id?: string;
}

export function claimsOf(persona: Persona): CallerClaims {
  return {
    sub: persona.subject,
    roles: [persona.role],
    ...(persona.agency === null ? {} : { agency: persona.agency }),
    ...(persona.organisation === null ? {} : { organisation: persona.organisation }),
    ...(persona.jurisdiction === null ? {} : { jurisdiction: persona.jurisdiction }),
    ...citizenOf(persona),
  };
}

/** Who the person is: a citizen reads by it, an officer is only kept from their own records by it. */
function citizenOf({ role, subject, ownCode }: Persona): Pick<CallerClaims, 'citizen_id'> {
  const code = role === CITIZEN ? subject : ownCode;
  return code === null ? {} : { citizen_id: code };
}
