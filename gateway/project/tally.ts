import type { Mask } from '../../schema/contract/row-condition.js';
import { BUBBLED, NULL, type ValueWriter, type WriteState } from './value-writer.js';

export interface MaskedField {
  /** `Type.field` */
  readonly coordinate: string;
  readonly mask: Mask;
}

/** Coordinates that one projection keeps account of, each with a number: writers only raise a counter. */
export class Tally {
  private readonly coordinates: string[] = [];
  private readonly numbers = new Map<string, number>();

  /** Types of values are met while writing, so numbers are given as long as the projection lives. */
  numberOf(coordinate: string): number {
    const known = this.numbers.get(coordinate) ?? this.coordinates.push(coordinate) - 1;
    this.numbers.set(coordinate, known);
    return known;
  }

  /** Counters at nought, filled so that raising one never makes the array grow. */
  zeros(): number[] {
    return new Array<number>(this.coordinates.length).fill(0);
  }

  /** Coordinate → values written, without those that a null took away again. */
  deliveredIn({ counts }: WriteState): Readonly<Record<string, number>> {
    const delivered: Record<string, number> = {};
    for (let number = 0; number < counts.length; number++) {
      const count = counts[number] ?? 0;
      if (count > 0) delivered[this.coordinates[number] ?? ''] = count;
    }
    return delivered;
  }

  maskedIn({ masks }: WriteState): MaskedField[] {
    return masks.flatMap((mask, number) => (mask === undefined ? [] : [{ coordinate: this.coordinates[number] ?? '', mask }]));
  }
}

/** Counts each element of a list that is written. */
export function counting(write: ValueWriter, number: number): ValueWriter {
  return (value, state, depth) => {
    const text = write(value, state, depth);
    if (text !== NULL && text !== BUBBLED) state.counts[number] = (state.counts[number] ?? 0) + 1;
    return text;
  };
}

/** Takes back what was counted below a value that a null has taken away. Copies the counts for each value: only a second run is written so. */
export function takingBack(write: ValueWriter): ValueWriter {
  return (value, state, depth) => {
    const before = [...state.counts];
    const text = write(value, state, depth);
    if (text === BUBBLED) state.counts.splice(0, Infinity, ...before);
    return text;
  };
}
