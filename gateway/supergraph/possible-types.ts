import { Kind, type DocumentNode } from 'graphql';
import { directivesNamed, findArgument } from './supergraph-directives.js';

/** Type name → the names of all object types that a value of it can have; an object type answers with itself. */
export type PossibleTypes = ReadonlyMap<string, ReadonlySet<string>>;

/**
 * Read from the supergraph, not from the public schema: subgraphs answer with inaccessible types too.
 * An interface contains its own name as well, because a subgraph with `@interfaceObject` gives that name as `__typename`.
 */
export function readPossibleTypes(supergraph: DocumentNode): PossibleTypes {
  const possible = new Map<string, Set<string>>();
  const add = (name: string, member: string) => {
    const members = possible.get(name);
    if (members === undefined) possible.set(name, new Set([member]));
    else members.add(member);
  };
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.UNION_TYPE_DEFINITION) node.types?.forEach((type) => add(node.name.value, type.name.value));
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    add(node.name.value, node.name.value);
    node.interfaces?.forEach((type) => add(type.name.value, node.name.value));
  }
  return possible;
}

/** Interfaces that some subgraph knows as an object (`@interfaceObject`): there, a value does not tell its own type. */
export function readInterfaceObjects(supergraph: DocumentNode): ReadonlySet<string> {
  const names = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const flags = directivesNamed(node, 'join__type').map((directive) => findArgument(directive, 'isInterfaceObject'));
    if (flags.some((flag) => flag?.kind === Kind.BOOLEAN && flag.value)) names.add(node.name.value);
  }
  return names;
}
