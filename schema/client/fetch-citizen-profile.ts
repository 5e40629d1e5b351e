import type { ErrorCode } from '../contract/error-codes.js';
import type { RefusalReason } from '../contract/refusal-reason.js';
import { CITIZEN_PROFILE, type Citizen, type CitizenProfileData, type CitizenProfileVariables } from './citizen-profile.types.js';

/** An example for front-ends: copy it, and take the types from `citizen-profile.types.ts`. It needs nothing but `fetch`. */
export interface ProfileRequest extends CitizenProfileVariables {
  readonly gatewayUrl: string;
  readonly token: string;
  /** Why the data is asked for; a role with one purpose need not say it. */
  readonly purpose?: string;
  readonly signal?: AbortSignal;
}

/** One place of the answer that is null for a reason: `citizen.assistanceEntitlements.*.category`. */
export type Gap =
  | { readonly kind: 'REFUSED'; readonly at: string; readonly reason: RefusalReason; readonly group: string | null }
  | { readonly kind: 'UNAVAILABLE'; readonly at: string; readonly agency: string }
  | { readonly kind: 'FAILED'; readonly at: string; readonly code: ErrorCode };

/** A null that no gap explains means that there is nothing on record. NOT_FOUND stands for unknown and out of reach alike. */
export type ProfileResult =
  | { readonly kind: 'DELIVERED'; readonly citizen: Citizen; readonly gaps: readonly Gap[] }
  | { readonly kind: 'NOT_FOUND'; readonly gaps: readonly Gap[] }
  /** The record itself was refused, or the agency that keeps it does not answer: the gaps say why. */
  | { readonly kind: 'NOT_DELIVERED'; readonly gaps: readonly Gap[] }
  /** The whole request was refused: `UNAUTHENTICATED`, `ROLE_REQUIRED`, … */
  | { readonly kind: 'REQUEST_REFUSED'; readonly code: ErrorCode; readonly message: string };

interface WireError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions: {
    readonly code: ErrorCode;
    readonly path?: readonly string[];
    readonly reason?: RefusalReason;
    readonly group?: string | null;
    readonly agency?: string;
  };
}

interface WireAnswer {
  readonly data?: CitizenProfileData | null;
  readonly errors?: readonly WireError[];
}

/** Asks for the profile of one citizen. Rejects only when no answer of the gateway arrives. */
export async function fetchCitizenProfile({ gatewayUrl, token, purpose, id, signal }: ProfileRequest): Promise<ProfileResult> {
  const response = await fetch(gatewayUrl, {
    method: 'POST',
    headers: {
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(purpose === undefined ? {} : { 'asxh-purpose': purpose }),
    },
    body: JSON.stringify({ query: CITIZEN_PROFILE, variables: { id } satisfies CitizenProfileVariables }),
    signal: signal ?? null,
  });
  // The gateway promises this shape; the types are generated from its schema.
  return readAnswer((await response.json()) as WireAnswer);
}

/** Why a place is null, or null when nothing but the record itself explains it: `whyNull(gaps, 'citizen.encounters')`. */
export function whyNull(gaps: readonly Gap[], place: string): Gap | null {
  return gaps.find(({ at }) => place === at || place.startsWith(`${at}.`)) ?? null;
}

function readAnswer({ data, errors = [] }: WireAnswer): ProfileResult {
  const [first] = errors;
  if (!data && first) return { kind: 'REQUEST_REFUSED', code: first.extensions.code, message: first.message };
  const gaps = errors.filter(({ extensions }) => extensions.code !== 'NOT_FOUND_OR_NOT_PERMITTED').map(readGap);
  if (data?.citizen) return { kind: 'DELIVERED', citizen: data.citizen, gaps };
  return { kind: whyNull(gaps, 'citizen') ? 'NOT_DELIVERED' : 'NOT_FOUND', gaps };
}

function readGap({ path, extensions }: WireError): Gap {
  const { code, reason, group = null, agency } = extensions;
  const at = (extensions.path ?? path ?? []).map((step) => (typeof step === 'number' ? '*' : step)).join('.');
  if (reason !== undefined) return { kind: 'REFUSED', at, reason, group };
  return agency === undefined ? { kind: 'FAILED', at, code } : { kind: 'UNAVAILABLE', at, agency };
}
