import { buildASTSchema, execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createBoundedMap } from '../bounded-map.js';
import type { SubgraphAnswer, SubgraphFetcher, SubgraphRequest } from '../execute/fetcher.js';

/** A method by name of the root field: `(arguments, context)`. What it answers may hold methods again, for fields with arguments or fields that cost something. */
export type RootMethods<Context> = Readonly<Record<string, (given: never, context: Context) => unknown>>;

const REMEMBERED_OPERATIONS = 500;

/** How a subgraph is asked about objects of others; no part of what is published. */
const ENTITIES = `
extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
union _Entity = Citizen
scalar _Any`;

/** Only the gateway writes the operations that come here, and it validated what the client sent; federation's directives mean nothing to an execution. */
export function buildPlatformSchema(sdl: string): GraphQLSchema {
  return buildASTSchema(parse(sdl + ENTITIES, { noLocation: true }), { assumeValidSDL: true });
}

/** Asks the platform's own fields as any subgraph is asked, in this very process: no HTTP, no signature, the caller as the corridor knows it. */
export function createPlatformFetcher<Context>(
  schema: GraphQLSchema,
  methods: RootMethods<Context>,
): (context: Context) => SubgraphFetcher {
  const documents = createBoundedMap<string, DocumentNode>(REMEMBERED_OPERATIONS);
  const documentOf = (query: string): DocumentNode => {
    const document = documents.get(query) ?? parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  };
  return (context) => ({
    async fetch({ body, signal }: SubgraphRequest): Promise<SubgraphAnswer> {
      // The executor wrote it.
      const { query, variables } = JSON.parse(body) as { query: string; variables?: Record<string, unknown> };
      const document = documentOf(query);
      const { data = null, errors = [] } = await execute({
        schema,
        document,
        rootValue: methods,
        contextValue: context,
        variableValues: variables,
      });
      if (signal.aborted) return { kind: 'unavailable', cause: 'TIMEOUT' };
      return { kind: 'answered', data, errors: errors.map(withoutCause) };
    },
  });
}

/** Codes of the closed list are told; of everything else, a database that does not answer above all, nothing but the place. */
function withoutCause(error: GraphQLError): ReturnType<GraphQLError['toJSON']> {
  const { path, originalError } = error;
  const { message, extensions } = originalError instanceof GraphQLError ? originalError : new GraphQLError('The platform failed.');
  return new GraphQLError(message, { path, extensions }).toJSON();
}
