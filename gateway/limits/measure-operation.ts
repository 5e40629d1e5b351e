import { Kind, type DirectiveNode, type FragmentDefinitionNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

/** The size of an operation once all fragments are spread out, as far as it was counted. */
export interface Extent {
  readonly positions: number;
  readonly depth: number;
  /** As they are written, each once. */
  readonly fragments: number;
  readonly aliases: number;
  readonly directives: number;
  readonly repeatedFields: number;
}

const NOTHING: Extent = { positions: 0, depth: 0, fragments: 0, aliases: 0, directives: 0, repeatedFields: 0 };
/** What is not walked any more is one level more than may be. */
const TOO_DEEP: Extent = { ...NOTHING, depth: 1 };

/**
 * Measured in one walk over the text, each fragment once and without spreading it out: fragments that spread each other twice are short to write
 * and exponential to validate and to plan, so this comes before both. It takes whatever could be parsed: a fragment inside itself counts as
 * nothing there (validation refuses it), and nothing deeper than `maxDepth` is walked, for which the stack might not be deep enough.
 */
export function measureOperation(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  maxDepth: number,
): Extent {
  const byFragment = new Map<string, Extent>();
  const measureFragment = (name: string, level: number): Extent => {
    const known = byFragment.get(name);
    if (known) return { ...known, fragments: 0 };
    byFragment.set(name, NOTHING);
    const fragment = fragments.get(name);
    const extent = fragment ? plus(measure(fragment.selectionSet, level), countDirectives(fragment.directives)) : NOTHING;
    byFragment.set(name, extent);
    return extent;
  };
  const measure = (set: SelectionSetNode | undefined, level: number): Extent => {
    if (set === undefined) return NOTHING;
    if (level > maxDepth) return TOO_DEEP;
    const sum = { ...NOTHING };
    const keys = new Set<string>();
    for (const selection of set.selections) {
      const isSpread = selection.kind === Kind.FRAGMENT_SPREAD;
      add(sum, isSpread ? measureFragment(selection.name.value, level + 1) : measure(selection.selectionSet, level + 1));
      sum.directives += selection.directives?.length ?? 0;
      if (selection.kind !== Kind.FIELD) {
        sum.fragments += 1;
        continue;
      }
      const key = selection.alias?.value ?? selection.name.value;
      sum.positions += 1;
      sum.aliases += selection.alias ? 1 : 0;
      sum.repeatedFields += keys.has(key) ? 1 : 0;
      keys.add(key);
    }
    sum.depth += 1;
    return sum;
  };
  const above = operation.variableDefinitions?.reduce((sum, variable) => sum + countDirectives(variable.directives), 0) ?? 0;
  return plus(measure(operation.selectionSet, 1), above + countDirectives(operation.directives));
}

type Sum = { -readonly [Figure in keyof Extent]: number };

function add(sum: Sum, below: Extent): void {
  sum.positions += below.positions;
  sum.depth = Math.max(sum.depth, below.depth);
  sum.fragments += below.fragments;
  sum.aliases += below.aliases;
  sum.directives += below.directives;
  sum.repeatedFields += below.repeatedFields;
}

function plus(extent: Extent, directives: number): Extent {
  return { ...extent, directives: extent.directives + directives };
}

function countDirectives(directives: readonly DirectiveNode[] | undefined): number {
  return directives?.length ?? 0;
}
