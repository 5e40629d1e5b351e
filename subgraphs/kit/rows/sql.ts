/** Collects the values of one statement; every value reaches PostgreSQL as a parameter, never as text of the statement. */
export class SqlParameters {
  readonly values: unknown[] = [];

  /** The placeholder (`$3`) under which the value stands. */
  add(value: unknown): string {
    this.values.push(value);
    return `$${this.values.length}`;
  }
}

/** One statement with its values. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
  /** A lookup by keys is planned once for all values; without it PostgreSQL plans for the values at hand, as lists need. */
  readonly isLookup?: boolean;
}

/** All of them; `false` for none, since a rule without conditions lets nothing pass. */
export function and(terms: readonly string[]): string {
  return terms.length === 0 ? 'false' : `(${terms.join(' AND ')})`;
}

/** One of them; `false` for none. */
export function or(terms: readonly string[]): string {
  return terms.length === 0 ? 'false' : `(${terms.join(' OR ')})`;
}
