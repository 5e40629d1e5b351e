import type { RowSubject } from './row-predicate.js';

/**
 * How one kind of record is read: where it stands, what is projected, whose it is. Loaders and lists are made from it,
 * so that no statement of an agency can forget the predicate.
 */
export interface RecordDefinition<Row extends object> {
  /** `FROM` clause with its aliases. */
  readonly from: string;
  /** Property of the row → SQL expression. */
  readonly columns: Readonly<Record<keyof Row & string, string>>;
  /** Null for reference data, which is nobody's record and open to every verified caller. */
  readonly subject: RowSubject | null;
  /** The information group that decides whether the record is in a list at all; null: the citizen's existence decides. */
  readonly group: string | null;
  /** The order inside one citizen, unique at its end, such as `t.valid_from, t.id`. */
  readonly order: string;
}

/** A row as read, with what the rules need to know about it. */
export interface ReadableRow {
  /** Bit i: row set i of the caller's context reaches this row. Absent: the caller has one row set, and it does. */
  readonly rowSetMask?: number;
}

export function projection(columns: Readonly<Record<string, string>>): string {
  return Object.entries(columns)
    .map(([property, expression]) => `${expression} AS "${property}"`)
    .join(', ');
}
