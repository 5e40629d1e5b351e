import { Kind, visit, type DirectiveNode, type DocumentNode } from 'graphql';
import { readOwn } from './response-key.js';

/** Values of the variables that `@skip` and `@include` name. */
export type Conditions = ReadonlyMap<string, boolean>;

export function conditionVariables(document: DocumentNode): readonly string[] {
  const names = new Set<string>();
  visit(document, {
    Directive(node) {
      const value = node.arguments?.[0]?.value;
      if (isCondition(node) && value?.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return [...names];
}

export function isIncluded(directives: readonly DirectiveNode[] | undefined, conditions: Conditions): boolean {
  for (const directive of directives ?? []) {
    if (!isCondition(directive)) continue;
    const value = directive.arguments?.[0]?.value;
    const holds = value?.kind === Kind.BOOLEAN ? value.value : value?.kind === Kind.VARIABLE && conditions.get(value.name.value) === true;
    if (holds === (directive.name.value === 'skip')) return false;
  }
  return true;
}

function isCondition(directive: DirectiveNode): boolean {
  return directive.name.value === 'skip' || directive.name.value === 'include';
}

/** At most so many combinations of an operation are kept; further ones are compiled for each request, so that memory stays flat. */
const MAX_KEPT_VARIANTS = 32;

/** An operation under each combination of its conditions, compiled when the combination is first met: what is left has no conditions. */
export class Variants<Variant> {
  private readonly kept = new Map<string, Variant>();

  constructor(
    private readonly names: readonly string[],
    private readonly compile: (conditions: Conditions) => Variant,
  ) {}

  for(variables: Readonly<Record<string, unknown>>): Variant {
    let key = '';
    for (const name of this.names) key += readOwn(variables, name) === true ? '1' : '0';
    const known = this.kept.get(key);
    if (known !== undefined) return known;
    const variant = this.compile(new Map(this.names.map((name, index) => [name, key[index] === '1'])));
    if (this.kept.size < MAX_KEPT_VARIANTS) this.kept.set(key, variant);
    return variant;
  }
}
