import type { IncomingHttpHeaders } from 'node:http';
import type { Policy } from '../../schema/policy/policy.js';
import type { Caller, CallerResult, DeclaredPurpose, Identity } from './caller.js';
import type { TokenVerifier } from './verify-token.js';

const BEARER = /^Bearer ([\w.~+/=-]+)$/i;
const CASE_NUMBER = /^[\w][\w./-]{0,63}$/;

/**
 * Who asks, in which role, for what purpose. Only these headers are read: `Authorization`, `Asxh-Role`, `Asxh-Purpose`, `Asxh-Case` and
 * `Asxh-On-Refusal`. Whatever else claims to describe the caller (`X-User-Id`, `baggage`, …) is neither read nor passed on.
 */
export async function readCaller(headers: IncomingHttpHeaders, verifyToken: TokenVerifier, policy: Policy): Promise<CallerResult> {
  const token = BEARER.exec(headers.authorization ?? '')?.[1];
  if (token === undefined) return { refused: 'UNAUTHENTICATED', detail: 'TOKEN_MISSING' };
  const verdict = await verifyToken(token);
  if ('unverifiable' in verdict) return { refused: 'AUTHENTICATION_UNAVAILABLE', detail: verdict.unverifiable };
  if ('refused' in verdict) return { refused: 'UNAUTHENTICATED', detail: verdict.refused };
  return chooseRole(verdict.identity, headers, policy);
}

/** A caller acts in one role. With several the client must name one of its own, or the union of their rights would be used unseen. */
function chooseRole(identity: Identity, headers: IncomingHttpHeaders, policy: Policy): CallerResult {
  const declared = headers['asxh-role'];
  const role = declared === undefined && identity.roles.length === 1 ? identity.roles[0] : declared;
  if (typeof role !== 'string' || !identity.roles.includes(role)) return { refused: 'ROLE_REQUIRED', detail: 'ROLE_NOT_IN_TOKEN' };
  if (!policy.roles.has(role)) return { refused: 'ROLE_REQUIRED', detail: 'ROLE_UNKNOWN' };
  const caller: Caller = {
    identity,
    role,
    purpose: readPurpose(headers['asxh-purpose'], role, policy),
    caseNumber: readCaseNumber(headers['asxh-case']),
    onRefusal: headers['asxh-on-refusal'] === 'reject' ? 'REJECT' : 'ANSWER_THE_REST',
  };
  return { caller };
}

function readPurpose(declared: string | string[] | undefined, role: string, policy: Policy): DeclaredPurpose {
  if (declared !== undefined && declared !== '') {
    return typeof declared === 'string' && policy.purposes.has(declared) ? { kind: 'KNOWN', name: declared } : { kind: 'UNKNOWN' };
  }
  const [only, ...others] = policy.grantsByRole.get(role)?.keys() ?? [];
  return only !== undefined && others.length === 0 ? { kind: 'KNOWN', name: only } : { kind: 'NONE' };
}

/** A text that no agency would issue as a case number counts as no case. */
function readCaseNumber(declared: string | string[] | undefined): string | null {
  return typeof declared === 'string' && CASE_NUMBER.test(declared) ? declared : null;
}
