import { hash } from 'node:crypto';
import { columnsOf, type ChainHead, type LogEntry, type RecordColumns } from './log-entry.js';

/** What stands before the first record of a chain. */
export const GENESIS = '0'.repeat(64);

/** A record with its place in the chain. Hashes are in hexadecimal. */
export interface ChainedRecord {
  readonly sequence: number;
  readonly columns: RecordColumns;
  readonly body: string;
  readonly hash: string;
}

/**
 * Binds a record to everything before it. The text that is hashed has a line each for previous hash, writer, sequence and body, and no body holds a line
 * break: anybody can verify it with sha256sum.
 */
export function hashRecord(previous: string, writer: string, sequence: number | string, body: string): string {
  return hash('sha256', `${previous}\n${writer}\n${sequence}\n${body}`, 'hex');
}

/** A record's canonical text: what is hashed, stored and verified is this very text. */
export function writeBody(entry: LogEntry): string {
  return JSON.stringify(entry);
}

export interface UnchainedRecord {
  readonly entry: LogEntry;
  readonly body: string;
}

/** Puts records behind the head of a chain, in order. */
export function chain(head: ChainHead, records: readonly UnchainedRecord[]): readonly ChainedRecord[] {
  let previous = head.hash;
  return records.map(({ entry, body }, index) => {
    const sequence = head.sequence + 1 + index;
    previous = hashRecord(previous, head.writer, sequence, body);
    return { sequence, columns: columnsOf(entry), body, hash: previous };
  });
}
