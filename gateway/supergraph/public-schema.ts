import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import {
  assertValidSchema,
  buildASTSchema,
  isScalarType,
  Kind,
  visit,
  type DocumentNode,
  type GraphQLScalarType,
  type GraphQLSchema,
} from 'graphql';
import { DateScalar, InstantScalar, VndScalar, YearMonthScalar } from '../../schema/contract/scalars.js';

/** The scalars of schema/contract, for supergraphs that are composed of it. */
export const CONTRACT_SCALARS: readonly GraphQLScalarType[] = [DateScalar, InstantScalar, VndScalar, YearMonthScalar];

/**
 * What clients may see of a supergraph: nothing of the join specification, nothing `@inaccessible`.
 * The transformation leaves removed types behind as members of unions, which no schema can be built from: they are taken out here.
 * Throws for a schema against which no operation could be validated, such as an interface whose field one of its types lacks.
 */
export function buildPublicSchema(supergraph: DocumentNode, checked: readonly GraphQLScalarType[]): GraphQLSchema {
  const document = transformSupergraphToPublicSchema(supergraph);
  const names = new Set(document.definitions.flatMap((node) => ('name' in node && node.name !== undefined ? [node.name.value] : [])));
  const withoutRemovedMembers = visit(document, {
    [Kind.UNION_TYPE_DEFINITION]: (node) => ({ ...node, types: node.types?.filter((type) => names.has(type.name.value)) }),
  });
  const schema = buildASTSchema(withoutRemovedMembers, { assumeValidSDL: true });
  assertValidSchema(schema);
  return withCheckedInputs(schema, checked);
}

/**
 * The scalars of the contract refuse here what every agency would refuse: 30/02 is a fault of the request, not of the agency that
 * it would reach. They take texts and give texts, so coerced variables stay JSON. What comes out was written by its subgraph.
 */
function withCheckedInputs(schema: GraphQLSchema, checked: readonly GraphQLScalarType[]): GraphQLSchema {
  for (const { name, parseValue, parseLiteral } of checked) {
    const type = schema.getType(name);
    if (isScalarType(type)) Object.assign(type, { parseValue, parseLiteral });
  }
  return schema;
}
