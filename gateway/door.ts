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
import { createDeadline, timeoutOf } from './http/deadline.js';
import { createGraphqlOverHttp } from './http/graphql-over-http.js';
import { readBody } from './http/read-body.js';
import { refusalAnswer, refusedBodyAnswer, type Answer } from './http/respond.js';
import type { Shed } from './http/shed.js';
import type { RequestNotes } from './telemetry/logger.js';

/** The policy of the moment, and what is replaced with it. */
export interface PolicyFollower {
  readonly policy: () => Policy;
  /** Makes `behind` anew for each policy and replaces it at once: a request is decided by one policy from its beginning to its end. */
  follow<Made>(behind: (policy: Policy) => Made): { readonly current: () => Made; stop(): void };
}

export type Door = (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes) => Promise<Answer>;

export interface DoorParts {
  readonly config: GatewayConfig;
  readonly verifyToken: TokenVerifier;
  readonly shed: Shed;
  readonly parts: Omit<CorridorParts, 'policy'>;
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
export function createDoor(policy: Policy, { config, verifyToken, shed, parts }: DoorParts): Door {
  const { requestTimeoutMs, limits } = config;
  const graphqlOverHttp = createGraphqlOverHttp(createCorridor({ ...parts, policy }), limits.jsonDepth);
  return async (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes): Promise<Answer> => {
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
    return graphqlOverHttp(request, body.text, language, context).finally(() => {
      deadline.clear();
    });
  };
}
