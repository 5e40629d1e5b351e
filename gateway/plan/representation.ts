import type { FetchRewrite, RequiresSelection } from '@graphql-hive/router-query-planner';
import type { Supergraph } from '../supergraph/load-supergraph.js';
import type { DataObject } from './entity-path.js';
import { readOwn } from './response-key.js';
import { compileRewrites } from './rewrites.js';

/**
 * The representation of an entity as JSON text, which is also what duplicates are recognised by. Null when the entity cannot be identified
 * (a key is null, or its type is not asked for); `'STARVED'` when something that the fetch needs was never delivered, because
 * the fetch before it failed: asking then would have the agency compute with a missing value.
 */
export type RepresentationText = string | null;
export type RepresentationBuilder = (entity: DataObject) => RepresentationText;
export const STARVED = 'STARVED';

/** One level of what a representation carries: output key → where it is read and what is below it. */
interface RequiredField {
  readonly from: string;
  readonly selections: RequiresSelection[];
}

export function compileRepresentation(
  supergraph: Supergraph,
  subgraph: string,
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[] | undefined | null,
): RepresentationBuilder {
  const builders = new Map<string, RepresentationBuilder>();
  return (entity) => {
    const typename = entity.__typename;
    if (typeof typename !== 'string') return null;
    let build = builders.get(typename);
    if (build === undefined) {
      build = compileForType(supergraph, subgraph, requires, rewrites, typename);
      // Garbage type names of a broken subgraph must not pile up.
      if (supergraph.possibleTypes.has(typename)) builders.set(typename, build);
    }
    return build(entity);
  };
}

function compileForType(
  supergraph: Supergraph,
  subgraph: string,
  requires: readonly RequiresSelection[],
  rewrites: readonly FetchRewrite[] | undefined | null,
  typename: string,
): RepresentationBuilder {
  const { possibleTypes, entityKeys } = supergraph;
  const fields = fieldsFor(requires, typename, supergraph);
  fields.delete('__typename');
  if (fields.size === 0) return () => null;
  const header: DataObject = { __typename: typename };
  const change = compileRewrites(rewrites, possibleTypes);
  for (const rewrite of change) rewrite(header);
  const rewriteFields = changesFields(rewrites) ? change : [];
  // A rewritten name is the interface under which the subgraph knows the entity.
  const sentName = typeof header.__typename === 'string' ? header.__typename : typename;
  const keys = (entityKeys.get(subgraph)?.get(sentName) ?? []).filter((key) => key.every((name) => fields.has(name)));
  const writers = [...fields].map(([key, field]) => ({
    key,
    text: `,${JSON.stringify(key)}:`,
    from: field.from,
    write: compileValue(field.selections, supergraph),
  }));
  const opening = `{"__typename":${JSON.stringify(sentName)}`;

  return (entity) => {
    if (!isIdentified(entity, keys, fields)) return null;
    let text = opening;
    for (const writer of writers) {
      const value = writer.write(readOwn(entity, writer.from));
      if (value === undefined) return STARVED;
      text += writer.text + value;
    }
    return rewriteFields.length === 0 ? `${text}}` : rewritten(`${text}}`, rewriteFields);
  };
}

/** Some key of the asked subgraph is whole; without knowledge of its keys, anything beside the type name is there. */
function isIdentified(entity: DataObject, keys: readonly (readonly string[])[], fields: ReadonlyMap<string, RequiredField>): boolean {
  const present = (name: string) => {
    const value = readOwn(entity, fields.get(name)?.from ?? name);
    return value !== null;
  };
  return keys.length === 0 ? [...fields.keys()].some(present) : keys.some((key) => key.every(present));
}

/** Text of a required value; undefined when it was never delivered. */
type ValueWriter = (value: unknown) => string | undefined;

function compileValue(selections: readonly RequiresSelection[], supergraph: Supergraph): ValueWriter {
  if (selections.length === 0) return (value) => (value === undefined ? undefined : JSON.stringify(value));
  const writersByType = new Map<string, { readonly text: string; readonly from: string; readonly write: ValueWriter }[]>();
  const writersFor = (typename: string) => {
    let writers = writersByType.get(typename);
    if (writers === undefined) {
      writers = [...fieldsFor(selections, typename, supergraph)].map(([key, field]) => ({
        text: `${JSON.stringify(key)}:`,
        from: field.from,
        write: compileValue(field.selections, supergraph),
      }));
      if (typename === '' || supergraph.possibleTypes.has(typename)) writersByType.set(typename, writers);
    }
    return writers;
  };
  const write: ValueWriter = (value) => {
    if (value === undefined) return undefined;
    if (typeof value !== 'object' || value === null) return 'null';
    if (Array.isArray(value)) {
      const items = value.map(write);
      return items.includes(undefined) ? undefined : `[${items.join(',')}]`;
    }
    const object = value as DataObject;
    const parts: string[] = [];
    for (const writer of writersFor(typeof object.__typename === 'string' ? object.__typename : '')) {
      const text = writer.write(readOwn(object, writer.from));
      if (text === undefined) return undefined;
      parts.push(writer.text + text);
    }
    return `{${parts.join(',')}}`;
  };
  return write;
}

/** What applies to a type, merged by output key; an empty name stands for an object whose type was never in doubt. */
function fieldsFor(
  selections: readonly RequiresSelection[],
  typename: string,
  supergraph: Supergraph,
  into = new Map<string, RequiredField>(),
): Map<string, RequiredField> {
  for (const selection of selections) {
    if (selection.kind === 'Field') {
      const key = selection.alias ?? selection.name;
      const known = into.get(key);
      if (known) known.selections.push(...(selection.selections ?? []));
      else into.set(key, { from: selection.name, selections: [...(selection.selections ?? [])] });
    } else if (selection.kind === 'InlineFragment') {
      const matches = selection.typeCondition === typename || supergraph.possibleTypes.get(selection.typeCondition)?.has(typename);
      if (matches === true || typename === '') fieldsFor(selection.selections, typename, supergraph, into);
    }
  }
  return into;
}

/** Whether a rewrite touches more than the type name, which is constant for a type and needs no work per entity. */
function changesFields(rewrites: readonly FetchRewrite[] | undefined | null): boolean {
  return (rewrites ?? []).some((rewrite) => {
    const { path } = 'KeyRenamer' in rewrite ? rewrite.KeyRenamer : 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
    const last = path.at(-1);
    return !(
      last &&
      'Key' in last &&
      last.Key === '__typename' &&
      path.every((segment, index) => index === path.length - 1 || 'TypenameEquals' in segment)
    );
  });
}

function rewritten(text: string, rewrites: readonly ((value: unknown) => void)[]): string {
  const representation: unknown = JSON.parse(text);
  for (const rewrite of rewrites) rewrite(representation);
  return JSON.stringify(representation);
}
