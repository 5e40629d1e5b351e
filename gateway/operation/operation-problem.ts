import type { SourceLocation } from 'graphql';
import type { ErrorCode } from '../../schema/contract/error-codes.js';
import type { ToldCost } from '../limits/told-cost.js';
import type { ExceededLimit } from '../limits/exceeded-limit.js';

type ProblemCode = Extract<
  ErrorCode,
  | 'OPERATION_TOO_LARGE'
  | 'OPERATION_TOO_COMPLEX'
  | 'COST_EXCEEDED'
  | 'COST_QUOTA_EXCEEDED'
  | 'DOCUMENT_NOT_TRUSTED'
  | 'GRAPHQL_PARSE_FAILED'
  | 'GRAPHQL_VALIDATION_FAILED'
  | 'OPERATION_RESOLUTION_FAILURE'
  | 'DEFER_UNSUPPORTED'
  | 'EVENT_STREAM_REQUIRED'
  | 'BAD_USER_INPUT'
  | 'BAD_REQUEST'
  | 'PERSONAL_INPUT_IN_URL'
  | 'ACCESS_LOG_UNAVAILABLE'
  | 'DIRECTORY_UNAVAILABLE'
  | 'QUOTA_UNAVAILABLE'
  | 'OVERLOADED'
>;

/** One thing that is wrong with a request, as a value. `detail` speaks of the document's structure; values of variables never enter it. */
export interface ProblemDetail extends Partial<ExceededLimit> {
  readonly detail?: string;
  readonly variable?: string;
  readonly cost?: ToldCost;
  /** When there is more to spend. */
  readonly retryAfterSeconds?: number;
  readonly locations?: readonly SourceLocation[];
}

/** Why an operation is not executed at all. */
export interface OperationProblem {
  readonly code: ProblemCode;
  /** Set when the HTTP method is what is refused, or when the platform cannot answer anybody; otherwise the media type decides. */
  readonly status?: 405 | 406 | 429 | 503;
  readonly details: readonly ProblemDetail[];
}

/** A link must not change anything: whoever makes somebody follow it would act in their name. */
export const MUTATION_IN_URL: OperationProblem = {
  code: 'BAD_REQUEST',
  status: 405,
  details: [{ detail: 'Mutations are taken by POST only.' }],
};

/** One answer cannot tell of what happens later. */
export const NEEDS_EVENT_STREAM: OperationProblem = { code: 'EVENT_STREAM_REQUIRED', status: 406, details: [{}] };

/** Whose right to read cannot be verified reads nothing. */
export const UNAVAILABLE_DIRECTORY: OperationProblem = { code: 'DIRECTORY_UNAVAILABLE', status: 503, details: [{}] };

/** Whoever cannot be counted could guess numbers. */
export const UNAVAILABLE_QUOTA: OperationProblem = { code: 'QUOTA_UNAVAILABLE', status: 503, details: [{}] };

/** Nobody knows how to ask for it in a time that anybody may take. */
export const TOO_COMPLEX: OperationProblem = { code: 'OPERATION_TOO_COMPLEX', details: [{}] };

/** Too many operations that were never seen wait for their plans. */
export const UNPLANNED: OperationProblem = { code: 'OVERLOADED', status: 503, details: [{}] };

/** What cannot be logged does not leave. */
export const UNAVAILABLE_LOG: OperationProblem = { code: 'ACCESS_LOG_UNAVAILABLE', status: 503, details: [{}] };
