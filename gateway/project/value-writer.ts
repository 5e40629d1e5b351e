import type { Mask } from '../../schema/contract/row-condition.js';

/** A null that nothing has reported yet. */
export const NULL = '';
/** A null that a reported violation below has caused. No JSON text begins with this character. */
export const BUBBLED = '\0';

/** What one run of a projection keeps beside the text. */
export interface WriteState {
  /** Client keys and list indexes down to the value that is being written. */
  readonly path: (string | number)[];
  /** Positions that had to be null although their type forbids it, or whose value no client may see. */
  readonly bubbled: (readonly (string | number)[])[];
  readonly spliced: Readonly<Record<string, string>>;
  /** Values written of protected fields, by the number of their coordinate. */
  readonly counts: number[];
  /** Masks of the fields that were cut, by the number of their coordinate. */
  readonly masks: (Mask | undefined)[];
}

/** The JSON text of a value, or NULL or BUBBLED. `depth` is the number of path elements above the value. */
export type ValueWriter = (value: unknown, state: WriteState, depth: number) => string;

export function report(state: WriteState, depth: number): void {
  state.bubbled.push(state.path.slice(0, depth));
}
