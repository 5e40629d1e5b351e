import { hash } from 'node:crypto';
import { getOperationAST, GraphQLError, OperationTypeNode, parse, specifiedRules, validate, type DocumentNode } from 'graphql';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import type { InputReads } from '../access/input-reads.js';
import type { CostRules } from '../limits/cost-rules.js';
import { createPrice, type Cost } from '../limits/price.js';
import { findExceeded, isTokenLimit } from '../limits/find-exceeded.js';
import { findLongLiteral } from '../limits/list-input.js';
import type { DocumentLimits } from '../limits/limits.js';
import { findIntrospectionPart } from '../plan/introspection-part.js';
import type { OperationProblem } from './operation-problem.js';
import { findAskingSites } from './asked-keys.js';
import { findIncrementalDelivery } from './incremental-delivery.js';
import { findFragments, listWrittenFields, type OperationInSchema } from './selections.js';
import { findInputSites, type InputSite } from './used-inputs.js';

const MAX_TOLD_ERRORS = 20;

/** What operations are read by, the same for all of a supergraph. */
export interface ReadingParts {
  readonly supergraph: Supergraph;
  readonly reads: InputReads;
  readonly limits: DocumentLimits;
  readonly costRules: CostRules;
  /** Elements of a list that nothing slices. */
  readonly unslicedListSize: number;
}

/** A valid operation, before anything is known about the caller. */
export interface ReadOperation extends OperationInSchema {
  readonly name: string | undefined;
  readonly isMutation: boolean;
  readonly isSubscription: boolean;
  /** The first 16 hexadecimal digits of the text's SHA-256: what the log may know of an operation. */
  readonly hash: string;
  /** Fields whose arguments can read protected fields, or be personal: the only ones that are looked at on every request. */
  readonly readingSites: readonly InputSite[];
  readonly personalSites: readonly InputSite[];
  /** Fields whose arguments can name somebody. */
  readonly askingSites: readonly InputSite[];
  /** Values that one list of a variable may hold. */
  readonly maxListInput: number;
  /** What it costs under coerced variables. */
  readonly priceOf: (variables: Readonly<Record<string, unknown>>) => Cost;
  /** `__schema` and `__type` at the root, which no agency answers. */
  readonly introspection: DocumentNode | null;
}

/**
 * Parses, measures, validates against the full public schema and selects. Error texts suggest no names: with a wrong guess nobody learns a right one. Validation
 * and planning can take far longer than the text is long, so neither sees a document beyond the limits.
 */
export function readOperation(parts: ReadingParts, query: string, operationName: string | undefined): ReadOperation | OperationProblem {
  const { supergraph, limits } = parts;
  const document = parseDocument(query, limits);
  if ('code' in document) return document;
  const exceeded = findExceeded(document, limits);
  if (exceeded) return { code: 'OPERATION_TOO_LARGE', details: [{ ...exceeded }] };
  const incremental = findIncrementalDelivery(query, document);
  if (incremental) return incremental;
  const invalid = findInvalid(supergraph, document);
  if (invalid) return invalid;
  const long = findLongLiteral(document, limits.listInput);
  if (long) return { code: 'BAD_USER_INPUT', details: [long] };
  const operation = getOperationAST(document, operationName);
  if (!operation) return { code: 'OPERATION_RESOLUTION_FAILURE', details: [{}] };
  const read = { schema: supergraph.publicSchema, document, operation, fragments: findFragments(document) };
  return findUnsupported(read, supergraph) ?? completeOperation(read, parts, query, operationName);
}

function parseDocument(query: string, { tokens, depth }: DocumentLimits): DocumentNode | OperationProblem {
  try {
    return parse(query, { maxTokens: tokens });
  } catch (error) {
    if (error instanceof GraphQLError && isTokenLimit(error.message))
      return { code: 'OPERATION_TOO_LARGE', details: [{ limit: 'tokens', maximum: tokens }] };
    // The parser calls itself once for each level: thousands of levels leave no room on the stack.
    if (error instanceof RangeError) return { code: 'OPERATION_TOO_LARGE', details: [{ limit: 'depth', maximum: depth }] };
    return problem('GRAPHQL_PARSE_FAILED', error instanceof GraphQLError ? [error] : []);
  }
}

function findInvalid({ publicSchema }: Supergraph, document: DocumentNode): OperationProblem | null {
  try {
    const errors = validate(publicSchema, document, specifiedRules, { maxErrors: MAX_TOLD_ERRORS, hideSuggestions: true });
    return errors.length > 0 ? problem('GRAPHQL_VALIDATION_FAILED', errors) : null;
  } catch (error) {
    // Some rules call themselves once for each level: thousands of levels leave no room on the stack.
    if (error instanceof RangeError) return problem('GRAPHQL_VALIDATION_FAILED', []);
    throw error;
  }
}

function findUnsupported(read: OperationInSchema, { pushedFields }: Supergraph): OperationProblem | null {
  const { operation, schema } = read;
  const root = schema.getRootType(operation.operation);
  const isPushed = () => listWrittenFields(read).every(({ node, parent }) => parent !== root || pushedFields.has(node.name.value));
  if (root && (operation.operation !== OperationTypeNode.SUBSCRIPTION || isPushed())) return null;
  return { code: 'GRAPHQL_VALIDATION_FAILED', details: [{ detail: `The schema has no ${operation.operation} operations.` }] };
}

function completeOperation(
  read: OperationInSchema,
  { supergraph, reads, limits, costRules, unslicedListSize }: ReadingParts,
  query: string,
  name: string | undefined,
): ReadOperation {
  return {
    ...read,
    name,
    isMutation: read.operation.operation === OperationTypeNode.MUTATION,
    isSubscription: read.operation.operation === OperationTypeNode.SUBSCRIPTION,
    hash: hash('sha256', query, 'hex').slice(0, 16),
    readingSites: findInputSites(read, (coordinate) => reads.has(coordinate)),
    personalSites: findInputSites(read, (coordinate) => supergraph.personalArguments.has(coordinate)),
    askingSites: findAskingSites(read, supergraph.personalArguments),
    maxListInput: limits.listInput,
    priceOf: createPrice(read, costRules, unslicedListSize),
    introspection: findIntrospectionPart(read.document, name),
  };
}

function problem(code: OperationProblem['code'], errors: readonly GraphQLError[]): OperationProblem {
  const details = errors.map(({ message, locations }) => ({ detail: message, locations }));
  return { code, details: details.length > 0 ? details : [{}] };
}
