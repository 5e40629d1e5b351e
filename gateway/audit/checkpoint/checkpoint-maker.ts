import { setImmediate as nextTurn } from 'node:timers/promises';
import pg from 'pg';
import type { AuditKeys } from '../audit-keys.js';
import { GENESIS } from '../chain.js';
import { readHeads } from '../store/read-heads.js';
import { readCheckpoints, readHashes } from '../store/read-records.js';
import type { Witness } from '../witness/witness.js';
import { hashCheckpoint, readCheckpoint, signCheckpoint, type CoveredRange, type SignedCheckpoint } from './checkpoint.js';
import { createMerkleAccumulator, type MerkleAccumulator } from './merkle.js';

export interface CheckpointMakerOptions {
  readonly writerUrl: string;
  readonly reader: pg.Pool;
  readonly keys: () => AuditKeys;
  readonly witnesses: readonly Witness[];
  readonly clock: () => Date;
  readonly intervalMs: number;
  readonly onTrouble: (error: unknown) => void;
}

export interface CheckpointMaker {
  start(): void;
  /** One checkpoint now; null when another process makes them. */
  makeOne(): Promise<SignedCheckpoint | null>;
  close(): Promise<void>;
}

/** Held by the one process that makes checkpoints, for as long as its connection lives. */
const LOCK = 4_711_002;

interface Office {
  readonly client: pg.Client;
  last: SignedCheckpoint | null;
  /** Writer → the sequence up to which checkpoints cover it. */
  readonly covered: Map<string, number>;
}

/** Makes a checkpoint every interval, over whatever was logged since the one before, also over nothing: that nothing was logged is a statement too. */
export function createCheckpointMaker(options: CheckpointMakerOptions): CheckpointMaker {
  const { witnesses, intervalMs, onTrouble } = options;
  let office: Office | null = null;
  let timer: NodeJS.Timeout | null = null;
  let making: Promise<SignedCheckpoint | null> = Promise.resolve(null);

  async function make(): Promise<SignedCheckpoint | null> {
    try {
      office ??= await takeOffice(options, () => {
        office = null;
      });
      if (office === null) return null;
      const checkpoint = await writeCheckpoint(options, office);
      for (const witness of witnesses) witness.tellCheckpoint(checkpoint);
      return checkpoint;
    } catch (error) {
      const left = office;
      office = null;
      await left?.client.end().catch(() => undefined);
      throw error;
    }
  }

  /** One after the other, whoever asks. */
  function makeOne(): Promise<SignedCheckpoint | null> {
    making = making.catch(() => null).then(make);
    return making;
  }

  return {
    makeOne,
    start() {
      timer = setInterval(() => {
        makeOne().catch(onTrouble);
      }, intervalMs);
      timer.unref();
    },
    async close() {
      if (timer !== null) clearInterval(timer);
      await making.catch(() => null);
      await office?.client.end();
      office = null;
    },
  };
}

/** Null when another process holds it. Whoever takes it tells the witnesses what the process before could not. */
async function takeOffice({ writerUrl, reader, witnesses }: CheckpointMakerOptions, onLost: () => void): Promise<Office | null> {
  const client = new pg.Client({ connectionString: writerUrl, application_name: 'asxh-checkpoints', connectionTimeoutMillis: 5_000 });
  client.on('error', onLost);
  await client.connect();
  const { rows } = await client.query<{ taken: boolean }>('SELECT pg_try_advisory_lock($1) AS taken', [LOCK]);
  if (rows[0]?.taken !== true) {
    await client.end();
    return null;
  }
  const office: Office = { client, last: null, covered: new Map() };
  const toldTo = await Promise.all(witnesses.map((witness) => witness.lastCheckpoint()));
  for await (const checkpoint of readCheckpoints(reader)) {
    witnesses.forEach((witness, index) => {
      if (checkpoint.sequence > (toldTo[index] ?? Infinity)) witness.tellCheckpoint(checkpoint);
    });
    for (const { writer, to } of readCheckpoint(checkpoint).ranges) office.covered.set(writer, to);
    office.last = checkpoint;
  }
  const { last } = office;
  if (last !== null) witnesses.filter((_, index) => toldTo[index] === null).forEach((witness) => witness.tellCheckpoint(last));
  return office;
}

async function writeCheckpoint({ reader, keys, clock, onTrouble }: CheckpointMakerOptions, office: Office): Promise<SignedCheckpoint> {
  const heads = (await readHeads(reader)).filter(({ writer, sequence }) => sequence > (office.covered.get(writer) ?? 0));
  const ranges = heads
    .map(({ writer, sequence, hash }): CoveredRange => ({ writer, from: (office.covered.get(writer) ?? 0) + 1, to: sequence, hash }))
    .sort((one, other) => (one.writer < other.writer ? -1 : 1));
  const tree = createMerkleAccumulator();
  for (const range of ranges) await addLeaves(tree, reader, range);
  // Signed all the same: a checkpoint that is not made would leave what comes after without one, and verification names the gap.
  if (tree.size !== sizeOf(ranges)) onTrouble(new Error('Records are missing in the access log.'));
  const [key] = keys().checkpoints;
  if (key === undefined) throw new Error('No checkpoint key: the keys must have been refused.');
  const { last } = office;
  const checkpoint = signCheckpoint(
    {
      sequence: (last?.sequence ?? 0) + 1,
      at: clock().toISOString(),
      previous: last === null ? GENESIS : hashCheckpoint(last),
      size: tree.size,
      root: tree.root().toString('hex'),
      ranges,
    },
    key,
  );
  await insertCheckpoint(office.client, checkpoint);
  office.last = checkpoint;
  for (const { writer, to } of ranges) office.covered.set(writer, to);
  return checkpoint;
}

/** Page by page, with a turn for answers between two pages. */
async function addLeaves(tree: MerkleAccumulator, reader: pg.Pool, range: CoveredRange): Promise<void> {
  for await (const hashes of readHashes(reader, range)) {
    for (const hash of hashes) tree.add(hash);
    await nextTurn();
  }
}

function sizeOf(ranges: readonly CoveredRange[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from + 1, 0);
}

async function insertCheckpoint(client: pg.Client, { sequence, body, keyId, signature }: SignedCheckpoint): Promise<void> {
  const text = `INSERT INTO access_log.checkpoint (sequence, at, body, key_id, signature) VALUES ($1, ($2::text::jsonb ->> 'at')::timestamptz, $2::text, $3, decode($4, 'base64'))`;
  await client.query(text, [sequence, body, keyId, signature]);
}
