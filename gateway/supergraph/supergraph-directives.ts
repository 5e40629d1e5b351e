import { Kind, type ConstDirectiveNode, type ConstValueNode } from 'graphql';

interface WithDirectives {
  readonly directives?: readonly ConstDirectiveNode[];
}

export function directivesNamed(node: WithDirectives, name: string): readonly ConstDirectiveNode[] {
  return node.directives?.filter((directive) => directive.name.value === name) ?? [];
}

export function hasDirective(node: WithDirectives, name: string): boolean {
  return directivesNamed(node, name).length > 0;
}

export function findArgument(directive: ConstDirectiveNode, name: string): ConstValueNode | undefined {
  return directive.arguments?.find((argument) => argument.name.value === name)?.value;
}

/** The text of a string or enum argument; undefined when the argument is absent or of another kind. */
export function findTextArgument(directive: ConstDirectiveNode, name: string): string | undefined {
  const value = findArgument(directive, name);
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}
