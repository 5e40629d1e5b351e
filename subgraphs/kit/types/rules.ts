import { Directive } from 'type-graphql';

/** The field belongs to this information group of `schema/policy`: only a grant of the group delivers it. */
export function Group(group: string): ReturnType<typeof Directive> {
  return Directive(`@requiresScopes(scopes: [["${group}"]])`);
}

/** Opaque ids, reference data and the plumbing of lists: for every verified caller. Says nothing about a person. */
export function Authenticated(): ReturnType<typeof Directive> {
  return Directive('@authenticated');
}

/**
 * Whose record an object of the type is: the field that leads to its `Citizen`, or to its `Household` where the record belongs to a household; `id` on these two
 * themselves. Every type with a protected field says it. A type that is only ever reached inside such a record (an address as delivered, a member of a
 * household) says nothing and is part of that record. Said twice, the first path that leads to somebody counts.
 */
export function Subject(path: string): ReturnType<typeof Directive> {
  return Directive(`@subject(path: "${path}")`);
}

/** The argument or input field is personal data: never taken from a URL. */
export function Personal(): ReturnType<typeof Directive> {
  return Directive('@tag(name: "personal")');
}

/** Filtering or ordering by this input counts as reading the field of that type. */
export function Reads(typeName: string, fieldName: string): ReturnType<typeof Directive> {
  return Directive(`@tag(name: "reads/${typeName}/${fieldName}")`);
}

/** Under a grant with a mask the value is cut by it. A leaf of a masked group that is neither this nor `WholeUnderMask` is refused. */
export function CutByMask(): ReturnType<typeof Directive> {
  return Directive('@tag(name: "mask/cut")');
}

/** Identifies nobody: delivered whole under a grant whose mask cuts its group. */
export function WholeUnderMask(): ReturnType<typeof Directive> {
  return Directive('@tag(name: "mask/whole")');
}
