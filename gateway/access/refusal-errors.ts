import { createError, type Language } from '../../schema/contract/error-codes.js';
import { REFUSAL_REASONS } from '../../schema/contract/refusal-reason.js';
import type { Variables } from '../operation/coerce-variables.js';
import type { AccessDecision } from './access-decision.js';
import type { Refusal } from './list-refusals.js';

/** One language's texts of the refusals, each with its comma-free JSON. */
type Texts = readonly { readonly refusal: Refusal; readonly json: string }[];
const kept = new WeakMap<readonly Refusal[], Partial<Record<Language, Texts>>>();

/**
 * The JSON texts of the errors for the refused positions that this request selects, in the order of the operation. They tell the same for every caller
 * with the same decision, so each text is made once. List indexes are left out, so the path stands in `extensions`, with `"*"`.
 */
export function writeRefusals(refusals: readonly Refusal[], decision: AccessDecision, variables: Variables, language: Language): string[] {
  if (refusals.length === 0) return [];
  const byLanguage = kept.get(refusals) ?? {};
  kept.set(refusals, byLanguage);
  const texts = (byLanguage[language] ??= refusals.map((refusal) => ({ refusal, json: writeRefusal(refusal, decision, language) })));
  return texts.filter(({ refusal }) => isSelected(refusal, variables)).map(({ json }) => json);
}

/** The refused positions that this request selects. */
export function selectedRefusals(refusals: readonly Refusal[], variables: Variables): readonly Refusal[] {
  return refusals.filter((refusal) => isSelected(refusal, variables));
}

function isSelected({ alternatives }: Refusal, variables: Variables): boolean {
  return (
    alternatives.length === 0 ||
    alternatives.some((conditions) => conditions.every(({ variable, selectedWhen }) => variables[variable] === selectedWhen))
  );
}

function writeRefusal(refusal: Refusal, decision: AccessDecision, language: Language): string {
  const { code, coordinate, group, reason, rule, input, path } = refusal;
  const extensions = {
    coordinate,
    ...(input === null ? {} : { input }),
    group,
    purpose: decision.purpose,
    rule,
    reason,
    decisionId: decision.id,
    path,
  };
  const { message, ...rest } = createError(code, language, { extensions }).toJSON();
  return JSON.stringify({ message: `${message} ${REFUSAL_REASONS[reason][language]}`, ...rest });
}
