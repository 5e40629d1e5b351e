import type { Language } from '../../schema/contract/error-codes.js';
import type { AccessDecision } from '../access/access-decision.js';
import type { Caller } from '../caller/caller.js';
import type { Refusal } from '../access/list-refusals.js';
import { writeRefusals } from '../access/refusal-errors.js';
import type { Fault } from '../execute/fault.js';
import type { Variables } from '../operation/coerce-variables.js';
import type { ToldCost } from '../limits/told-cost.js';
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
  readonly onRefusal: Caller['onRefusal'];
  /** Null where nobody counts. */
  readonly cost?: ToldCost | null;
}

export interface WrittenResult {
  /** The JSON text. */
  readonly json: string;
  /** True when the caller wants all or nothing, and something was refused. */
  readonly isWithheld: boolean;
}

/** The JSON text of the result, its masked fields named. Refused, not found and unavailable are three different things, each told for its own positions. */
export function writeResult({
  written,
  refusals,
  faults,
  decision,
  variables,
  language,
  requestId,
  onRefusal,
  cost = null,
}: ResultParts): WrittenResult {
  const { json, nullRootLookups, bubbled, masked } = written;
  const refused = [...writeRefusals(refusals, decision, variables, language), ...writeNullLookups(nullRootLookups, faults, language)];
  const isWithheld = onRefusal === 'REJECT' && refused.length > 0;
  const extensions = writeExtensions(isWithheld ? [] : masked, cost);
  if (isWithheld) return { isWithheld, json: `{"errors":[${refused.join(',')}],"data":null${extensions}}` };
  const errors = [
    ...refused,
    ...writeFaults(faults, language, requestId),
    ...writeUnexplained(findUnexplained(bubbled, faults, refusals), language, requestId),
  ];
  const text = errors.length === 0 ? `{"data":${json}${extensions}}` : `{"errors":[${errors.join(',')}],"data":${json}${extensions}}`;
  return { isWithheld, json: text };
}

function writeExtensions(masked: Written['masked'], cost: ToldCost | null): string {
  const texts = [
    ...(cost === null ? [] : [`"cost":${JSON.stringify(cost)}`]),
    ...(masked.length === 0 ? [] : [`"access":{"masked":${JSON.stringify(masked)}}`]),
  ];
  return texts.length === 0 ? '' : `,"extensions":{${texts.join(',')}}`;
}
