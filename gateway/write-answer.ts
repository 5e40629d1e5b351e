import type { GraphQLSchema } from 'graphql';
import type { PreparedRequest } from './access/prepare-request.js';
import { selectedRefusals } from './access/refusal-errors.js';
import type { DescribedOutcome } from './audit/describe-access.js';
import { describeAnswer } from './audit/describe-answer.js';
import type { RequestContext } from './corridor-parts.js';
import type { Fetched } from './fetch-checked.js';
import { ClientLeft } from './http/deadline.js';
import { writeResult } from './http/write-result.js';
import { answerIntrospection } from './operation/answer-introspection.js';
import type { Logger } from './telemetry/logger.js';
import { reportFaults, reportIncidents } from './telemetry/report-faults.js';

export interface AnsweringParts {
  readonly log: Logger;
  /** What the caller's role could ever read: all that introspection shows. */
  readonly visibleSchema: () => GraphQLSchema;
}

/** The answer's text, and what the log is told of it. */
export interface Answered {
  readonly json: string;
  readonly described: DescribedOutcome;
}

export function writeAnswer(
  { log, visibleSchema }: AnsweringParts,
  context: RequestContext,
  prepared: PreparedRequest,
  fetched: Fetched,
): Answered {
  const { requestId, language, caller, signal } = context;
  const { compiled, variables, operation, decision } = prepared;
  const { outcome, locked, outOfReach } = fetched;
  const { data, faults } = outcome;
  const written = compiled.projection.write(data, variables, answerIntrospection(operation, variables, visibleSchema));
  reportFaults(log, requestId, faults, written.bubbled);
  reportIncidents(log, requestId, locked.incidents);
  const { refusals } = compiled;
  const { json, isWithheld } = writeResult({
    written,
    refusals,
    faults,
    decision,
    variables,
    language,
    requestId,
    onRefusal: caller.onRefusal,
    cost: prepared.cost,
  });
  const selected = selectedRefusals(refusals, variables);
  // When the time is over, what came by then is delivered.
  const aborted = signal.reason instanceof ClientLeft;
  // A household's code has the form of a person's, and no person is behind it.
  const unread = new Map([...outOfReach].filter(([code]) => !locked.delivered.has(code)));
  const described = describeAnswer({ written, isWithheld, locked, selected, outOfReach: unread, faultCount: faults.length, aborted });
  return { json, described };
}
