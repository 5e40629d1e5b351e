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

/** The size of an operation once all fragments are spread out. */
export interface Extent {
  readonly positions: number;
  readonly depth: number;
}

/**
 * Measured without spreading fragments out: fragments that spread each other twice are short to write and exponential to plan,
 * so this is checked before anything walks them. The fragments must be free of cycles, which validation sees to.
 */
export function measureOperation({ operation, fragments }: OperationInSchema): Extent {
  const byFragment = new Map<string, Extent>();
  const measureFragment = (name: string): Extent => {
    const fragment = fragments.get(name);
    const extent = byFragment.get(name) ?? (fragment ? measure(fragment.selectionSet) : NOTHING);
    byFragment.set(name, extent);
    return extent;
  };
  const measure = (set: SelectionSetNode): Extent => {
    let positions = 0;
    let depth = 0;
    for (const selection of set.selections) {
      const isField = selection.kind === Kind.FIELD;
      const below =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? measureFragment(selection.name.value)
          : selection.selectionSet
            ? measure(selection.selectionSet)
            : NOTHING;
      positions += below.positions + (isField ? 1 : 0);
      depth = Math.max(depth, below.depth + (isField ? 1 : 0));
    }
    return { positions, depth };
  };
  return measure(operation.selectionSet);
}

const NOTHING: Extent = { positions: 0, depth: 0 };

export function findField(parent: GraphQLNamedType, name: string): GraphQLField<unknown, unknown> | undefined {
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function typeNamed(schema: GraphQLSchema, name: string | undefined): GraphQLNamedType | undefined {
  return name === undefined ? undefined : schema.getType(name);
}
