import {
  getNamedType,
  isAbstractType,
  isObjectType,
  Kind,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
} from 'graphql';
import { inherits, ownFieldsOf, type SubjectDepth, type SubjectPath, type Subjects } from '../../supergraph/subjects.js';

/**
 * The operation with the codes of the subjects selected besides, so that every record in the answer tells whose it is. They stand under their
 * own names, which no alias of a client can take in the assembled data, and no projection writes what the client did not select.
 */
export function addSubjects(schema: GraphQLSchema, document: DocumentNode, subjects: Subjects, depth: SubjectDepth): DocumentNode {
  const typeInfo = new TypeInfo(schema);
  /** Kinds of the records around the field; a fragment is written without surroundings, so its records are all asked. */
  const above: (SubjectPath['kind'] | null)[] = [null];
  return visit(
    document,
    visitWithTypeInfo(typeInfo, {
      [Kind.FRAGMENT_DEFINITION]: {
        enter: () => void above.push(null),
        leave: () => void above.pop(),
      },
      [Kind.FIELD]: {
        enter() {
          const type = typeInfo.getType();
          const subject = type ? subjects.get(getNamedType(type).name) : undefined;
          above.push(subject ? ownFieldsOf(subject) : (above.at(-1) ?? null));
        },
        leave(node) {
          above.pop();
          const type = typeInfo.getType();
          const kind = above.at(-1) ?? null;
          const added = type && node.selectionSet ? selectionsFor(schema, getNamedType(type), subjects, kind, depth) : [];
          if (added.length === 0 || !node.selectionSet) return undefined;
          return { ...node, selectionSet: { ...node.selectionSet, selections: [...node.selectionSet.selections, ...added] } };
        },
      },
    }),
  );
}

function selectionsFor(
  schema: GraphQLSchema,
  type: GraphQLNamedType,
  subjects: Subjects,
  above: SubjectPath['kind'] | null,
  depth: SubjectDepth,
): SelectionNode[] {
  if (isAbstractType(type)) {
    return schema.getPossibleTypes(type).flatMap((possible): SelectionNode[] => {
      const selections = selectionsFor(schema, possible, subjects, above, depth);
      const typeCondition = { kind: Kind.NAMED_TYPE, name: { kind: Kind.NAME, value: possible.name } } as const;
      if (selections.length === 0) return [];
      return [{ kind: Kind.INLINE_FRAGMENT, typeCondition, selectionSet: { kind: Kind.SELECTION_SET, selections } }];
    });
  }
  const subject = isObjectType(type) ? subjects.get(type.name) : undefined;
  return subject && !inherits(subject, above, depth) ? subject.map(({ path }) => fieldPath(path)) : [];
}

function fieldPath([name = 'id', ...rest]: readonly string[]): FieldNode {
  const field = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: name } } as const;
  if (rest.length === 0) return field;
  return { ...field, selectionSet: { kind: Kind.SELECTION_SET, selections: [fieldPath(rest)] } };
}
