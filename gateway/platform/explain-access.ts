import { GraphQLError } from 'graphql';
import { REFUSAL_REASONS } from '../../schema/contract/refusal-reason.js';
import { createError, type Language } from '../../schema/contract/error-codes.js';
import { MASK_WORDS, rowsInWords } from '../../schema/policy/plain-words.js';
import type { AccessDecision, FieldDelivery } from '../access/access-decision.js';
import { decideInputs } from '../access/decide-inputs.js';
import type { InputReads } from '../access/input-reads.js';
import { refuseFields } from '../access/refuse-fields.js';
import type { RefusedField } from '../access/refused-field.js';
import type { Caller } from '../caller/caller.js';
import type { OperationProblem } from '../operation/operation-problem.js';
import type { ReadOperation } from '../operation/read-operation.js';
import { listWrittenFields } from '../operation/selections.js';
import type { Explain, ExplainedField } from './platform-context.js';

export interface ExplainerParts {
  readonly readOperation: (text: string) => ReadOperation | OperationProblem;
  readonly reads: InputReads;
  /** The decision that the caller would get now: case, directory and quota looked at, nothing fetched. */
  readonly decide: (caller: Caller) => Promise<AccessDecision>;
}

/** What of an operation would be delivered, cut or refused, by which rule. Inputs that come as variables are decided when they come. */
export function createExplainer({ readOperation, reads, decide }: ExplainerParts): Explain {
  return async ({ operation: text, caller, policy, language }) => {
    const decision = await decide(caller);
    const { id, policyVersion, role, purpose } = decision;
    const common = { decisionId: id, policyVersion, role, purpose };
    const operation = readOperation(text);
    if ('code' in operation) return { ...common, fields: [], problem: describeProblem(operation, language) };
    const breakGlass = purpose !== null && policy.purposes.get(purpose)?.breakGlass === true;
    return { ...common, fields: explainOperation({ operation, decision, reads, language, breakGlass }), problem: null };
  };
}

interface Explaining {
  readonly operation: ReadOperation;
  readonly decision: AccessDecision;
  readonly reads: InputReads;
  readonly language: Language;
  readonly breakGlass: boolean;
}

/** Each field once, in the order of the operation; then what is wrong with its inputs. */
function explainOperation(explaining: Explaining): readonly ExplainedField[] {
  const { operation, decision, language } = explaining;
  const refused = refuseFields(operation, decision);
  const explained = listWrittenFields(operation).flatMap(({ node, parent, field }) => {
    if (!field) return [];
    const refusal = refused.get(node);
    if (refusal) return [explainRefusal(refusal, language)];
    const coordinate = `${parent.name}.${field.name}`;
    const verdict = decision.verdictFor(coordinate);
    // What `refuseFields` lets pass is delivered.
    return verdict.delivered ? [explainDelivery(coordinate, verdict, explaining)] : [];
  });
  const all = [...explained, ...explainInputs(explaining)];
  return [...new Map(all.map((one) => [`${one.coordinate} ${one.input ?? ''}`, one])).values()];
}

function explainInputs({ operation, decision, reads, language }: Explaining): ExplainedField[] {
  try {
    return [...decideInputs(operation.readingSites, {}, reads, decision).values()].map((refusal) => explainRefusal(refusal, language));
  } catch (error) {
    // A required variable without a value: nothing can be said of what it will hold.
    if (error instanceof GraphQLError) return [];
    throw error;
  }
}

function explainRefusal({ coordinate, input, group, rule, reason }: RefusedField, language: Language): ExplainedField {
  return { coordinate, input, outcome: 'REFUSED', group, rule, mask: null, reason, inWords: REFUSAL_REASONS[reason][language] };
}

const EVERYBODY = { vi: 'mọi người gọi đã xác thực', en: 'every verified caller' } as const;

function explainDelivery(
  coordinate: string,
  { group, mask }: FieldDelivery,
  { decision, language, breakGlass }: Explaining,
): ExplainedField {
  const common = { coordinate, input: null, group, mask, reason: null, outcome: mask === null ? 'DELIVERED' : 'MASKED' } as const;
  if (group === null) return { ...common, rule: null, inWords: EVERYBODY[language] };
  const rows = decision.rowSets[decision.groups[group] ?? -1] ?? [];
  const whose = rowsInWords({ rows, capacity: decision.capacity, breakGlass })[language];
  const inWords = mask === null ? whose : `${MASK_WORDS[mask][language]}; ${whose}`;
  return { ...common, rule: `${decision.role}/${decision.purpose ?? '*'}`, inWords };
}

function describeProblem({ code, details }: OperationProblem, language: Language): string {
  const told = details.flatMap(({ detail }) => detail ?? []);
  return [createError(code, language).message, ...told].join(' ');
}
