import { mkdirSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findLastCheckpoint } from './read-witness-file.js';
import { Signal } from '../signal.js';
import type { Witness, WitnessLine } from './witness.js';

export interface FileWitnessOptions {
  readonly path: string;
  /** Lines gather for so long before one write and one fsync take them. */
  readonly flushMs?: number;
  readonly onTrouble: (error: unknown) => void;
}

const FLUSH_MS = 250;
const RETRY_MS = 1_000;
/** So many lines are kept while the file cannot be written; of more, those of the same writer are joined. */
const MAX_WAITING = 10_000;

/** A file that only grows: a line for every group commit, and every checkpoint. Several processes may write it; a line is one write. Mounted append-only, or from another machine, it withstands the database's administrators. */
export function createFileWitness({ path, flushMs = FLUSH_MS, onTrouble }: FileWitnessOptions): Witness {
  const waiting: WitnessLine[] = [];
  const arrival = new Signal();
  let isClosed = false;
  let file: FileHandle | null = null;
  const ended = run();

  function tell(line: WitnessLine): void {
    const before = waiting.length < MAX_WAITING ? undefined : waiting.at(-1);
    const joined = before === undefined ? null : joinHeads(before, line);
    if (joined === null) waiting.push(line);
    else waiting[waiting.length - 1] = joined;
    arrival.raise();
  }

  async function run(): Promise<void> {
    while (!isClosed || waiting.length > 0) {
      await arrival.raised;
      if (!isClosed) await sleep(flushMs);
      arrival.lower();
      const lines = waiting.splice(0);
      if (lines.length === 0) continue;
      try {
        file ??= await openForAppending(path);
        await file.appendFile(lines.map((line) => `${JSON.stringify(line)}\n`).join(''));
        await file.datasync();
      } catch (error) {
        onTrouble(error);
        waiting.unshift(...lines);
        await file?.close().catch(() => undefined);
        file = null;
        if (isClosed) return;
        await sleep(RETRY_MS);
        arrival.raise();
      }
    }
    await file?.close();
  }

  return {
    tellHead: (from, { writer, sequence, hash }, at) => {
      tell({ kind: 'HEAD', at: at.toISOString(), writer, from, to: sequence, hash });
    },
    tellCheckpoint: ({ sequence, body, keyId, signature }) => {
      tell({ kind: 'CHECKPOINT', sequence, body, keyId, signature });
    },
    lastCheckpoint: () => findLastCheckpoint(path),
    async close() {
      isClosed = true;
      arrival.raise();
      await ended;
    },
  };
}

/** The line that a power cut left half written is ended, so that it does not spoil the next one. */
async function openForAppending(path: string): Promise<FileHandle> {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  const file = await open(path, 'a+', 0o600);
  const { size } = await file.stat();
  if (size === 0) return file;
  const { buffer } = await file.read(Buffer.alloc(1), 0, 1, size - 1);
  if (buffer.toString() !== '\n') await file.appendFile('\n');
  return file;
}

/** A head covers all before it: of two neighbours of one writer the second says what both said. Null when they are no such neighbours. */
function joinHeads(before: WitnessLine, line: WitnessLine): WitnessLine | null {
  const areNeighbours = line.kind === 'HEAD' && before.kind === 'HEAD' && before.writer === line.writer && before.to + 1 === line.from;
  return areNeighbours ? { ...line, from: before.from } : null;
}
