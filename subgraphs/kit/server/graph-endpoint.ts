import { ApolloServer, type ApolloServerPlugin, HeaderMap } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { SubgraphContext } from './context.js';
import { maskError } from './mask-error.js';

/** The GraphQL side of a subgraph: takes a body whose signature holds, gives the text of the answer. */
export interface GraphEndpoint<Context> {
  answer(body: Buffer, context: Context): Promise<{ readonly status: number; readonly text: string } | null>;
  stop(): Promise<void>;
}

/** The answer names whom lookups found and did not give; the gateway logs it and forwards nothing of it. */
const NAME_OUT_OF_REACH: ApolloServerPlugin<Pick<SubgraphContext, 'outOfReach'>> = {
  requestDidStart: () =>
    Promise.resolve({
      willSendResponse({ contextValue: { outOfReach = [] }, response: { body } }) {
        if (body.kind === 'single' && outOfReach.length > 0) body.singleResult.extensions = { ...body.singleResult.extensions, outOfReach };
        return Promise.resolve();
      },
    }),
};

/**
 * @apollo/server without its HTTP layer: that one hides the raw body, and a signature covers the bytes.
 * Introspection is off: the schema is published from the repository, not from a running agency.
 */
export async function createGraphEndpoint<Context extends Pick<SubgraphContext, 'outOfReach'>>(
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
    formatError: (formatted, error) => maskError(formatted, error, log),
    logger: log,
    // Both would instrument every field for headers that no gateway of ours reads.
    plugins: [ApolloServerPluginCacheControlDisabled(), ApolloServerPluginInlineTraceDisabled(), NAME_OUT_OF_REACH],
  });
  await apollo.start();
  return {
    async answer(body, context) {
      const { status, body: answer } = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: 'POST',
          headers: new HeaderMap([['content-type', 'application/json']]),
          search: '',
          body: JSON.parse(body.toString('utf8')) as unknown,
        },
        context: () => Promise.resolve(context),
      });
      return answer.kind === 'complete' ? { status: status ?? 200, text: answer.string } : null;
    },
    stop: () => apollo.stop(),
  };
}
