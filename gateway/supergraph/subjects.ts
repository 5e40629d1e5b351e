import { Kind, type DocumentNode } from 'graphql';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

/** One way to whose record an object is. */
export interface SubjectPath {
  readonly kind: 'CITIZEN' | 'HOUSEHOLD';
  /** Field names that lead from the object to the code, such as `['citizen', 'id']`; `['id']` for `Citizen` itself. Lists may stand on the way: one of several then counts. */
  readonly path: readonly string[];
}

/** Ways to whose record an object of a type is, in this order: the first that leads to somebody counts. */
export type Subject = readonly SubjectPath[];

/** By name of the object type; a type without an entry is part of the record that leads to it. */
export type Subjects = ReadonlyMap<string, Subject>;

/** `ALL`: every record is asked whose it is. `ROOTS`: one that is reached through its citizen's (or household's) own field is taken to be that one's. */
export type SubjectDepth = 'ALL' | 'ROOTS';

/** The person (or household) itself, in whose own fields records are found; null in the fields of a record, which may name others. */
export function ownFieldsOf(subject: Subject): SubjectPath['kind'] | null {
  const [first] = subject;
  return first?.path.length === 1 ? first.kind : null;
}

/** Whether a record is taken to be that of whose own field it stands in. A citizen is always asked: relatives are reached through each other. */
export function inherits(subject: Subject, above: SubjectPath['kind'] | null, depth: SubjectDepth): boolean {
  return depth === 'ROOTS' && subject.some(({ kind, path }) => kind === above && path.length > 1);
}

/** `@subject(path: "citizen")` of object types, once or several times; the last type on the way says whether the code is a citizen's or a household's. */
export function readSubjects(supergraph: DocumentNode): Subjects {
  const typesOfFields = new Map<string, string>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      let type = field.type;
      while (type.kind !== Kind.NAMED_TYPE) type = type.type;
      typesOfFields.set(`${node.name.value}.${field.name.value}`, type.name.value);
    }
  }
  const subjects = new Map<string, Subject>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const paths = directivesNamed(node, 'subject').flatMap((directive) => findTextArgument(directive, 'path') ?? []);
    if (paths.length === 0) continue;
    const name = node.name.value;
    subjects.set(
      name,
      paths.map((path) => followPath(name, path, typesOfFields)),
    );
  }
  return subjects;
}

function followPath(typeName: string, text: string, typesOfFields: ReadonlyMap<string, string>): SubjectPath {
  const names = text.split('.').filter((name) => name !== 'id');
  let owner = typeName;
  for (const name of names) {
    const next = typesOfFields.get(`${owner}.${name}`);
    if (next === undefined) throw new Error(`@subject of ${typeName} names ${owner}.${name}, which does not exist.`);
    owner = next;
  }
  if (owner !== 'Citizen' && owner !== 'Household') throw new Error(`@subject of ${typeName} leads to ${owner}, which is nobody's record.`);
  return { kind: owner === 'Citizen' ? 'CITIZEN' : 'HOUSEHOLD', path: [...names, 'id'] };
}
