import { Kind, print, type ArgumentNode, type FieldNode, type ValueNode } from 'graphql';

/** No field of a supergraph may begin with it (checked when one is loaded). */
export const ALIAS_PREFIX = 'as__';
/** The prefix, eight digits and an underscore. */
const PREFIX_LENGTH = ALIAS_PREFIX.length + 9;

/**
 * The key under which the assembled data holds a selected field: its name, or, with an alias or arguments, a key of our own.
 *
 * The planner adds keys and `@requires` fields of its own to every fetch: a client who writes `{ id: name }` would overwrite the key that
 * the next agency is asked with (planner 0.0.38 renames its answer back to `id` before the key is read). And where one response key means different fields or
 * arguments on two types, it can merge both into one selection of an interface object and abort the whole process ("Unexpected conflict"). So a key of ours
 * names what it stands for. Underscores of the client are written `_u`, so that no key contains a name that the planner uses itself. It also keeps `__proto__` and `constructor` out of the data.
 *
 * All aliases of `__typename` share that key, because a subgraph with `@interfaceObject` answers it wrongly and a later fetch corrects it.
 */
export function dataKeyOf(field: FieldNode): string {
  const name = field.name.value;
  const alias = field.alias?.value ?? name;
  if (name === '__typename' || (alias === name && !field.arguments?.length)) return name;
  return `${ALIAS_PREFIX}${digest(name + argumentsText(field.arguments ?? []))}_${alias.replaceAll('_', '_u')}`;
}

/** The key that the client wrote, for paths of errors. */
export function clientKeyOf(dataKey: string): string {
  return dataKey.startsWith(ALIAS_PREFIX) ? dataKey.slice(PREFIX_LENGTH).replaceAll('_u', '_') : dataKey;
}

/** A field named like a member of every object (`constructor`) is read only where it was really delivered. */
export function readOwn(object: Readonly<Record<string, unknown>>, key: string): unknown {
  return key in Object.prototype && !Object.hasOwn(object, key) ? undefined : object[key];
}

/** Equal for arguments that validation counts as equal: the order of arguments and of object fields means nothing. */
function argumentsText(nodes: readonly ArgumentNode[]): string {
  return nodes
    .map((node) => `${node.name.value}:${valueText(node.value)}`)
    .sort()
    .join(',');
}

function valueText(value: ValueNode): string {
  if (value.kind === Kind.LIST) return `[${value.values.map(valueText).join(',')}]`;
  if (value.kind !== Kind.OBJECT) return print(value);
  const fields = value.fields.map((field) => `${field.name.value}:${valueText(field.value)}`);
  return `{${fields.sort().join(',')}}`;
}

/** FNV-1a, 32 bits: tells selections of one operation apart, protects nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
