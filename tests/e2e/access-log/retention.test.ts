import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { readCheckpointKeys } from '../../../gateway/audit/audit-keys.js';
import { eraseExpired } from '../../../gateway/audit/store/erase-expired.js';
import { databaseSource } from '../../../gateway/audit/verify/log-source.js';
import { mayBeErasedAt } from '../../../gateway/audit/verify/may-be-erased.js';
import { verifyLog } from '../../../gateway/audit/verify/verify-log.js';
import { readWitnessFile } from '../../../gateway/audit/witness/read-witness-file.js';
import { loadRetention } from '../../../schema/policy/load-retention.js';
import { intentOf } from '../../kit/access-records.js';
import { createLogDatabase, type LogDatabase } from '../../kit/log-database.js';
import { runLog, witnessFileOf, type RunningLog } from '../../kit/running-log.js';

const DAY_MS = 86_400_000;
const retention = loadRetention();
const written = new Date('2026-11-20T04:00:00Z');
const afterDays = (days: number): Date => new Date(written.getTime() + days * DAY_MS);

let database: LogDatabase;
let running: RunningLog;

beforeAll(async () => {
  database = await createLogDatabase();
  running = await runLog(database, { clock: () => written });
  for (const purpose of ['PAYMENT', 'INSPECTION', null])
    await running.log.append(intentOf(['p1.a'], { purpose, at: written.toISOString() }));
  await running.checkpoints.makeOne();
  await running.log.append(intentOf(['p1.a'], { purpose: 'PAYMENT', at: written.toISOString() }));
  await running.stop();
});
afterAll(() => database.drop());

const verifyAt = async (now: Date) =>
  verifyLog(databaseSource(database.reader), {
    keys: readCheckpointKeys(readFileSync(database.keysFile, 'utf8')),
    testimony: await readWitnessFile(witnessFileOf(database)),
    mayBeErased: mayBeErasedAt(now, retention),
  });

it('erases the text on the day its retention ends and not before, keeps the chain, and leaves alone what no checkpoint covers', async () => {
  const erase = (now: Date): Promise<number> => eraseExpired(database.migratorUrl, retention, now);
  expect(await erase(afterDays(retention.defaultDays - 1))).toBe(0);
  // Of the default purpose and of none; the inspection is kept longer, and the last payment stands in no checkpoint.
  expect(await erase(afterDays(retention.defaultDays))).toBe(2);
  expect(await verifyAt(afterDays(retention.defaultDays))).toMatchObject({ findings: [], erased: 2, records: 5 });
  const left = await database.asSuperuser('SELECT 1 FROM access_log.record WHERE body IS NULL AND (citizens <> $1 OR person IS NOT NULL)', [
    [],
  ]);
  expect(left).toEqual([]);
  expect(await erase(afterDays(retention.daysFor('INSPECTION')))).toBe(1);
  expect(await verifyAt(afterDays(retention.daysFor('INSPECTION')))).toMatchObject({ findings: [], erased: 3 });
});

it('names a text that is gone although its retention lasts', async () => {
  const { findings } = await verifyAt(afterDays(retention.defaultDays));
  expect(findings).toMatchObject([{ kind: 'TEXT_REMOVED', sequence: 3 }]);
});
