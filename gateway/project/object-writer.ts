import { readOwn } from '../plan/response-key.js';
import { BUBBLED, NULL, report, type ValueWriter } from './value-writer.js';

export interface FieldWriter {
  /** `{"key":` or `,"key":` */
  readonly label: string;
  readonly clientKey: string;
  readonly dataKey: string;
  /** False where the data key is the name of something that every object inherits. */
  readonly plainRead: boolean;
  readonly nullable: boolean;
  /** Number of the coordinate whose single value it counts; -1 for a list, which counts its elements, and for what is not counted. */
  readonly counter: number;
  readonly write: ValueWriter;
}

export function writerOf(fields: readonly FieldWriter[]): ValueWriter {
  return (value, state, depth) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return missing(value, state, depth);
    // Neither null nor an array: in parsed JSON that is an object.
    const object = value as Record<string, unknown>;
    let json = '';
    for (const field of fields) {
      state.path[depth] = field.clientKey;
      const text = field.write(field.plainRead ? object[field.dataKey] : readOwn(object, field.dataKey), state, depth + 1);
      if (text !== NULL && text !== BUBBLED) {
        json += field.label + text;
        if (field.counter >= 0) state.counts[field.counter] = (state.counts[field.counter] ?? 0) + 1;
      } else if (field.nullable) json += `${field.label}null`;
      else {
        if (text === NULL) report(state, depth + 1);
        return BUBBLED;
      }
    }
    return json === '' ? '{}' : `${json}}`;
  };
}

export function listWriter(writeItem: ValueWriter, nullable: boolean): ValueWriter {
  return (value, state, depth) => {
    if (!Array.isArray(value)) return missing(value, state, depth);
    let json = '[';
    for (let index = 0; index < value.length; index++) {
      state.path[depth] = index;
      let text = writeItem(value[index], state, depth + 1);
      if (text === NULL || text === BUBBLED) {
        if (!nullable) {
          if (text === NULL) report(state, depth + 1);
          return BUBBLED;
        }
        text = 'null';
      }
      json += index === 0 ? text : `,${text}`;
    }
    return `${json}]`;
  };
}

export function constant(text: string): ValueWriter {
  return () => text;
}

/** Null and absent are ordinary; anything else is garbage, withheld and reported. */
export function missing(value: unknown, state: Parameters<ValueWriter>[1], depth: number): string {
  if (value !== null && value !== undefined) report(state, depth);
  return NULL;
}
