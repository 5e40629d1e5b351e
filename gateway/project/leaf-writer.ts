import { isEnumType, type GraphQLLeafType } from 'graphql';
import type { Mask } from '../../schema/contract/row-condition.js';
import { jsonString } from './json-text.js';
import { maskValue } from './mask-value.js';
import { NULL, report, type ValueWriter } from './value-writer.js';

/**
 * Values of the built-in scalars are checked as graphql-js does on output; enum values that the public schema does not know are
 * withheld. Custom scalars were serialised by the subgraph and pass as they are. What cannot stand becomes null and is reported.
 */
export function compileLeaf(type: GraphQLLeafType): ValueWriter {
  if (isEnumType(type)) return enumWriter(new Set(type.getValues().map((value) => value.name)));
  return BUILT_IN[type.name] ?? writeAny;
}

/** What a mask leaves of a value, whatever its type says: a masked date is the text of its year. `number` is that of the coordinate. */
export function maskedLeaf(mask: Mask, number: number): ValueWriter {
  return (value, state) => {
    state.masks[number] = mask;
    const text = maskValue(mask, value);
    return text === null ? NULL : jsonString(text);
  };
}

function enumWriter(known: ReadonlySet<string>): ValueWriter {
  return (value, state, depth) => (typeof value === 'string' && known.has(value) ? `"${value}"` : withheld(value, state, depth));
}

/** Null without a prototype, so that a scalar named `constructor` finds nothing. */
const BUILT_IN: Readonly<Record<string, ValueWriter | undefined>> = Object.assign(Object.create(null) as Record<string, ValueWriter>, {
  String: (value, state, depth) => {
    if (typeof value === 'string') return jsonString(value);
    return typeof value === 'boolean' || isFinite(value) ? `"${String(value)}"` : withheld(value, state, depth);
  },
  ID: (value, state, depth) => {
    if (typeof value === 'string') return jsonString(value);
    return Number.isInteger(value) ? `"${String(value)}"` : withheld(value, state, depth);
  },
  Int: (value, state, depth) => (typeof value === 'number' && (value | 0) === value ? String(value) : withheld(value, state, depth)),
  Float: (value, state, depth) => (isFinite(value) ? String(value) : withheld(value, state, depth)),
  Boolean: (value, state, depth) => (typeof value === 'boolean' ? (value ? 'true' : 'false') : withheld(value, state, depth)),
} satisfies Record<string, ValueWriter>);

const writeAny: ValueWriter = (value) =>
  typeof value === 'string' ? jsonString(value) : value === null || value === undefined ? NULL : JSON.stringify(value);

function isFinite(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function withheld(value: unknown, state: Parameters<ValueWriter>[1], depth: number): string {
  if (value !== null && value !== undefined) report(state, depth);
  return NULL;
}
