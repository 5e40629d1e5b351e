import { hashRecord } from '../chain.js';
import { columnsOf, type LogEntry, type RecordColumns } from '../log-entry.js';
import type { StoredRecord } from '../store/read-records.js';

/** The columns of which a record's text says something else; null when the text is no record at all. */
export function findColumnDifferences(record: StoredRecord, body: string): readonly string[] | null {
  try {
    const entry = findEntry(body);
    if (entry === null) return null;
    const told = columnsOf(entry);
    // Object.keys forgets the names.
    const names = Object.keys(told) as (keyof RecordColumns)[];
    return names.filter((name) => textOf(record[name]) !== textOf(told[name]));
  } catch {
    // Of a kind that nobody knows, or without what a record of its kind has.
    return null;
  }
}

export function isHashRight({ previous, writer, sequence, hash }: StoredRecord, body: string): boolean {
  return hashRecord(previous, writer, sequence, body) === hash;
}

export function findEntry(body: string): LogEntry | null {
  try {
    // The hash of the text is verified before anything is read from it.
    return JSON.parse(body) as LogEntry;
  } catch {
    return null;
  }
}

/** Empty and absent are one: an empty text is stored as null. */
function textOf(value: string | readonly string[] | null): string {
  return JSON.stringify(value === '' ? null : value);
}
