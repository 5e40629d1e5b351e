import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

/** Coordinates `Type.field(argument:)` and `InputType.field` that carry `@tag(name: "personal")`: never taken from a URL. */
export function readPersonalInputs(supergraph: DocumentNode): ReadonlySet<string> {
  const personal = new Set<string>();
  for (const node of supergraph.definitions) {
    if (node.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      for (const field of node.fields ?? []) if (isPersonal(field)) personal.add(`${node.name.value}.${field.name.value}`);
    }
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      for (const argument of field.arguments ?? []) {
        if (isPersonal(argument)) personal.add(`${node.name.value}.${field.name.value}(${argument.name.value}:)`);
      }
    }
  }
  return personal;
}

function isPersonal(node: { readonly directives?: readonly ConstDirectiveNode[] }): boolean {
  return directivesNamed(node, 'tag').some((directive) => findTextArgument(directive, 'name') === 'personal');
}
