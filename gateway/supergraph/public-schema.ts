import { transformSupergraphToPublicSchema } from '@theguild/federation-composition';
import { buildASTSchema, Kind, visit, type DocumentNode, type GraphQLSchema } from 'graphql';

/**
 * What clients may see of a supergraph: nothing of the join specification, nothing `@inaccessible`.
 * The transformation leaves removed types behind as members of unions, which no schema can be built from: they are taken out here.
 */
export function buildPublicSchema(supergraph: DocumentNode): GraphQLSchema {
  const document = transformSupergraphToPublicSchema(supergraph);
  const names = new Set(document.definitions.flatMap((node) => ('name' in node && node.name !== undefined ? [node.name.value] : [])));
  const withoutRemovedMembers = visit(document, {
    [Kind.UNION_TYPE_DEFINITION]: (node) => ({ ...node, types: node.types?.filter((type) => names.has(type.name.value)) }),
  });
  return buildASTSchema(withoutRemovedMembers, { assumeValidSDL: true });
}
