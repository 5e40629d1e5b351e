import {
  getNamedType,
  getNullableType,
  getOperationAST,
  isListType,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { FetchStep } from './plan-step.js';
import { fragmentsOf } from './prepare-operation.js';
import { clientKeyOf } from './response-key.js';

/** A position of the client's operation; `"*"` stands for every element of a list. */
export type PathPattern = readonly string[];

/** Fetch → the outermost positions that only this fetch fills. Never empty: a fetch for keys alone loses the entity's own position. */
export type LostPaths = ReadonlyMap<FetchStep, readonly PathPattern[]>;

/** Keys of positions are response keys joined by a slash, which no name contains; list positions are left out. */
type Patterns = ReadonlyMap<string, PathPattern>;
type SelectedKeys = Map<string, SelectedKeys>;

/** What the client misses, per failed fetch, against the operation that the client sent. */
export function findLostPaths(
  schema: GraphQLSchema,
  document: DocumentNode,
  operationName: string | undefined,
  fetches: readonly FetchStep[],
): LostPaths {
  const patterns = patternsOf(schema, document, operationName);
  const selectedByFetch = new Map(fetches.map((fetch) => [fetch, selectedPaths(fetch)]));
  const times = new Map<string, number>();
  for (const selected of selectedByFetch.values()) for (const key of new Set(allKeys(selected))) times.set(key, (times.get(key) ?? 0) + 1);
  return new Map(
    [...selectedByFetch].map(([fetch, selected]) => {
      const lost = [...new Set(outermost(selected, (key) => times.get(key) === 1 && patterns.has(key)))];
      const own = fetch.kind === 'ROOT_FETCH' ? [] : fetch.selections.flatMap(({ paths }) => paths.map((path) => path.keys.join('/')));
      const keys = lost.length > 0 ? lost : own;
      return [fetch, keys.map((key) => patterns.get(key) ?? key.split('/'))];
    }),
  );
}

interface Selected {
  readonly at: string;
  readonly keys: SelectedKeys;
}

/** What a fetch selects, below each place where its answer is merged. */
function selectedPaths(fetch: FetchStep): readonly Selected[] {
  const document = parse(fetch.operation, { noLocation: true });
  const selectionSet = getOperationAST(document)?.selectionSet;
  const rename = (key: string) => clientKeyOf(fetch.renamedKeys.get(key) ?? key);
  const keys = selectionSet ? keysOf(selectionSet, fragmentsOf(document), rename) : new Map<string, SelectedKeys>();
  if (fetch.kind === 'ROOT_FETCH') return [{ at: '', keys }];
  return fetch.selections.flatMap((selection) =>
    selection.paths.map((path) => ({ at: path.keys.join('/'), keys: keys.get(selection.key) ?? new Map<string, SelectedKeys>() })),
  );
}

function keysOf(
  set: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  rename: (key: string) => string,
  into: SelectedKeys = new Map<string, SelectedKeys>(),
): SelectedKeys {
  for (const selection of set.selections) {
    if (selection.kind === Kind.FIELD) {
      const key = rename(selection.alias?.value ?? selection.name.value);
      const below = into.get(key) ?? new Map<string, SelectedKeys>();
      into.set(key, below);
      if (selection.selectionSet) keysOf(selection.selectionSet, fragments, rename, below);
      continue;
    }
    const inner = selection.kind === Kind.INLINE_FRAGMENT ? selection.selectionSet : fragments.get(selection.name.value)?.selectionSet;
    if (inner) keysOf(inner, fragments, rename, into);
  }
  return into;
}

function allKeys(selected: readonly Selected[]): string[] {
  return selected.flatMap(({ at, keys }) =>
    [...keys].flatMap(([key, below]) => [positionBelow(at, key), ...allKeys([{ at: positionBelow(at, key), keys: below }])]),
  );
}

function outermost(selected: readonly Selected[], isLost: (key: string) => boolean): string[] {
  return selected.flatMap(({ at, keys }) =>
    [...keys].flatMap(([key, below]) =>
      isLost(positionBelow(at, key)) ? [positionBelow(at, key)] : outermost([{ at: positionBelow(at, key), keys: below }], isLost),
    ),
  );
}

function positionBelow(at: string, key: string): string {
  return at === '' ? key : `${at}/${key}`;
}

/** Every position of the client's operation. */
function patternsOf(schema: GraphQLSchema, document: DocumentNode, operationName: string | undefined): Patterns {
  const operation = getOperationAST(document, operationName);
  const fragments = fragmentsOf(document);
  const patterns = new Map<string, PathPattern>();
  const visit = (set: SelectionSetNode, parent: GraphQLNamedType | undefined, key: string, pattern: PathPattern) => {
    for (const selection of set.selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.alias?.value ?? selection.name.value;
        const type = parent && 'getFields' in parent ? parent.getFields()[selection.name.value]?.type : undefined;
        const own = positionBelow(key, name);
        const lists = [...pattern, name];
        patterns.set(own, lists);
        // Parents of selections have output types.
        const stars = Array<string>(listDepth(type as GraphQLOutputType | undefined)).fill('*');
        if (selection.selectionSet) visit(selection.selectionSet, type && getNamedType(type), own, [...lists, ...stars]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition?.name.value;
      if (fragment) visit(fragment.selectionSet, condition === undefined ? parent : schema.getType(condition), key, pattern);
    }
  };
  if (operation) visit(operation.selectionSet, schema.getRootType(operation.operation) ?? undefined, '', []);
  return patterns;
}

function listDepth(type: GraphQLOutputType | undefined): number {
  const nullable = type && getNullableType(type);
  return isListType(nullable) ? 1 + listDepth(nullable.ofType) : 0;
}
