import { GraphQLError, type FieldNode } from 'graphql';
import type { Variables } from '../operation/coerce-variables.js';
import type { OperationProblem } from '../operation/operation-problem.js';
import type { ReadOperation } from '../operation/read-operation.js';
import { listUsedInputs } from '../operation/used-inputs.js';
import type { AccessDecision } from './access-decision.js';
import { decideInputs } from './decide-inputs.js';
import type { InputReads } from './input-reads.js';
import type { RefusedField } from './refused-field.js';

export interface InputRules {
  readonly reads: InputReads;
  readonly personal: ReadonlySet<string>;
}

/** Inputs of this one request: personal ones are not taken from a URL, which logs and browsers remember, and those that read a refused field refuse theirs. */
export function checkInputs(
  operation: ReadOperation,
  variables: Variables,
  method: 'GET' | 'POST',
  { reads, personal }: InputRules,
  decision: AccessDecision,
): { readonly refused: ReadonlyMap<FieldNode, RefusedField> } | OperationProblem {
  try {
    if (method === 'GET' && operation.personalSites.some((site) => listUsedInputs(site, variables).some((input) => personal.has(input)))) {
      return { code: 'PERSONAL_INPUT_IN_URL', status: 405, details: [{}] };
    }
    return { refused: decideInputs(operation.readingSites, variables, reads, decision) };
  } catch (error) {
    // What cannot be read cannot be decided: a nullable variable without a value in a required place, mostly.
    if (error instanceof GraphQLError) return { code: 'BAD_USER_INPUT', details: [{ locations: error.locations }] };
    throw error;
  }
}
