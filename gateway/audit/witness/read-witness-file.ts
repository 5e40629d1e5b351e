import { createReadStream, existsSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { createInterface } from 'node:readline';
import type { SignedCheckpoint } from '../checkpoint/checkpoint.js';
import type { WitnessLine } from './witness.js';

/** What a witness file says. */
export interface Testimony {
  /** Writer → sequence → hash, for every head that was told. */
  readonly heads: ReadonlyMap<string, ReadonlyMap<number, string>>;
  /** Writer → group commits as they were told, in the order of the file. */
  readonly groups: ReadonlyMap<string, readonly { readonly from: number; readonly to: number; readonly line: number }[]>;
  readonly checkpoints: ReadonlyMap<number, SignedCheckpoint>;
  /** Numbers of lines that cannot be read. */
  readonly unreadable: readonly number[];
  readonly lines: number;
}

/** A file that is not there says nothing. */
export async function readWitnessFile(path: string): Promise<Testimony> {
  const heads = new Map<string, Map<number, string>>();
  const groups = new Map<string, { from: number; to: number; line: number }[]>();
  const checkpoints = new Map<number, SignedCheckpoint>();
  const unreadable: number[] = [];
  let lines = 0;
  if (existsSync(path)) {
    for await (const text of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
      lines += 1;
      const line = parse(text);
      if (line === null) unreadable.push(lines);
      else if (line.kind === 'CHECKPOINT') checkpoints.set(line.sequence, line);
      else {
        entryOf(heads, line.writer, () => new Map<number, string>()).set(line.to, line.hash);
        entryOf(groups, line.writer, () => []).push({ from: line.from, to: line.to, line: lines });
      }
    }
  }
  return { heads, groups, checkpoints, unreadable, lines };
}

const CHUNK_BYTES = 1_000_000;
/** How a checkpoint's line begins; a chunk ends at most in the middle of one. */
const CHECKPOINT_LINE = /\{"kind":"CHECKPOINT","sequence":(\d+),/g;
const OVERLAP_BYTES = 100;

/** The sequence of the last checkpoint in the file, looked for from its end; 0 when it has none. */
export async function findLastCheckpoint(path: string): Promise<number> {
  if (!existsSync(path)) return 0;
  await using file = await open(path);
  for (let end = (await file.stat()).size; end > 0; end -= CHUNK_BYTES) {
    const start = Math.max(0, end - CHUNK_BYTES - OVERLAP_BYTES);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(end - start), 0, end - start, start);
    const last = [...buffer.toString('latin1', 0, bytesRead).matchAll(CHECKPOINT_LINE)].at(-1);
    if (last !== undefined) return Number(last[1]);
  }
  return 0;
}

function parse(text: string): WitnessLine | null {
  try {
    const line: unknown = JSON.parse(text);
    // Whoever wrote the file is compared with the log in every value; here only the kind matters.
    return typeof line === 'object' && line !== null && 'kind' in line ? (line as WitnessLine) : null;
  } catch {
    return null;
  }
}

function entryOf<Key, Value>(map: Map<Key, Value>, key: Key, create: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const created = create();
  map.set(key, created);
  return created;
}
