import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { describeFinding } from '../../../gateway/audit/verify/finding.js';
import { createLogDatabase, type LogDatabase } from '../../kit/log-database.js';
import { runLog, verify, witnessFileOf } from '../../kit/running-log.js';

let database: LogDatabase;
/** The chains of two processes, one after the other: 1 + 20 records each, a checkpoint in the middle of each chain and none at the end. */
let writers: string[];

beforeEach(async () => {
  database = await createLogDatabase();
  writers = [];
  for (const _ of [1, 2]) {
    const running = await runLog(database);
    writers.push(running.log.writer);
    await running.request(5);
    await running.checkpoints.makeOne();
    await running.request(5);
    await running.stop();
  }
});

afterEach(() => database.drop());

const first = (): string => writers[0] ?? '';
const second = (): string => writers[1] ?? '';

/** The kinds of finding about the place that was tampered with, and the first of all. */
async function findingsAfter(text: string, values: readonly unknown[] = []): Promise<readonly string[]> {
  await database.asSuperuser(text, values);
  return (await verify(database)).findings.map(({ kind, writer, sequence }) => `${kind} ${writer ?? ''} ${sequence ?? ''}`.trim());
}

it('finds nothing in a log that nobody touched, with and without a witness', async () => {
  expect(await verify(database)).toEqual({ findings: [], records: 42, writers: 2, checkpoints: 2, erased: 0, open: 0 });
  // The last ten records of the second chain are the open window of the database alone; the first chain's end stands in the second checkpoint.
  expect(await verify(database, { withWitness: false })).toMatchObject({ findings: [], open: 10 });
});

