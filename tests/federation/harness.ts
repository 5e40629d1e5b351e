import { buildSubgraphSchema } from '@apollo/subgraph';
import { composeServices } from '@theguild/federation-composition';
import { graphql, parse, validate, type FieldNode, type GraphQLSchema } from 'graphql';
import { executePlan } from '../../gateway/execute/execute-plan.js';
import type { Fault } from '../../gateway/execute/fault.js';
import type { SubgraphAnswer, SubgraphFetcher, SubgraphRequest } from '../../gateway/execute/fetcher.js';
import { parseAnswer } from '../../gateway/execute/read-answer.js';
import { compilePlan } from '../../gateway/plan/compile-plan.js';
import { compileProjection } from '../../gateway/project/compile-projection.js';
import { loadSupergraph, type Supergraph } from '../../gateway/supergraph/load-supergraph.js';

const LINK = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires",
  "@provides", "@override", "@inaccessible", "@interfaceObject", "@tag", "@authenticated", "@requiresScopes", "@policy"])\n`;

/** Type → field → resolver, `__resolveReference` and `__resolveType` included, as @apollo/subgraph takes them. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- resolvers of fixtures know the shape of their own data, and nobody checks their parameters
export type Resolvers = Record<string, Record<string, (...args: any[]) => unknown>>;

export interface SubgraphFixture {
  readonly sdl: string;
  readonly resolvers?: Resolvers;
}

export type Fixtures = Readonly<Record<string, SubgraphFixture>>;

/** Composes fixtures; throws the composer's messages, so that a wrong fixture explains itself. Without addresses nobody can be asked over a network. */
export function composeFixtures(fixtures: Fixtures, urls: Readonly<Record<string, string>> = {}): string {
  const services = Object.entries(fixtures).map(([name, { sdl }]) => ({
    name,
    url: urls[name] ?? `http://${name}.invalid`,
    typeDefs: parse(LINK + sdl),
  }));
  const result = composeServices(services);
  if (result.supergraphSdl === undefined) throw new Error(result.errors.map((error) => error.message).join('\n'));
  return result.supergraphSdl;
}

export function buildFixtureSchema({ sdl, resolvers }: SubgraphFixture): GraphQLSchema {
  return buildSubgraphSchema([{ typeDefs: parse(LINK + sdl), resolvers: resolvers ?? {} }]);
}

/** What was sent to which subgraph, in the order of sending. */
export interface SentRequest {
  readonly subgraph: string;
  readonly query: string;
  readonly variables: Record<string, unknown>;
}

/** Answers in the process by graphql-js, through JSON text as a network would. */
export function createLocalFetcher(fixtures: Fixtures, sent: SentRequest[] = []): SubgraphFetcher {
  const schemas = new Map(Object.entries(fixtures).map(([name, fixture]) => [name, buildFixtureSchema(fixture)]));
  return {
    async fetch({ subgraph, body }: SubgraphRequest): Promise<SubgraphAnswer> {
      const { query, variables } = JSON.parse(body) as { query: string; variables: Record<string, unknown> };
      sent.push({ subgraph, query, variables });
      const schema = schemas.get(subgraph);
      if (!schema) throw new Error(`No subgraph ${subgraph}`);
      const errors = validate(schema, parse(query));
      if (errors.length > 0)
        throw new Error(`The subgraph ${subgraph} refuses ${query}: ${errors.map((error) => error.message).join('; ')}`);
      return parseAnswer(JSON.stringify(await graphql({ schema, source: query, variableValues: variables })));
    },
  };
}

export interface Asked {
  readonly data: unknown;
  readonly json: string;
  readonly faults: readonly Fault[];
  readonly bubbled: readonly (readonly (string | number)[])[];
  readonly nullRootLookups: readonly string[];
  readonly sent: readonly SentRequest[];
}

export interface AskOptions {
  readonly variables?: Record<string, unknown>;
  readonly operationName?: string;
  /** Replaces the answer of some requests; undefined lets the subgraph answer. */
  readonly answer?: (request: SentRequest) => SubgraphAnswer | undefined;
  readonly refuse?: (node: FieldNode, typeName: string) => boolean;
  readonly spliced?: Record<string, string>;
}

export interface Federation {
  readonly supergraph: Supergraph;
  ask(source: string, options?: AskOptions): Promise<Asked>;
}

/** The whole engine over fixtures: plan, execution, projection. */
export function createFederation(fixtures: Fixtures): Federation {
  const supergraph = loadSupergraph(composeFixtures(fixtures));
  const sent: SentRequest[] = [];
  const local = createLocalFetcher(fixtures, sent);
  return {
    supergraph,
    async ask(source, { variables = {}, operationName, answer, refuse, spliced } = {}) {
      sent.length = 0;
      const document = parse(source);
      const plan = await compilePlan(supergraph, document, operationName);
      const projection = compileProjection(supergraph.publicSchema, document, operationName, refuse ?? new Set());
      const outcome = await executePlan(
        await plan.stepsFor(variables),
        variables,
        replacing(local, answer, sent),
        new AbortController().signal,
      );
      const { json, bubbled, nullRootLookups } = projection.write(outcome.data, variables, spliced);
      return { data: JSON.parse(json), json, faults: outcome.faults, bubbled, nullRootLookups, sent: [...sent] };
    },
  };
}

function replacing(fetcher: SubgraphFetcher, answer: AskOptions['answer'], sent: SentRequest[]): SubgraphFetcher {
  if (!answer) return fetcher;
  return {
    async fetch(request) {
      const request_ = { subgraph: request.subgraph, ...(JSON.parse(request.body) as Omit<SentRequest, 'subgraph'>) };
      const replaced = answer(request_);
      if (replaced === undefined) return fetcher.fetch(request);
      sent.push(request_);
      return replaced;
    },
  };
}
