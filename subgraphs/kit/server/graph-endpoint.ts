import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphContext } from './context.js';
import { refusalOf } from './http.js';
import { faultOf, maskError, reportError } from './mask-error.js';

const OK = 200;

export interface GraphAnswer {
  readonly status: number;
  readonly text: string;
}

/** The GraphQL side of a subgraph: takes a body whose signature holds, gives the text of the answer. Never rejects: what nobody expected is INTERNAL. */
export interface GraphEndpoint<Context> {
  answer(body: Buffer, context: Context): Promise<GraphAnswer>;
  stop(): Promise<void>;
}

type AnsweredContext = Pick<SubgraphContext, 'caller' | 'outOfReach'>;

/** The answer names whom lookups found and did not give; the gateway logs it and forwards nothing of it. */
const NAME_OUT_OF_REACH: ApolloServerPlugin<AnsweredContext> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue: { outOfReach = [] }, response: { body } }) {
        if (body.kind === 'single' && outOfReach.length > 0) body.singleResult.extensions = { ...body.singleResult.extensions, outOfReach };
        return Promise.resolve();
      },
    }),
};

function createReporter(log: Logger): ApolloServerPlugin<AnsweredContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors({ contextValue: { caller }, errors }) {
          for (const error of errors) reportError(error, caller.requestId, log);
          return Promise.resolve();
        },
      }),
  };
}

/**
 * @apollo/server without its HTTP layer: that one hides the raw body, and a signature covers the bytes.
 * Introspection is off: the schema is published from the repository, not from a running agency.
 */
export async function createGraphEndpoint<Context extends AnsweredContext>(
  schema: GraphQLSchema,
  log: Logger,
): Promise<GraphEndpoint<Context>> {
  const apollo = new ApolloServer<Context>({
    schema,
    introspection: false,
    csrfPrevention: false,
    persistedQueries: false,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    formatError: maskError,
    logger: log,
    // Both would instrument every field for headers that no gateway of ours reads.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), NAME_OUT_OF_REACH, createReporter(log)],
  });
  await apollo.start();
  const execute = async (body: Buffer, context: Context): Promise<GraphAnswer> => {
    const { status = OK, body: answer } = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: 'POST',
        headers: new HeaderMap([['content-type', 'application/json']]),
        search: '',
        body: JSON.parse(body.toString('utf8')) as unknown,
      },
      context: () => Promise.resolve(context),
    });
    if (answer.kind !== 'complete') throw new Error('Nothing was asked for in pieces.');
    if (status !== OK) log.warn({ requestId: context.caller.requestId, status }, 'a request was not executed');
    return { status, text: answer.string };
  };
  return {
    answer: (body, context) =>
      execute(body, context).catch((error: unknown) => {
        log.error({ requestId: context.caller.requestId, ...faultOf(error) }, 'request failed');
        return refusalOf('INTERNAL');
      }),
    stop: () => apollo.stop(),
  };
}
