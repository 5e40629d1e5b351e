import {
  getNamedType,
  isInterfaceType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A valid operation with what is needed to walk it. */
export interface OperationInSchema {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** A field as it is written: its parent is the type around it in the text, so each node has exactly one, however often it is spread. */
export interface WrittenField {
  readonly node: FieldNode;
  readonly parent: GraphQLNamedType;
  /** Undefined for `__typename`, `__schema` and `__type`. */
  readonly field: GraphQLField<unknown, unknown> | undefined;
}

export function findFragments(document: DocumentNode): ReadonlyMap<string, FragmentDefinitionNode> {
  return new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node] as const] : [])),
  );
}

/** Every field of the operation and of the fragments that it reaches, each once. */
export function listWrittenFields({ schema, operation, fragments }: OperationInSchema): WrittenField[] {
  const fields: WrittenField[] = [];
  const seen = new Set<string>();
  const visit = (set: SelectionSetNode, parent: GraphQLNamedType): void => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const field = findField(parent, selection.name.value);
        fields.push({ node: selection, parent, field });
        if (selection.selectionSet && field) visit(selection.selectionSet, getNamedType(field.type));
      } else if (selection.kind === Kind.INLINE_FRAGMENT) {
        visit(selection.selectionSet, typeNamed(schema, selection.typeCondition?.name.value) ?? parent);
      } else if (!seen.has(selection.name.value)) {
        seen.add(selection.name.value);
        const fragment = fragments.get(selection.name.value);
        const type = typeNamed(schema, fragment?.typeCondition.name.value);
        if (fragment && type) visit(fragment.selectionSet, type);
      }
    }
  };
  const root = schema.getRootType(operation.operation);
  if (root) visit(operation.selectionSet, root);
  return fields;
}

export function findField(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function typeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLNamedType | undefined {
  return name === undefined ? undefined : schema.getType(name);
}
