import { Kind, type DocumentNode, type TypeNode } from 'graphql';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

/** By coordinate `Type.field`: `CUT` is cut by the mask of a grant, `WHOLE` identifies nothing and passes any mask. A leaf that says neither has no entry. */
export type MaskTags = ReadonlyMap<string, 'CUT' | 'WHOLE'>;

const TAGS = { 'mask/cut': 'CUT', 'mask/whole': 'WHOLE' } as const;

/** `@tag(name: "mask/cut")` and `@tag(name: "mask/whole")` of leaves. A field that leads to an object shows nothing itself: what is below it decides. */
export function readMaskTags(supergraph: DocumentNode): MaskTags {
  const leaves = new Set(['String', 'ID', 'Int', 'Float', 'Boolean']);
  for (const node of supergraph.definitions)
    if (node.kind === Kind.SCALAR_TYPE_DEFINITION || node.kind === Kind.ENUM_TYPE_DEFINITION) leaves.add(node.name.value);
  const tags = new Map<string, 'CUT' | 'WHOLE'>();
  for (const node of supergraph.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const field of node.fields ?? []) {
      const names = directivesNamed(field, 'tag').map((directive) => findTextArgument(directive, 'name'));
      const told = names.flatMap((name) => (name !== undefined && Object.hasOwn(TAGS, name) ? [TAGS[name as keyof typeof TAGS]] : []));
      // Two tags that contradict each other: the narrower one holds.
      const tag = leaves.has(namedTypeOf(field.type)) ? (told.includes('CUT') ? 'CUT' : told[0]) : 'WHOLE';
      if (tag !== undefined) tags.set(`${node.name.value}.${field.name.value}`, tag);
    }
  }
  return tags;
}

function namedTypeOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedTypeOf(type.type);
}
