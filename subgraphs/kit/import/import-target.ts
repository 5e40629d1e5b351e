import type { ClientBase } from 'pg';
import type { ImportFormat } from './format.js';
import type { RegisterClient } from './register-client.js';
import type { RowProblem } from './reject-codes.js';

/** Dates are `YYYY-MM-DD`, months `YYYY-MM`, amounts and decimals digits, enum cells the value of the graph, an empty cell null. */
export type RowValue = string | boolean | readonly string[] | null;
export type RowValues = Readonly<Record<string, RowValue>>;

/** A row whose every cell is valid, by column key. */
export interface CheckedRow {
  /** As an editor shows it: where the row begins, the header being line 1. */
  readonly line: number;
  readonly values: RowValues;
}

/** What `check` or `prepare` says of one row: its values, perhaps with more of them, or why it cannot be taken. */
export type PreparedRow = { readonly values: RowValues } | { readonly problems: readonly RowProblem[] };

/** What the cells of a row say together: its values, perhaps with more of them, or why they cannot all be true. */
export type RowRule = (values: RowValues) => PreparedRow;

/** How the rows of a format name persons; each then has `citizenId`, the code that the register gave. */
export interface NamedPersons {
  /** Key of the person's insurance number, when the agency delivers one. */
  readonly insuranceNumber?: string;
  /** Default: every row names one. The `citizenId` of a row that names none is null. */
  readonly namedBy?: (values: RowValues) => boolean;
}

export interface ImportContext {
  /** Inside the transaction that writes the batch: what `prepare` writes is kept exactly when the rows are. */
  readonly client: Pick<ClientBase, 'query'>;
  /** The code register; throws for the population agency, which keeps it itself. */
  readonly register: RegisterClient;
}

/**
 * Where the rows of one format go. The types of the columns are asked from the database; the generic writer does the rest.
 * A row passes `check`, then `persons`, both while the batch before is written, then `prepare`. It may be prepared more than once (a
 * batch that the database refuses is tried again in halves): `prepare` is idempotent.
 */
export interface ImportTarget {
  readonly format: ImportFormat;
  readonly table: string;
  /** Database column → key of the row's values, those that `prepare` adds included. */
  readonly columns: Readonly<Record<string, string>>;
  /** Database columns of the unique constraint that names a row. */
  readonly conflictKey: readonly string[];
  /** Columns written at the first import only: an opaque id stays when the row is delivered again. */
  readonly insertOnly?: readonly string[];
  /**
   * Records of the agency that must be in before this one; files that do not wait for each other are imported side by side.
   * Default: all that stand before it in the agency's list.
   */
  readonly refersTo?: readonly string[];
  readonly check?: RowRule;
  readonly persons?: NamedPersons;
  /** Resolves references for a whole batch, in the order of the rows. Never one statement per row. */
  prepare?(rows: readonly CheckedRow[], context: ImportContext): Promise<readonly PreparedRow[]>;
}

export interface TargetOptions extends Pick<
  ImportTarget,
  'format' | 'table' | 'insertOnly' | 'refersTo' | 'check' | 'persons' | 'prepare'
> {
  /** Database column → key, beside those of the format; an entry for a key of the format renames its column. */
  readonly columns?: Readonly<Record<string, string>>;
  /** Keys of the format that have no column of their own (`prepare` turns them into something else). */
  readonly omit?: readonly string[];
  /** Default: the columns of the format's natural key. */
  readonly conflictKey?: readonly string[];
}

/** A target with one column per key of the format, in snake case, changed by what the options say. Throws for a natural key that may be empty. */
export function createImportTarget({ format, columns = {}, omit = [], conflictKey, ...rest }: TargetOptions): ImportTarget {
  for (const key of format.naturalKey) {
    const column = format.columns.find((candidate) => candidate.key === key);
    if (column?.required !== true) throw new Error(`${format.record}: the natural key ${key} must be a required column.`);
  }
  const named = new Set([...Object.values(columns), ...omit]);
  const own = format.columns.filter(({ key }) => !named.has(key)).map(({ key }) => [toSnakeCase(key), key] as const);
  const all: Record<string, string> = { ...Object.fromEntries(own), ...columns };
  const columnByKey = new Map(Object.entries(all).map(([column, key]) => [key, column]));
  return {
    ...rest,
    format,
    columns: all,
    conflictKey: conflictKey ?? format.naturalKey.map((key) => columnByKey.get(key) ?? toSnakeCase(key)),
  };
}

export function toSnakeCase(key: string): string {
  return key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
