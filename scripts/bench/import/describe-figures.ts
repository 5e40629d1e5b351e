import { layOutTable } from '../table.js';
import type { ImporterResult } from './importer.process.js';

/** CPU time of what an import asks. */
export interface ServersCpuMs {
  readonly postgres: number;
  readonly register: number;
}

/** One file through the importer, and its rows once more through COPY. */
export interface ImportFigures {
  readonly file: string;
  readonly imported: ImporterResult;
  readonly servers: ServersCpuMs;
  readonly copySeconds: number;
  readonly loadBefore: number;
  readonly loadAfter: number;
}

const HEADING = [
  'file',
  'rows',
  'rejected',
  'rows/s',
  'COPY rows/s',
  '× COPY',
  'CPU µs a row',
  'of PostgreSQL',
  'of the register',
  'MB',
  'load',
] as const;

export function describeFigures(figures: readonly ImportFigures[]): string {
  const rows = figures.map(({ file, imported, servers, copySeconds, loadBefore, loadAfter }) => {
    const { rows: taken, rejected, seconds, cpuSeconds, peakMemoryMb } = imported;
    const microseconds = (ms: number): string => ((ms * 1000) / taken).toFixed(1);
    return [
      ...[file, String(taken), String(rejected), (taken / seconds).toFixed(0), (taken / copySeconds).toFixed(0)],
      ...[
        (copySeconds / seconds).toFixed(2),
        microseconds(cpuSeconds * 1000),
        microseconds(servers.postgres),
        microseconds(servers.register),
      ],
      ...[peakMemoryMb.toFixed(0), `${loadBefore.toFixed(1)} → ${loadAfter.toFixed(1)}`],
    ];
  });
  const about =
    'Each file once, then the same rows by COPY into the same table, emptied, with its indexes, triggers and generated columns. Codes come from ' +
    'the population register of the same people; its process and PostgreSQL share the machine with the importer. MB is the most that the importing ' +
    'process held. Wanted: 0.4 × COPY, 300 MB.';
  return `${about}\n\n${layOutTable([[...HEADING], ...rows])}`;
}
