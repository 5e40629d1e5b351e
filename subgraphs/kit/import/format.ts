import type { Sentence } from '../../../schema/contract/error-codes.js';

/** How the text of a cell is read. `enum` takes the Vietnamese words of `values` only; nothing is guessed or padded. */
export type CellKind = 'text' | 'date' | 'yearMonth' | 'year' | 'vnd' | 'decimal' | 'enum' | 'boolean' | 'list';

export interface Column {
  /** The name in code and, in snake case, in the database. */
  readonly key: string;
  /** The column name that officers use, exactly as it stands in the first line of a file. */
  readonly header: string;
  readonly kind: CellKind;
  readonly required: boolean;
  /** For `enum`: the word in the file → the value in the graph. */
  readonly values?: Readonly<Record<string, string>>;
  /** For `text`: the whole text must match. */
  readonly pattern?: RegExp;
  /** What the cell holds, for the documentation. */
  readonly about: Sentence;
}

/** One version of one kind of file that an agency delivers. Versions are added, never changed. */
export interface ImportFormat {
  readonly agency: string;
  readonly record: string;
  readonly version: number;
  readonly title: Sentence;
  readonly columns: readonly Column[];
  /** Keys of the columns that name a row for good: the same file twice changes nothing. */
  readonly naturalKey: readonly string[];
}
