import type { CitizenId } from '../../schema/contract/brand.js';
import type { Jurisdiction } from '../../schema/contract/caller-context.js';
import type { ErrorCode } from '../../schema/contract/error-codes.js';

/** What the identity provider says about a person; verified, so nothing in it comes from the client. */
export interface Identity {
  readonly subject: string;
  readonly roles: readonly string[];
  readonly agency: string | null;
  readonly organisation: string | null;
  /** Null when the token names none or a malformed one: no record is then RESIDENT. */
  readonly jurisdiction: Jurisdiction | null;
  readonly citizenId: CitizenId | null;
}

/** Why the caller asks. A text that the policy does not know is not kept: it could be anything. */
export type DeclaredPurpose = { readonly kind: 'NONE' } | { readonly kind: 'UNKNOWN' } | { readonly kind: 'KNOWN'; readonly name: string };

/** One person in one role, asking for one purpose. */
export interface Caller {
  readonly identity: Identity;
  /** One of the token's roles, known to the policy. */
  readonly role: string;
  readonly purpose: DeclaredPurpose;
  /** The declared case; whether it exists and concerns anybody is a row condition, not known here. */
  readonly caseNumber: string | null;
  /** `REJECT`: one refusal refuses the whole operation (`Asxh-On-Refusal: reject`). */
  readonly onRefusal: 'ANSWER_THE_REST' | 'REJECT';
}

/** A refusal is a value until the edge. `detail` is a fact for the log and says nothing about the token's content. */
export type CallerResult =
  | { readonly caller: Caller }
  | { readonly refused: Extract<ErrorCode, 'UNAUTHENTICATED' | 'AUTHENTICATION_UNAVAILABLE' | 'ROLE_REQUIRED'>; readonly detail: string };
