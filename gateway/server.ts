import { readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { JWTVerifyGetKey } from 'jose';
import { signRequest } from '../schema/contract/http-signature.js';
import type { Language } from '../schema/contract/error-codes.js';
import { loadPolicy } from '../schema/policy/load-policy.js';
import type { Policy } from '../schema/policy/policy.js';
import { checkInputs } from './access/check-inputs.js';
import { createCallerContext } from './access/create-caller-context.js';
import { createAccessDecider } from './access/decide-access.js';
import { readInputReads } from './access/input-reads.js';
import type { Caller } from './caller/caller.js';
import { readCaller } from './caller/read-caller.js';
import { readLanguage } from './caller/read-language.js';
import { createTokenVerifier, type TokenVerifier } from './caller/verify-token.js';
import { readConfig, type GatewayConfig } from './config.js';
import { executePlan } from './execute/execute-plan.js';
import { createSubgraphPools, type SubgraphPools } from './execute/undici-fetcher.js';
import { createDeadline } from './http/deadline.js';
import { createGraphqlOverHttp, type Execution, type GraphqlOverHttp, type GraphqlRequest } from './http/graphql-over-http.js';
import { listen, type Listening } from './http/listen.js';
import { readBody } from './http/read-body.js';
import { refusalAnswer, type Answer } from './http/respond.js';
import { createRoutes } from './http/routes.js';
import { writeResult } from './http/write-result.js';
import { answerIntrospection } from './operation/answer-introspection.js';
import { coerceVariables } from './operation/coerce-variables.js';
import { MUTATION_IN_URL } from './operation/operation-problem.js';
import { createOperationStore } from './operation/operation-store.js';
import { loadSupergraph, type Supergraph } from './supergraph/load-supergraph.js';
import { createLogger, type Logger, type RequestNotes } from './telemetry/logger.js';
import { reportFaults } from './telemetry/report-faults.js';

export interface GatewayDependencies {
  readonly clock: () => Date;
  readonly log: Logger;
  /** Keys of the identity provider; its JWKS endpoint unless a test says otherwise. */
  readonly tokenKeys?: JWTVerifyGetKey;
}

/** What the later steps know of a request. */
interface RequestContext {
  readonly requestId: string;
  readonly language: Language;
  readonly caller: Caller;
  readonly signal: AbortSignal;
  readonly notes: RequestNotes;
}

/** What a gateway decides and asks by; all of it is replaced together, never in parts. */
interface Corridor {
  readonly policy: Policy;
  readonly supergraph: Supergraph;
  readonly pools: Pick<SubgraphPools, 'fetcherFor'>;
  readonly clock: () => Date;
  readonly log: Logger;
}

/** One request at the door: who asks is known before anything else is looked at, also before the body is read. */
function createDoor(
  { policy }: Corridor,
  verifyToken: TokenVerifier,
  requestTimeoutMs: number,
  graphqlOverHttp: GraphqlOverHttp<RequestContext>,
) {
  return async (request: IncomingMessage, response: ServerResponse, requestId: string, notes: RequestNotes): Promise<Answer> => {
    const language = readLanguage(request.headers['accept-language']);
    const result = await readCaller(request.headers, verifyToken, policy);
    if ('refused' in result) {
      notes.refused = result.detail;
      return refusalAnswer(result.refused, language);
    }
    notes.role = result.caller.role;
    const body = request.method === 'POST' ? await readBody(request) : { text: '' };
    if ('refusedStatus' in body) return refusalAnswer('BAD_REQUEST', language, body.refusedStatus);
    const deadline = createDeadline(response, requestTimeoutMs);
    const context = { requestId, language, caller: result.caller, signal: deadline.signal, notes };
    return graphqlOverHttp(request, body.text, language, context).finally(() => {
      deadline.clear();
    });
  };
}

/**
 * One operation through the corridor: read → decide → prune and plan → execute → project → answer. For an operation that was
 * seen before under the same decision nothing is parsed, pruned, planned or compiled.
 */
function createCorridor({ policy, supergraph, pools, clock, log }: Corridor) {
  const inputRules = { reads: readInputReads(supergraph.sdl), personal: supergraph.personalArguments };
  const operations = createOperationStore(supergraph, inputRules.reads);
  const decide = createAccessDecider(policy, supergraph.accessRequirements, supergraph.maskTags);

  return async ({ method, query, operationName, variables: given, context }: GraphqlRequest<RequestContext>): Promise<Execution> => {
    const { requestId, language, caller, signal, notes } = context;
    const operation = operations.read(query, operationName);
    if ('code' in operation) return { problem: operation };
    notes.operation = operation.hash;
    if (method === 'GET' && operation.isMutation) return { problem: MUTATION_IN_URL };
    const coerced = coerceVariables(operation, given);
    if ('code' in coerced) return { problem: coerced };
    const { variables } = coerced;

    const decision = decide({ ...caller, namedGroups: null, staleAgencies: 'OFF' });
    notes.purpose = decision.purpose;
    const inputs = checkInputs(operation, variables, method, inputRules, decision);
    if ('code' in inputs) return { problem: inputs };
    const { plan, projection, refusals } = operations.compile(operation, decision, inputs.refused);

    const contextFor = createCallerContext({ policy, caller, decision, openCase: null, requestId, decidedAt: clock() });
    const fetcher = pools.fetcherFor(({ subgraph }) => contextFor(subgraph, []));
    const { data, faults } = await executePlan(plan, variables, fetcher, signal);

    const written = projection.write(data, variables, answerIntrospection(operation, variables));
    reportFaults(log, requestId, faults, written.bubbled);
    return { json: writeResult({ written, refusals, faults, decision, variables, language, requestId }) };
  };
}

/** The gateway on a port of its own. Fails, before it listens, for a policy or a supergraph that cannot be trusted. */
export async function startGateway(config: GatewayConfig, { clock, log, tokenKeys }: GatewayDependencies): Promise<Listening> {
  const policy = loadPolicy(config.policyDirectory);
  const supergraph = loadSupergraph(readFileSync(config.supergraphFile, 'utf8'));
  const verifyToken = createTokenVerifier({ ...config, clock, keys: tokenKeys });
  const pools = createSubgraphPools({
    urls: config.subgraphUrls,
    sign: ({ subgraph, ...request }) => signRequest(request, keyFor(config, subgraph), clock()),
  });
  const corridor: Corridor = { policy, supergraph, pools, clock, log };
  const graphqlOverHttp = createGraphqlOverHttp(createCorridor(corridor));
  const routes = createRoutes(createDoor(corridor, verifyToken, config.requestTimeoutMs, graphqlOverHttp), log);
  const listening = await listen(routes.onRequest, config.port, config.host);
  log.info({ url: listening.url, policyVersion: policy.version, supergraphVersion: supergraph.version }, 'gateway ready');
  return {
    url: listening.url,
    async drain() {
      routes.stopServing();
      await listening.drain();
      await pools.close();
    },
  };
}

function keyFor({ signingKeys }: GatewayConfig, subgraph: string) {
  const key = signingKeys.get(subgraph);
  if (!key) throw new Error(`No signing key for the subgraph ${subgraph}: a gateway without it must not have started.`);
  return key;
}

/** The process: environment in, `{ ready, url }` out, SIGTERM and SIGINT let running requests end. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const gateway = await startGateway(config, { clock: () => new Date(), log: createLogger(config.logLevel) });
  const stop = () => {
    void gateway.drain().then(() => {
      process.exit(0);
    });
  };
  process.once('SIGTERM', stop).once('SIGINT', stop).once('disconnect', stop);
  process.send?.({ ready: true, url: gateway.url });
}

if (import.meta.main) {
  main().catch((error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exit(1);
  });
}
