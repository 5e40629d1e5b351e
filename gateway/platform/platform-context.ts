import type pg from 'pg';
import type { Language } from '../../schema/contract/error-codes.js';
import type { Policy } from '../../schema/policy/policy.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Caller } from '../caller/caller.js';
import type { RecordPosition } from '../audit/log-entry.js';
import type { PseudonymBook } from '../audit/pseudonyms.js';
import type { SealKeys } from './seal.js';

/** One request, as far as the platform's own fields depend on it. Everything in it was verified before. */
export interface PlatformContext {
  readonly policy: Policy;
  readonly caller: Caller;
  readonly decision: AccessDecision;
  readonly language: Language;
  /** True when this officer or organisation has asked for as many people this hour as the grant allows. */
  readonly quotaExceeded: boolean;
  readonly now: Date;
  /** The decision about another operation of the same caller. */
  readonly explain: Explain;
  /** What happened, where somebody who subscribed is told of it; else absent or null. */
  readonly change?: DossierChange | null;
}

/** That agencies told of changes in one citizen's records. */
export interface DossierChange {
  /** The citizen's code of today. */
  readonly citizenId: string;
  readonly agencies: readonly string[];
  readonly toldAt: Date;
}

/** What the platform's own fields read and write. */
export interface PlatformServices {
  /** The gateway's own database, as its application. */
  readonly database: pg.Pool;
  /** The log's database, as its reader. */
  readonly logReader: pg.Pool;
  readonly pseudonyms: PseudonymBook;
  /** Proof that the log holds a record; null until the next checkpoint. */
  readonly findProof: (position: RecordPosition) => Promise<object | null>;
  readonly keys: SealKeys;
  /** Days for which entries of a purpose are kept back from the citizen. */
  readonly holdDaysByPurpose: ReadonlyMap<string, number>;
}

export interface ExplainRequest {
  readonly operation: string;
  readonly caller: Caller;
  readonly policy: Policy;
  readonly language: Language;
}
export type Explain = (request: ExplainRequest) => Promise<Explanation>;

export interface Explanation {
  readonly decisionId: string | null;
  readonly policyVersion: string;
  readonly role: string;
  readonly purpose: string | null;
  readonly fields: readonly ExplainedField[];
  /** Why the operation cannot run at all. */
  readonly problem: string | null;
}

export interface ExplainedField {
  readonly coordinate: string;
  readonly input: string | null;
  readonly outcome: 'DELIVERED' | 'MASKED' | 'REFUSED';
  readonly group: string | null;
  readonly rule: string | null;
  readonly mask: string | null;
  readonly reason: string | null;
  readonly inWords: string;
}

/** The citizen who asks for themselves; null for everybody on duty, whatever their token says of them. */
export function findOwnCode({ policy, caller }: Pick<PlatformContext, 'policy' | 'caller'>): string | null {
  return policy.roles.get(caller.role)?.actsAs === 'CITIZEN' ? caller.identity.citizenId : null;
}

/** Whether the caller supervises: the log's group without any row condition, which no citizen's grant is. */
export function supervises({ decision }: Pick<PlatformContext, 'decision'>): boolean {
  const rowSet = decision.groups['platform.access-log'];
  return rowSet !== undefined && decision.rowSets[rowSet]?.length === 0;
}
