import { Kind, type ConstDirectiveNode, type ConstValueNode, type DocumentNode, type TypeNode } from 'graphql';
import { directivesNamed, findArgument, hasDirective } from './supergraph-directives.js';

/** What the SDL asks of a caller before a field is delivered. */
export interface AccessRequirement {
  readonly authenticated: boolean;
  /**
   * Alternatives, each a list of scopes that must hold together; null when no scope is asked for. A name in `@policy` counts as a scope: one
   * that our policy does not know as an information group is granted to nobody.
   */
  readonly scopes: readonly (readonly string[])[] | null;
}

/** By coordinate `Type.field`; a field without an entry asks for nothing. */
export type AccessRequirements = ReadonlyMap<string, AccessRequirement>;

const NOTHING: AccessRequirement = { authenticated: false, scopes: null };

/**
 * `@authenticated`, `@requiresScopes` and `@policy` of fields, of the types that declare them, and of the types that they return:
 * all three must hold, because a scalar or an object type can be protected wherever it appears.
 */
export function readAccessRequirements(supergraph: DocumentNode): AccessRequirements {
  const ofTypes = new Map<string, AccessRequirement>();
  for (const node of supergraph.definitions)
    if ('directives' in node && 'name' in node && node.name) ofTypes.set(node.name.value, requirementOf(node));
  const requirements = new Map<string, AccessRequirement>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const own = both(ofTypes.get(node.name.value) ?? NOTHING, requirementOf(field));
      const whole = both(own, ofTypes.get(namedTypeOf(field.type)) ?? NOTHING);
      if (whole.authenticated || whole.scopes !== null) requirements.set(`${node.name.value}.${field.name.value}`, whole);
    }
  }
  return requirements;
}

function requirementOf(node: { readonly directives?: readonly unknown[] }): AccessRequirement {
  // Definitions of a schema document carry constant directives only; graphql types them per kind of node.
  const constant = node as { directives?: readonly ConstDirectiveNode[] };
  const scopes = [
    ...directivesNamed(constant, 'requiresScopes').map((directive) => scopesOf(findArgument(directive, 'scopes'))),
    ...directivesNamed(constant, 'policy').map((directive) => scopesOf(findArgument(directive, 'policies'))),
  ];
  return { authenticated: hasDirective(constant, 'authenticated'), scopes: scopes.length === 0 ? null : scopes.reduce(crossed) };
}

function both(left: AccessRequirement, right: AccessRequirement): AccessRequirement {
  const scopes = left.scopes === null || right.scopes === null ? (left.scopes ?? right.scopes) : crossed(left.scopes, right.scopes);
  return { authenticated: left.authenticated || right.authenticated, scopes };
}

/** (a or b) and (c or d) = (a and c) or (a and d) or … */
function crossed(left: readonly (readonly string[])[], right: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return left.flatMap((one) => right.map((other) => [...new Set([...one, ...other])]));
}

function scopesOf(value: ConstValueNode | undefined): readonly (readonly string[])[] {
  if (value?.kind !== Kind.LIST) return [];
  return value.values.map((alternative) =>
    alternative.kind === Kind.LIST ? alternative.values.flatMap((scope) => (scope.kind === Kind.STRING ? [scope.value] : [])) : [],
  );
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
