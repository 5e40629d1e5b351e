import type { CitizenId } from './brand.js';
import type { ProtectionKind } from './directory-feed.js';
import type { DossierCapacity } from './dossier-capacity.js';
import type { RowConditions } from './row-condition.js';

/** The header that carries the caller context to a subgraph, as base64url of its JSON; the signature covers it. */
export const CALLER_CONTEXT_HEADER = 'asxh-caller';

/** The units in which a caller's office is competent, by their codes of today. */
export interface Jurisdiction {
  readonly level: 'COMMUNE' | 'PROVINCE' | 'NATION';
  /** Commune or province codes; empty for `NATION`. */
  readonly units: readonly string[];
}

/**
 * What the gateway tells a subgraph about one request: who asks, why, and which information groups the policy granted
 * under which row conditions. A subgraph holds no grants of its own: what is not in here is refused.
 */
export interface CallerContext {
  readonly version: 1;
  readonly requestId: string;
  readonly policyVersion: string;
  /** ISO instant of the decision; periods are compared with its calendar day in Asia/Ho_Chi_Minh. */
  readonly decidedAt: string;
  readonly subject: string;
  readonly role: string;
  readonly purpose: string;
  readonly organisation: string | null;
  /** The caller's own social-security code; null for officers who are not asking as a citizen. */
  readonly citizenId: CitizenId | null;
  /**
   * The code of the person who holds the token, an officer included; null when the token names none. For separation of duties alone: no row
   * condition looks at it, or an officer on duty would read as a citizen.
   */
  readonly ownCitizenId?: CitizenId | null;
  readonly jurisdiction: Jurisdiction | null;
  /** Distinct row conditions of the granted groups. A citizen exists for the caller when one of them holds. */
  readonly rowSets: readonly RowConditions[];
  /** Granted information group → index into `rowSets`. */
  readonly groups: Readonly<Record<string, number>>;
  /** What `DOSSIER` means in this request; null when no granted group names it. */
  readonly dossier: (HeldFact & { readonly capacity: DossierCapacity }) | null;
  /** What `CASE` means in this request: the declared case, open and in the hands of the caller's organisation; null when there is no such case. */
  readonly case: (HeldFact & { readonly number: string }) | null;
  /** Protected records that the role may read all the same. */
  readonly readsProtected: readonly ProtectionKind[];
}

/** A relationship that one agency keeps. That agency evaluates it in its own SQL; every other one goes by the permits. */
export interface HeldFact {
  /** Subgraph name; `gateway` for what the platform itself keeps (an emergency access). */
  readonly heldBy: string;
  /** Codes of today for whom the reference directory approved the relationship in this very request; empty for the holder. */
  readonly permits: readonly string[];
}

export function encodeCallerContext(context: CallerContext): string {
  return Buffer.from(JSON.stringify(context)).toString('base64url');
}

/** The context when the text is one that a gateway of this version wrote, else null. Only for texts under a valid signature. */
export function findCallerContext(encoded: string): CallerContext | null {
  try {
    const value: unknown = JSON.parse(Buffer.from(encoded, 'base64url').toString());
    return isCallerContext(value) ? value : null;
  } catch {
    return null;
  }
}

function isCallerContext(value: unknown): value is CallerContext {
  if (typeof value !== 'object' || value === null) return false;
  // Only the shape that decides about access is checked: the signature already proves who wrote the rest.
  const context = value as Partial<CallerContext>;
  return (
    context.version === 1 &&
    typeof context.purpose === 'string' &&
    typeof context.decidedAt === 'string' &&
    Array.isArray(context.rowSets) &&
    typeof context.groups === 'object' &&
    isHeldFact(context.dossier) &&
    isHeldFact(context.case) &&
    Array.isArray(context.readsProtected)
  );
}

function isHeldFact(value: HeldFact | null | undefined): boolean {
  return value === null || (typeof value === 'object' && typeof value.heldBy === 'string' && Array.isArray(value.permits));
}
