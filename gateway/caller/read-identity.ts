import type { JWTPayload } from 'jose';
import type { Jurisdiction } from '../../schema/contract/caller-context.js';
import { isSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import type { Identity } from './caller.js';

const LEVELS = ['COMMUNE', 'PROVINCE', 'NATION'] as const;
const UNIT_CODE = /^\d{2,5}$/;

/** The identity in verified claims; a claim of the wrong shape counts as absent, so it can only take rights away. */
export function readIdentity(claims: JWTPayload): Identity {
  const { sub, roles, agency, organisation, jurisdiction, citizen_id: citizenId } = claims;
  return {
    subject: sub ?? '',
    roles: isTextList(roles) ? [...new Set(roles)] : [],
    agency: typeof agency === 'string' ? agency : null,
    organisation: typeof organisation === 'string' ? organisation : null,
    jurisdiction: readJurisdiction(jurisdiction),
    citizenId: typeof citizenId === 'string' && isSocialSecurityCode(citizenId) ? citizenId : null,
  };
}

function readJurisdiction(claim: unknown): Jurisdiction | null {
  if (typeof claim !== 'object' || claim === null) return null;
  const { level, units } = claim as { level?: unknown; units?: unknown };
  const known = LEVELS.find((name) => name === level);
  if (known === undefined) return null;
  if (known === 'NATION') return { level: known, units: [] };
  if (!isTextList(units) || units.length === 0 || !units.every((unit) => UNIT_CODE.test(unit))) return null;
  return { level: known, units };
}

function isTextList(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
