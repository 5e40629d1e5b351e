import {
  getNamedType,
  getOperationAST,
  isAbstractType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { AccessDecision } from '../../access/access-decision.js';
import { findField } from '../../operation/selections.js';
import { fragmentsOf } from '../../plan/prepare-operation.js';
import { dataKeyOf } from '../../plan/response-key.js';
import { inherits, ownFieldsOf, type Subject, type SubjectDepth, type SubjectPath, type Subjects } from '../../supergraph/subjects.js';

/** A selected field whose groups have row conditions. */
export interface GuardedField {
  readonly dataKey: string;
  readonly coordinate: string;
  /** Any one of them suffices; none is a field that nobody may read. */
  readonly ways: readonly GuardedWay[];
}

/** Groups that together allow the field; their row sets must all reach the record. */
export interface GuardedWay {
  readonly groups: readonly string[];
  /** Bit i for the decision's row set i. */
  readonly rowSets: number;
}

/** What is checked of every object at one position of the assembled data. */
export interface Checkpoint {
  readonly typeName: string;
  /** Null where the object is part of the record above it. */
  readonly subject: Subject | null;
  readonly guarded: readonly GuardedField[];
  readonly children: readonly { readonly dataKey: string; readonly at: CheckpointByType }[];
  /** Where a removed record must not be counted either. */
  readonly page: { readonly totalCountKeys: readonly string[]; readonly pageInfoKeys: readonly string[] } | null;
}

/** By the name of the object's type; a position with one possible type needs no `__typename`. */
export interface CheckpointByType {
  readonly only: Checkpoint | null;
  readonly byTypename: ReadonlyMap<string, Checkpoint>;
}

interface Compilation {
  readonly schema: GraphQLSchema;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly subjects: Subjects;
  readonly depth: SubjectDepth;
  readonly decision: AccessDecision;
}

/** What is fixed by the supergraph and by how closely the lock looks. */
export type LockRules = Pick<Compilation, 'schema' | 'subjects' | 'depth'>;

/**
 * Where the second lock looks, for one operation as it was planned. Conditions of `@include` and `@skip` are not looked at: what was not selected is not in
 * the data. Null when nothing of the operation is about anybody.
 */
export function compileCheckpoints(
  rules: LockRules,
  document: DocumentNode,
  operationName: string | undefined,
  decision: AccessDecision,
): Checkpoint | null {
  const operation = getOperationAST(document, operationName);
  const root = operation && rules.schema.getRootType(operation.operation);
  if (!operation || !root) throw new Error('The document has no such operation; validation comes before the second lock.');
  return compileObject({ ...rules, fragments: fragmentsOf(document), decision }, root, [operation.selectionSet], null);
}

/** Null when nothing at or below the position is guarded. `above` is whose record the object stands in. */
function compileObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
  above: SubjectPath['kind'] | null,
): Checkpoint | null {
  const declared = compilation.subjects.get(type.name);
  const subject = declared && !inherits(declared, above, compilation.depth) ? declared : null;
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) collect(compilation, type, set, fields);
  const guarded: GuardedField[] = [];
  const children: { dataKey: string; at: CheckpointByType }[] = [];
  for (const [dataKey, nodes] of fields) {
    const name = nodes[0]?.name.value ?? '';
    const field = findField(type, name);
    if (!field) continue;
    guarded.push(...guardsOf(compilation, `${type.name}.${name}`, dataKey));
    const at = compilePosition(compilation, getNamedType(field.type), nodes, declared ? ownFieldsOf(declared) : above);
    if (at) children.push({ dataKey, at });
  }
  if (subject === null && guarded.length === 0 && children.length === 0) return null;
  return { typeName: type.name, subject, guarded, children, page: pageOf(type, fields) };
}

function compilePosition(
  compilation: Compilation,
  type: GraphQLNamedType,
  nodes: readonly FieldNode[],
  above: SubjectPath['kind'] | null,
): CheckpointByType | null {
  const sets = nodes.flatMap((node) => node.selectionSet ?? []);
  if (isObjectType(type)) {
    const only = compileObject(compilation, type, sets, above);
    return only && { only, byTypename: new Map() };
  }
  if (!isAbstractType(type)) return null;
  const compiled = compilation.schema.getPossibleTypes(type).map((possible) => compileObject(compilation, possible, sets, above));
  const found = compiled.filter((checkpoint) => checkpoint !== null);
  return found.length === 0 ? null : { only: null, byTypename: new Map(found.map((checkpoint) => [checkpoint.typeName, checkpoint])) };
}

/** Nothing for a field without a group, and for one that some way allows whatever the record: a group without row conditions is about no record. */
function guardsOf({ decision }: Compilation, coordinate: string, dataKey: string): GuardedField[] {
  if (decision.requirements.get(coordinate)?.scopes == null) return [];
  const verdict = decision.verdictFor(coordinate);
  const ways = verdict.delivered ? verdict.ways.map((groups) => guardedWay(decision, groups)) : [];
  return ways.some(({ rowSets }) => rowSets === 0) ? [] : [{ dataKey, coordinate, ways }];
}

function guardedWay({ groups: rowSetByGroup, rowSets }: AccessDecision, groups: readonly string[]): GuardedWay {
  const guarded = groups.flatMap((group) => {
    const rowSet = rowSetByGroup[group];
    return rowSet === undefined || rowSets[rowSet]?.length === 0 ? [] : [{ group, bit: 1 << rowSet }];
  });
  return { groups: guarded.map(({ group }) => group), rowSets: guarded.reduce((bits, { bit }) => bits | bit, 0) };
}

function collect(compilation: Compilation, type: GraphQLObjectType, set: SelectionSetNode, into: Map<string, FieldNode[]>): void {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = dataKeyOf(selection);
      const nodes = into.get(key);
      if (nodes) nodes.push(selection);
      else into.set(key, [selection]);
      continue;
    }
    const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : compilation.fragments.get(selection.name.value);
    const condition = fragment?.typeCondition && compilation.schema.getType(fragment.typeCondition.name.value);
    const applies = !condition || condition === type || (isAbstractType(condition) && compilation.schema.isSubType(condition, type));
    if (fragment && applies) collect(compilation, type, fragment.selectionSet, into);
  }
}

function pageOf(type: GraphQLObjectType, fields: ReadonlyMap<string, readonly FieldNode[]>): Checkpoint['page'] {
  if (!('pageInfo' in type.getFields())) return null;
  const keysOf = (name: string) => [...fields].filter(([, [node]]) => node?.name.value === name).map(([key]) => key);
  return { totalCountKeys: keysOf('totalCount'), pageInfoKeys: keysOf('pageInfo') };
}
