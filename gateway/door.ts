import type { IncomingMessage, ServerResponse } from 'node:http';
import { loadPolicy } from '../schema/policy/load-policy.js';
import type { Policy } from '../schema/policy/policy.js';
import { watchPolicy } from './access/watch-policy.js';
import { networkOf } from './caller/network.js';
import { readCaller } from './caller/read-caller.js';
import { readLanguage } from './caller/read-language.js';
import type { TokenVerifier } from './caller/verify-token.js';
import type { GatewayConfig } from './config.js';
import { createCorridor } from './corridor.js';
import type { CorridorParts } from './corridor-parts.js';
import { callerClassOf } from './execute/resilience/caller-class.js';
import { createPolicedDocuments } from './documents/policed-documents.js';
import { createDeadline, timeoutOf } from './http/deadline.js';
import { createGraphqlOverHttp } from './http/graphql-over-http.js';
import { readBody } from './http/read-body.js';
import { refusalAnswer, refusedBodyAnswer, type Answer } from './http/respond.js';
import type { Shed } from './http/shed.js';
import { createEventAnswerer, type AnswerEvent } from './subscribe/answer-event.js';
import { answerWithEvents, type EventParts } from './subscribe/answer-with-events.js';
import { eventWishOf } from './subscribe/event-text.js';
import type { RequestNotes } from './telemetry/logger.js';

/** The policy of the moment, and what is replaced with it. */
export interface PolicyFollower {
  readonly policy: () => Policy;
  /** Makes `behind` anew for each policy and replaces it at once: a request is decided by one policy from its beginning to its end. */
  follow<Made>(behind: (policy: Policy) => Made): Followed<Made>;
}

export interface Followed<Made> {
  readonly current: () => Made;
  stop(): void;
}

export interface Door {
  readonly answer: (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes) => Promise<Answer>;
  /** What happens later to who waits for it: through the same door again. */
  readonly answerEvent: AnswerEvent;
}

export interface DoorParts {
  readonly config: GatewayConfig;
  readonly verifyToken: TokenVerifier;
  readonly shed: Shed;
  readonly parts: Omit<CorridorParts, 'policy'>;
  readonly events: EventParts;
  readonly markNotTaken: (requestId: string) => void;
}

/** Throws for a policy that cannot be trusted; one that becomes so later is told and not taken. */
export function followPolicy({ policyDirectory, policyIntervalMs }: GatewayConfig, log: CorridorParts['log']): PolicyFollower {
  let policy = loadPolicy(policyDirectory);
  return {
    policy: () => policy,
    follow(behind) {
      let made = behind(policy);
      const onChange = (changed: Policy): void => {
        policy = changed;
        made = behind(changed);
      };
      const watch = watchPolicy(policyDirectory, policy, { intervalMs: policyIntervalMs, log, onChange });
      return { current: () => made, stop: () => watch.stop() };
    },
  };
}

/** One request at the door: who asks is known before anything else is looked at, also before the body is read. */
export function createDoor(policy: Policy, { config, verifyToken, shed, parts, events, markNotTaken }: DoorParts): Door {
  const { requestTimeoutMs, limits } = config;
  const corridor = createCorridor({ ...parts, policy });
  const graphqlOverHttp = createGraphqlOverHttp(
    corridor,
    limits.jsonDepth,
    config.documents && createPolicedDocuments(config.documents, policy, parts),
  );
  const timeoutMs = requestTimeoutMs;
  const answerEvent = createEventAnswerer({ policy, verifyToken, corridor, shed, timeoutMs, log: parts.log, markNotTaken });
  const answer: Door['answer'] = async (request, response, requestId, notes) => {
    const language = readLanguage(request.headers['accept-language']);
    if (shed.isShut()) return shed.turnAway(language);
    const result = await readCaller(request.headers, verifyToken, policy);
    if ('refused' in result) {
      notes.refused = result.detail;
      return refusalAnswer(result.refused, language);
    }
    const { caller } = result;
    notes.role = caller.role;
    const callerClass = callerClassOf(caller, policy.roles.get(caller.role)?.actsAs);
    const leave = shed.tryEnter(callerClass);
    if (leave === null) return shed.turnAway(language);
    response.once('close', leave);
    const body = request.method === 'POST' ? await readBody(request, limits.bytes) : { text: '' };
    if ('refusedStatus' in body) return refusedBodyAnswer(body.refusedStatus, limits.bytes, language);
    const deadline = createDeadline(response, timeoutOf(request.headers, requestTimeoutMs));
    const network = networkOf(request.socket.remoteAddress);
    const terms = { endsAtMs: deadline.endsAtMs, callerClass };
    const context = { requestId, language, caller, network, signal: deadline.signal, terms, notes };
    const answerOnce = (head: Pick<IncomingMessage, 'method' | 'url' | 'headers'>, asking: typeof context) =>
      graphqlOverHttp(head, body.text, language, asking);
    const wish = eventWishOf(request.headers.accept);
    const answering =
      wish === 'NONE' ? answerOnce(request, context) : answerWithEvents(events, { request, response, wish }, context, answerOnce);
    const answered = await answering.finally(() => deadline.clear());
    // A stream is no work in hand: each of its events enters anew.
    if (answered.onOpen) leave();
    return answered;
  };
  return { answer, answerEvent };
}
