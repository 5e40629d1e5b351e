import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import type { SignedCheckpoint } from '../checkpoint/checkpoint.js';
import { readCheckpoints, readRecords, readWriters, type Reader, type StoredRecord } from '../store/read-records.js';

/** A log to verify, where it lies or as it was exported. */
export interface LogSource {
  /** The first record of every chain. */
  starts(): AsyncIterable<StoredRecord>;
  /** By writer in the order of their codes, then by sequence. */
  records(): AsyncIterable<StoredRecord>;
  /** By sequence. */
  checkpoints(): AsyncIterable<SignedCheckpoint>;
}

export function databaseSource(reader: Reader): LogSource {
  async function* firstOfEach(): AsyncGenerator<StoredRecord> {
    for (const writer of await readWriters(reader)) {
      for await (const record of readRecords(reader, writer, 1)) {
        yield record;
        break;
      }
    }
  }
  async function* all(): AsyncGenerator<StoredRecord> {
    for (const writer of await readWriters(reader)) yield* readRecords(reader, writer);
  }
  return { starts: firstOfEach, records: all, checkpoints: () => readCheckpoints(reader) };
}

/** A line of an export: what an auditor takes away, and verifies without us. */
export type ExportLine = { readonly record: StoredRecord } | { readonly checkpoint: SignedCheckpoint };

export async function* exportLog(source: LogSource): AsyncGenerator<string> {
  for await (const checkpoint of source.checkpoints()) yield `${JSON.stringify({ checkpoint } satisfies ExportLine)}\n`;
  for await (const record of source.records()) yield `${JSON.stringify({ record } satisfies ExportLine)}\n`;
}

/** The file is read once for each of the three, so that it may be larger than the memory. */
export function exportSource(path: string): LogSource {
  async function* lines(): AsyncGenerator<ExportLine> {
    for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      // What stands in it is verified in every value.
      yield JSON.parse(line) as ExportLine;
    }
  }
  async function* records(): AsyncGenerator<StoredRecord> {
    for await (const line of lines()) if ('record' in line) yield line.record;
  }
  async function* starts(): AsyncGenerator<StoredRecord> {
    for await (const record of records()) if (record.sequence === 1) yield record;
  }
  async function* checkpoints(): AsyncGenerator<SignedCheckpoint> {
    for await (const line of lines()) if ('checkpoint' in line) yield line.checkpoint;
  }
  return { starts, records, checkpoints };
}
