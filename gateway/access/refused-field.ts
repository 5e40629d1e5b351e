import type { RefusalReason } from '../../schema/contract/refusal-reason.js';

/** A written field that will not be fetched, with the facts that its error tells. */
export interface RefusedField {
  readonly code: 'FORBIDDEN_FIELD' | 'FORBIDDEN_INPUT';
  /** The field of an object type that was decided about; for an interface the first possible type that refuses. */
  readonly coordinate: string;
  readonly group: string | null;
  readonly reason: RefusalReason;
  readonly rule: string;
  /** The input field, enum value or argument that reads something refused; null for FORBIDDEN_FIELD. */
  readonly input: string | null;
}
