import type { RefusalReason } from './refusal-reason.js';
import type { Mask } from './row-condition.js';
import type { RowReason } from './row-reason.js';

/** A keyed pseudonym of a person: `<key id>.<22 characters>`. Whoever lacks the key cannot tell whose it is. */
export type Pseudonym = string;

/** Who asks, as the access log keeps it. Nothing in it names a person. */
export interface AccessActor {
  readonly person: Pseudonym;
  readonly role: string;
  readonly agency: string | null;
  readonly organisation: string | null;
  /** Where from: the client's network, cut to /24 (IPv4) or /48 (IPv6). */
  readonly network: string | null;
}

/** What both records of a request tell: who asks, why, by which rules. */
interface AccessRequest {
  readonly requestId: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: AccessActor;
  readonly purpose: string | null;
  readonly legalBasis: readonly string[];
  readonly caseNumber: string | null;
  readonly breakGlass: boolean;
  readonly decisionId: string | null;
  readonly policyVersion: string;
  readonly supergraphVersion: string;
  /** Hash of the operation's text; its text and its variables are never kept. */
  readonly operation: string | null;
}

/** Sent before the first subgraph is asked. */
export interface AccessIntent extends AccessRequest {
  readonly kind: 'INTENT';
  /** The citizens whom the request names, found or not. */
  readonly asked: readonly Pseudonym[];
  /** The groups that the selection needs and the decision grants. */
  readonly groups: readonly string[];
}

/** Durable before the answer is handed to the socket. */
export interface AccessOutcome extends AccessRequest {
  readonly kind: 'OUTCOME';
  readonly status: 'DELIVERED' | 'REFUSED' | 'FAILED' | 'ABORTED';
  /** Whose records the answer holds. Those of whom the same information groups were delivered stand together; each stands once. */
  readonly delivered: readonly { readonly groups: readonly string[]; readonly citizens: readonly Pseudonym[] }[];
  /** Whose records were asked for and are out of reach, and the true reason. */
  readonly refused: readonly { readonly citizen: Pseudonym; readonly reason: RowReason }[];
  /** Coordinate → number of values delivered. */
  readonly coordinates: Readonly<Record<string, number>>;
  readonly masked: Readonly<Record<string, Mask>>;
  readonly refusedFields: Readonly<Record<string, RefusalReason>>;
  /** Positions where the gateway refused what a subgraph had delivered. */
  readonly incidents: number;
  /** Whom of the delivered the asking officer lives or works with, as far as the gateway knows. For supervision alone; absent: nobody known. */
  readonly close?: readonly { readonly citizen: Pseudonym; readonly relation: 'SAME_HOUSEHOLD' | 'COLLEAGUE' }[];
}

/** A mark that an answer with a durable outcome was not taken by the client. */
export interface AccessAbort {
  readonly kind: 'ABORT';
  readonly requestId: string;
  readonly at: string;
}

export type AccessRecord = AccessIntent | AccessOutcome | AccessAbort;
