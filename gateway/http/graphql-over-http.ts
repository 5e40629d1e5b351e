import type { IncomingMessage } from 'node:http';
import { GraphQLError } from 'graphql';
import { createHandler, type RequestParams, type Response } from 'graphql-http';
import { createError, ERROR_DEFINITIONS, type Language } from '../../schema/contract/error-codes.js';
import type { DocumentDoor } from '../documents/document-door.js';
import type { RefusedName } from '../documents/named-document.js';
import { findJsonFlaw } from '../limits/json-flaw.js';
import { DEFAULT_LIMITS } from '../limits/limits.js';
import type { OperationProblem } from '../operation/operation-problem.js';
import { acceptedMediaType } from './accepted-media-type.js';
import { RETRY_AFTER_SECONDS, type Answer } from './respond.js';

/** What is executed: either the JSON text of a result, or the reason why there is none; or nothing yet, for who waits until something happens. */
export type Execution = { readonly json: string } | { readonly problem: OperationProblem } | { readonly waits: true };

type RequestHead = Pick<IncomingMessage, 'method' | 'url' | 'headers'>;

/** A well-formed GraphQL request of a known caller. */
export interface GraphqlRequest<Context> {
  readonly method: 'GET' | 'POST';
  readonly query: string;
  readonly operationName: string | undefined;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: Context;
}

/** Answers one request whose caller is known; `body` is the empty text for GET. */
export type GraphqlOverHttp<Context> = (request: RequestHead, body: string, language: Language, context: Context) => Promise<Answer>;

const LANGUAGES = ['vi', 'en'] as const;
const GET_CONTENT_TYPES = ['', 'application/json', 'application/x-www-form-urlencoded'];

/**
 * GraphQL over HTTP, by graphql-http: media types, methods, parameters and their status codes. The answers are our own, ready as text.
 * Content types that a browser sends to other origins without asking (`text/plain`, forms) are refused with 415.
 */
export function createGraphqlOverHttp<Context extends object>(
  execute: (request: GraphqlRequest<Context>) => Promise<Execution>,
  maxJsonDepth: number = DEFAULT_LIMITS.jsonDepth,
  documents?: DocumentDoor<Context>,
): GraphqlOverHttp<Context> {
  const handlers = new Map(LANGUAGES.map((language) => [language, createProtocolHandler(execute, language, maxJsonDepth, documents)]));
  return async (request, body, language, context) => {
    const { method = 'GET', url = '/', headers } = request;
    if (method === 'GET' && !GET_CONTENT_TYPES.includes(mediaTypeOf(headers['content-type'])))
      return asAnswer([null, { status: 415, statusText: '' }], language);
    const handle = handlers.get(language);
    if (!handle) throw new Error('Every language has its handler.');
    return asAnswer(await handle({ method, url, headers, body, raw: request, context }), language);
  };
}

function createProtocolHandler<Context extends object>(
  execute: (request: GraphqlRequest<Context>) => Promise<Execution>,
  language: Language,
  maxJsonDepth: number,
  documents: DocumentDoor<Context> | undefined,
) {
  return createHandler<RequestHead, Context>({
    // Nothing returned: graphql-http reads the parameters itself.
    parseRequestParams: async (request) => {
      const { method, url, body } = request;
      const flawed = refuseJson(method === 'GET' ? jsonOfUrl(url) : typeof body === 'string' ? [body] : [], maxJsonDepth, language);
      if (flawed !== undefined || !documents?.mayBeNamed(request)) return flawed;
      const named = await documents.readNamed(request);
      return named !== null && 'kind' in named ? refuseName(named, language) : (named ?? undefined);
    },
    formatError: (error) =>
      error instanceof GraphQLError ? error : createError('BAD_REQUEST', language, { extensions: { detail: error.message } }),
    onSubscribe: async ({ method, headers, context }, params) => {
      const untrusted = documents?.refuse(params.query, context);
      if (untrusted) return answerProblem(untrusted, language);
      const execution = await execute({ ...readParams(params), method: method === 'GET' ? 'GET' : 'POST', context });
      if ('problem' in execution) return answerProblem(execution.problem, language);
      if ('waits' in execution) return ['', { status: 200, statusText: 'OK' }];
      // Node's headers are a plain object; graphql-http also allows those of fetch.
      const { accept } = headers as Record<string, string | undefined>;
      return [execution.json, { status: 200, statusText: 'OK', headers: { 'content-type': acceptedMediaType(accept) } }];
    },
  });
}

/** JSON that one reader could take for something else than another, or that is nested without end, is refused before it is parsed. */
function refuseJson(texts: readonly string[], maximum: number, language: Language): Response | undefined {
  for (const text of texts) {
    const flaw = findJsonFlaw(text, maximum);
    if (flaw === null) continue;
    const error =
      flaw === 'TOO_DEEP'
        ? createError('OPERATION_TOO_LARGE', language, { extensions: { limit: 'jsonDepth', maximum } })
        : createError('BAD_REQUEST', language, { extensions: { detail: 'A key of an object is given twice.' } });
    return [JSON.stringify({ errors: [error] }), { status: 400, statusText: '' }];
  }
  return undefined;
}

function refuseName({ code, detail }: RefusedName, language: Language): Response {
  const errors = [createError(code, language, { extensions: detail === undefined ? {} : { detail } })];
  return [JSON.stringify({ errors }), { status: ERROR_DEFINITIONS[code].status, statusText: '' }];
}

function jsonOfUrl(url: string): readonly string[] {
  if (!url.includes('variables') && !url.includes('extensions')) return [];
  const parameters = new URLSearchParams(url.slice(url.indexOf('?')));
  return ['variables', 'extensions'].map((name) => parameters.get(name) ?? '');
}

function readParams({ query, operationName, variables }: RequestParams) {
  return { query, operationName: operationName ?? undefined, variables: variables ?? {} };
}

/** Refused methods and a platform that cannot answer have a status of their own; everything else is an error of the request, whose status the media type decides. */
function answerProblem({ code, status, details }: OperationProblem, language: Language): Response | GraphQLError[] {
  const errors = details.map(({ locations, ...extensions }) => withLocations(createError(code, language, { extensions }), locations));
  if (status === undefined) return errors;
  return [JSON.stringify({ errors }), { status, statusText: '', headers: { ...HEADERS_BY_STATUS[status], ...retryAfter(details) } }];
}

const HEADERS_BY_STATUS = { 405: { allow: 'POST' }, 406: {}, 429: {}, 503: { 'retry-after': RETRY_AFTER_SECONDS } } as const;

/** Of a problem that knows when it is over. */
function retryAfter([detail]: OperationProblem['details']): Record<string, string> {
  return detail?.retryAfterSeconds === undefined ? {} : { 'retry-after': String(detail.retryAfterSeconds) };
}

function withLocations(error: GraphQLError, locations: GraphQLError['locations']): GraphQLError {
  return locations ? Object.defineProperty(error, 'locations', { value: locations, enumerable: true }) : error;
}

/** Bare refusals of the protocol (405, 406, 415) get a body of the closed list of codes. */
function asAnswer([body, { status, headers }]: Response, language: Language): Answer {
  return { status, headers, body: body ?? JSON.stringify({ errors: [createError('BAD_REQUEST', language)] }) };
}

function mediaTypeOf(contentType: string | undefined): string {
  return (contentType ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
}
