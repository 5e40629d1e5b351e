import type { Language } from '../../schema/contract/error-codes.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Refusal } from '../access/list-refusals.js';
import { writeRefusals } from '../access/refusal-errors.js';
import type { Fault } from '../execute/fault.js';
import type { Variables } from '../operation/coerce-variables.js';
import type { Written } from '../project/compile-projection.js';
import { findUnexplained, writeFaults, writeNullLookups, writeUnexplained } from './fault-errors.js';

/** Everything that one answer tells beside its data. */
export interface ResultParts {
  readonly written: Written;
  readonly refusals: readonly Refusal[];
  readonly faults: readonly Fault[];
  readonly decision: AccessDecision;
  readonly variables: Variables;
  readonly language: Language;
  readonly requestId: string;
}

/** The JSON text of the result, its masked fields named. Refused, not found and unavailable are three different things, each told for its own positions. */
export function writeResult({ written, refusals, faults, decision, variables, language, requestId }: ResultParts): string {
  const { json, nullRootLookups, bubbled, masked } = written;
  const errors = [
    ...writeRefusals(refusals, decision, variables, language),
    ...writeFaults(faults, language, requestId),
    ...writeNullLookups(nullRootLookups, faults, language),
    ...writeUnexplained(findUnexplained(bubbled, faults, refusals), language, requestId),
  ];
  const extensions = masked.length === 0 ? '' : `,"extensions":{"access":{"masked":${JSON.stringify(masked)}}}`;
  return errors.length === 0 ? `{"data":${json}${extensions}}` : `{"errors":[${errors.join(',')}],"data":${json}${extensions}}`;
}
