import { Kind, print, visit, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { findTextArgument } from './supergraph-directives.js';

/**
 * The supergraph as planner 0.0.38 gets it: of several keys of a type in one subgraph the one that most subgraphs share stands last.
 *
 * For a field with `@requires` the planner takes the last key that the subgraph declares, even where the entity comes from a subgraph that has another
 * one; it then finds no plan, or aborts the whole process (mismatch_finder.rs, "unwrap on a None value"). The order means nothing to Federation.
 */
export function orderKeys(supergraph: DocumentNode): string {
  return print(
    visit(supergraph, {
      [Kind.OBJECT_TYPE_DEFINITION]: (node) => ({ ...node, directives: ordered(node.directives ?? []) }),
      [Kind.INTERFACE_TYPE_DEFINITION]: (node) => ({ ...node, directives: ordered(node.directives ?? []) }),
    }),
  );
}

/** Stable: keys that equally many subgraphs share keep their order. */
function ordered(directives: readonly ConstDirectiveNode[]): readonly ConstDirectiveNode[] {
  const shares = new Map<string, number>();
  for (const directive of directives) {
    const key = keyOf(directive);
    if (key !== undefined) shares.set(key, (shares.get(key) ?? 0) + 1);
  }
  if (shares.size < 2) return directives;
  const shareOf = (directive: ConstDirectiveNode) => shares.get(keyOf(directive) ?? '') ?? 0;
  return [...directives].sort((left, right) => shareOf(left) - shareOf(right));
}

function keyOf(directive: ConstDirectiveNode): string | undefined {
  return directive.name.value === 'join__type' ? findTextArgument(directive, 'key') : undefined;
}