describe('names what a superuser of the database did', () => {
  it('altered the text of a record', async () => {
    const findings = await findingsAfter(
      `UPDATE access_log.record SET body = replace(body, 'DELIVERED', 'REFUSED') WHERE writer = $1 AND sequence = 3`,
      [first()],
    );
    expect(findings).toEqual([`HASH_DIFFERS ${first()} 3`]);
  });

  it('altered a record and its hash', async () => {
    const findings = await findingsAfter(
      `UPDATE access_log.record SET body = '{}', hash = sha256(convert_to(encode(previous, 'hex') || E'\\n' || writer || E'\\n3\\n{}', 'UTF8'))
       WHERE writer = $1 AND sequence = 3`,
      [first()],
    );
    expect(findings).toContain(`PREVIOUS_DIFFERS ${first()} 4`);
    expect(findings).toContain('ROOT_DIFFERS');
  });

  it('took a citizen out of the column by which entries are found', async () => {
    const findings = await findingsAfter(`UPDATE access_log.record SET citizens = '{}' WHERE writer = $1 AND sequence = 3`, [second()]);
    expect(findings).toEqual([`COLUMN_DIFFERS ${second()} 3`]);
  });

  it('deleted a record in the middle', async () => {
    const findings = await findingsAfter('DELETE FROM access_log.record WHERE writer = $1 AND sequence = 5', [first()]);
    expect(findings).toEqual([`MISSING ${first()} 5`, 'ROOT_DIFFERS']);
  });

  it('put a record in', async () => {
    await database.asSuperuser(`UPDATE access_log.record SET sequence = sequence + 1000 WHERE writer = $1 AND sequence >= 5`, [first()]);
    await database.asSuperuser(`UPDATE access_log.record SET sequence = sequence - 999 WHERE writer = $1 AND sequence > 1000`, [first()]);
    const findings = await findingsAfter(
      `INSERT INTO access_log.record
       SELECT writer, 5, at, kind, request_id, citizens, person, organisation, role, purpose, status, signs, body, previous, hash
       FROM access_log.record WHERE writer = $1 AND sequence = 4`,
      [first()],
    );
    expect(findings.slice(0, 2)).toEqual([`PREVIOUS_DIFFERS ${first()} 5`, `HASH_DIFFERS ${first()} 5`]);
  });

  it('added a sound record to the end of a chain, once its writer has had time to tell of it', async () => {
    let now = Date.now();
    const running = await runLog(database, { clock: () => new Date(now) });
    await database.asSuperuser(
      `INSERT INTO access_log.record
       SELECT writer, 22, at, kind, request_id, citizens, person, organisation, role, purpose, status, signs, body, hash,
         sha256(convert_to(encode(hash, 'hex') || E'\\n' || writer || E'\\n22\\n' || body, 'UTF8'))
       FROM access_log.record WHERE writer = $1 AND sequence = 21`,
      [first()],
    );
    await running.checkpoints.makeOne();
    now += 600_000;
    await running.checkpoints.makeOne();
    await running.stop();
    expect((await verify(database)).findings).toMatchObject([{ kind: 'UNWITNESSED', writer: first(), sequence: 22 }]);
  });

  it('made two records change places', async () => {
    const findings = await findingsAfter(
      `UPDATE access_log.record a SET body = b.body, hash = b.hash, previous = b.previous FROM access_log.record b
       WHERE a.writer = $1 AND b.writer = $1 AND (a.sequence, b.sequence) IN ((4, 5), (5, 4))`,
      [first()],
    );
    expect(findings[0]).toBe(`PREVIOUS_DIFFERS ${first()} 4`);
    expect(findings).toContain(`HASH_DIFFERS ${first()} 4`);
  });

  it('rewrote a chain from a record to its end, hashes and all', async () => {
    await database.asSuperuser(`UPDATE access_log.record SET body = replace(body, 'H-1', 'H-2') WHERE writer = $1 AND sequence >= 15`, [
      second(),
    ]);
    await database.asSuperuser(
      `DO $$ DECLARE r record; p bytea; BEGIN
        FOR r IN SELECT * FROM access_log.record WHERE writer = '${second()}' AND sequence >= 15 ORDER BY sequence LOOP
          SELECT hash INTO p FROM access_log.record WHERE writer = r.writer AND sequence = r.sequence - 1;
          UPDATE access_log.record SET organisation = replace(organisation, 'H-1', 'H-2'), previous = p, hash =
            sha256(convert_to(encode(p, 'hex') || E'\\n' || r.writer || E'\\n' || r.sequence || E'\\n' || r.body, 'UTF8'))
          WHERE writer = r.writer AND sequence = r.sequence;
        END LOOP; END $$`,
    );
    // The chain itself is sound again: only the witness knows better.
    expect((await verify(database, { withWitness: false })).findings).toEqual([]);
    const { findings } = await verify(database);
    expect(findings.map(({ kind }) => kind)).toContain('OTHER_HASH_TOLD');
    expect(findings[0]).toMatchObject({ writer: second(), detail: 'told by the witness' });
  });

  it('cut off the end of the chain after the last checkpoint', async () => {
    const findings = await findingsAfter('DELETE FROM access_log.record WHERE writer = $1 AND sequence > 14', [second()]);
    expect(findings).toEqual([`MISSING ${second()} 15`]);
  });

  it('cut off the end of an earlier chain: a later chain and a checkpoint know it even without a witness', async () => {
    await database.asSuperuser('DELETE FROM access_log.record WHERE writer = $1 AND sequence > 18', [first()]);
    const { findings } = await verify(database, { withWitness: false });
    expect(findings[0]).toMatchObject({ kind: 'MISSING', writer: first(), sequence: 19 });
  });

  it('emptied the whole table', async () => {
    const findings = await findingsAfter('TRUNCATE access_log.record');
    expect(findings).toEqual(expect.arrayContaining([`MISSING ${first()} 1`, `MISSING ${second()} 1`]));
  });

  it('emptied records and checkpoints alike', async () => {
    const findings = await findingsAfter('TRUNCATE access_log.record, access_log.checkpoint');
    expect(findings).toEqual(expect.arrayContaining(['CHECKPOINT_MISSING', `MISSING ${first()} 1`, `MISSING ${second()} 1`]));
  });

  it('removed the text of a record before its time', async () => {
    const findings = await findingsAfter('UPDATE access_log.record SET body = NULL WHERE writer = $1 AND sequence = 7', [first()]);
    expect(findings).toEqual([`TEXT_REMOVED ${first()} 7`]);
  });

  it('forged a checkpoint', async () => {
    const findings = await findingsAfter(`UPDATE access_log.checkpoint SET body = replace(body, '"size":', '"size":1') WHERE sequence = 1`);
    expect(findings).toEqual(expect.arrayContaining(['CHECKPOINT_REPLACED', 'CHECKPOINT_FORGED', 'CHECKPOINT_UNLINKED']));
  });

  it('removed a checkpoint', async () => {
    expect(await findingsAfter('DELETE FROM access_log.checkpoint WHERE sequence = 1')).toContain('CHECKPOINT_MISSING');
  });
});

describe('names what was done to the witness', () => {
  function withoutLine(isIt: (line: string) => boolean): void {
    const file = witnessFileOf(database);
    const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
    lines.splice(lines.findIndex(isIt), 1);
    writeFileSync(file, `${lines.join('\n')}\n`);
  }

  it('a checkpoint that is missing among its lines', async () => {
    withoutLine((line) => line.includes('"kind":"CHECKPOINT","sequence":1,'));
    expect((await verify(database)).findings).toMatchObject([{ kind: 'WITNESS_LINE_MISSING', checkpoint: 1 }]);
  });

  it('a group commit that is missing among its lines', async () => {
    withoutLine((line) => line.includes('"from":2,'));
    const { findings } = await verify(database);
    expect(findings).toMatchObject([{ kind: 'WITNESS_LINE_MISSING', writer: first(), sequence: 2 }]);
    expect(findings.map(describeFinding)[0]).toMatch(
      /^WITNESS_LINE_MISSING writer .* sequence 2: the witness has a gap \(line \d+ goes on at \d+\)$/,
    );
  });
});
