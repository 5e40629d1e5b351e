import 'reflect-metadata';
import { printSchemaWithDirectives } from '@graphql-tools/utils';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { type GraphQLSchema, parse } from 'graphql';
import { buildSchema, createResolversMap } from 'type-graphql';
import { DateScalar, InstantScalar, VndScalar, YearMonthScalar } from '../../../schema/contract/scalars.js';
import { reportOutOfReach } from '../access/report-out-of-reach.js';
import { guardWithShield } from '../access/shield-adapter.js';
import type { Agency, ExecutableSubgraph } from './agency.js';

const FEDERATION_LINK = `extend schema
  @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@external", "@requires", "@provides", "@tag", "@authenticated", "@requiresScopes", "@composeDirective", "@cost", "@listSize"])
  @link(url: "https://specs.asxh.example/subject/v1.0", import: ["@subject"])
  @composeDirective(name: "@subject")

"""
Hồ sơ của ai: đường dẫn tới công dân hoặc hộ gia đình; nói nhiều lần thì đường dẫn đầu tiên có kết quả được tính. Whose record the object is: the path to its citizen or household; said twice, the first that leads to somebody counts.
"""
directive @subject(
  """
  Tên trường, nối bằng dấu chấm. Names of fields, joined by dots.
  """
  path: String!
) repeatable on OBJECT

`;
/** type-graphql has no place for the descriptions of the root types. */
const QUERY_DESCRIPTION = 'Các câu hỏi mà đồ thị trả lời. What can be asked of the graph.';
const MUTATION_DESCRIPTION =
  'Các thay đổi mà đồ thị nhận, mỗi thay đổi một khóa chống lặp. What can be changed through the graph, each change under a key of its own.';
const SCALARS = [DateScalar, InstantScalar, VndScalar, YearMonthScalar];

/** The agency's schema as code says it, and as it is published. */
export async function buildSubgraph<Loaders>(agency: Agency<Loaders>): Promise<ExecutableSubgraph> {
  const codeFirst = await buildSchema({
    resolvers: agency.resolvers,
    validate: false,
    scalarsMap: [],
    skipCheck: true,
  });
  const query = codeFirst.getQueryType();
  if (query != null) query.description = QUERY_DESCRIPTION;
  const mutation = codeFirst.getMutationType();
  if (mutation != null) mutation.description = MUTATION_DESCRIPTION;
  const sdl = FEDERATION_LINK + printSchemaWithDirectives(codeFirst);
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolversOf(agency, codeFirst) }]);
  const guarded = guardWithShield(schema);
  reportOutOfReach(guarded, agency.lookups ?? {});
  return { schema: guarded, sdl };
}

function resolversOf<Loaders>(agency: Agency<Loaders>, codeFirst: GraphQLSchema) {
  const resolvers: Record<string, unknown> = { ...createResolversMap(codeFirst) };
  for (const [typeName, resolveReference] of Object.entries(agency.references)) {
    resolvers[typeName] = { ...(resolvers[typeName] as object), __resolveReference: resolveReference };
  }
  for (const scalar of SCALARS) {
    if (codeFirst.getType(scalar.name) !== undefined) resolvers[scalar.name] = scalar;
  }
  // buildSubgraphSchema's resolver map type does not know __resolveReference beside field resolvers.
  return resolvers as Parameters<typeof buildSubgraphSchema>[0] extends readonly (infer Module)[]
    ? Module extends { resolvers?: infer Resolvers }
      ? Resolvers
      : never
    : never;
}
