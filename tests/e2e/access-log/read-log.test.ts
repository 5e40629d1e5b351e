import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccessRecord } from '../../../schema/contract/access-record.js';
import { readCheckpointKeys } from '../../../gateway/audit/audit-keys.js';
import { isProofValid, proveInclusion } from '../../../gateway/audit/proof-of-inclusion.js';
import { readEntriesOfCitizen, searchEntries, type SearchFilter } from '../../../gateway/audit/read-log.js';
import { countEntries, readMisuseIndicators } from '../../../gateway/audit/supervise-log.js';
import { intentOf, outcomeOf } from '../../kit/access-records.js';
import { createLogDatabase, readKeysText, type LogDatabase } from '../../kit/log-database.js';
import { runLog, type RunningLog } from '../../kit/running-log.js';

const ANYTHING: SearchFilter = {
  organisation: null,
  role: null,
  purpose: null,
  persons: null,
  citizens: null,
  status: null,
  requestId: null,
};
const ALL = { first: 50, after: null, from: null, to: null };
/** 11:00 in Vietnam. */
const NOW = new Date('2026-11-20T04:00:00Z');
const at = (hoursAgo: number): string => new Date(NOW.getTime() - hoursAgo * 3_600_000).toISOString();
const DAY = { from: new Date(at(24)), to: new Date(at(-1)) };

let database: LogDatabase;
let running: RunningLog;
let an: string;
let binh: string;

/** Four requests that concern An, newest last: delivered, refused by row, broken off, refused before anybody was looked up; and one of an inspection. */
beforeAll(async () => {
  database = await createLogDatabase();
  running = await runLog(database);
  [an, binh] = [running.log.pseudonymOf('an'), running.log.pseudonymOf('binh')];
  const append = (record: AccessRecord): Promise<void> => running.log.append(record);
  const delivered = intentOf([an, binh], { at: at(5) });
  await append(delivered);
  await append(
    outcomeOf(delivered, {
      at: at(5),
      delivered: [
        { groups: ['population.name'], citizens: [an] },
        { groups: ['health.clinical'], citizens: [binh] },
      ],
    }),
  );
  const outOfReach = intentOf([an], { at: at(4) });
  await append(outOfReach);
  const refused = [{ citizen: an, reason: 'NO_OPEN_CASE' as const }];
  await append(outcomeOf(outOfReach, { at: at(4), status: 'REFUSED', delivered: [], refused, coordinates: {} }));
  await append(intentOf([an], { at: at(3) }));
  const withoutPurpose = intentOf([an], { at: at(2), purpose: null });
  await append(withoutPurpose);
  const refusedFields = { 'Citizen.fullName': 'PURPOSE_REQUIRED' as const };
  await append(outcomeOf(withoutPurpose, { at: at(2), status: 'REFUSED', delivered: [], coordinates: {}, refusedFields }));
  const inspection = intentOf([an], { at: at(1), purpose: 'INSPECTION' });
  await append(inspection);
  await append(outcomeOf(inspection, { at: at(1) }));
});

afterAll(async () => {
  await running.stop();
  await database.drop();
});

describe('the entries of a citizen', () => {
  const holdDaysByPurpose = new Map([['INSPECTION', 180]]);
  const read = (request: object = {}) => readEntriesOfCitizen(database.reader, [an], { ...ALL, holdDaysByPurpose, now: NOW, ...request });

  it('tell each request once, newest first, refusals and broken-off ones included; held ones are counted only', async () => {
    const { entries, heldCount, hasNextPage } = await read();
    expect(entries.map(({ status, purpose, refused }) => [status, purpose, refused])).toEqual([
      ['REFUSED', null, null],
      ['FAILED', 'DATA_CLEANSING', null],
      ['REFUSED', 'DATA_CLEANSING', 'NO_OPEN_CASE'],
      ['DELIVERED', 'DATA_CLEANSING', null],
    ]);
    expect([heldCount, hasNextPage]).toEqual([1, false]);
    expect(entries[0]?.refusedFields).toEqual({ 'Citizen.fullName': 'PURPOSE_REQUIRED' });
  });

  it('tell nothing of another citizen in the same answer', async () => {
    const { entries } = await read();
    const delivered = entries.at(-1);
    expect(delivered?.groups).toEqual(['population.name']);
    expect(JSON.stringify(entries)).not.toContain(binh);
    expect(JSON.stringify(entries)).not.toContain('health.clinical');
  });

  it('appear when their hold ends, on the day after and not before', async () => {
    const day = 86_400_000;
    const ends = Date.parse(at(1)) + 180 * day;
    expect((await read({ now: new Date(ends - 1) })).heldCount).toBe(1);
    const { entries, heldCount } = await read({ now: new Date(ends) });
    expect([heldCount, entries[0]?.purpose]).toEqual([0, 'INSPECTION']);
  });

  it('come in pages without a gap or a repetition', async () => {
    const whole = await read();
    const pages = [];
    for (let after: string | null = null; ;) {
      const page = await read({ first: 1, after });
      pages.push(...page.entries);
      if (!page.hasNextPage) break;
      after = page.endCursor;
    }
    expect(pages).toEqual(whole.entries);
  });

  it('are none for somebody whom nobody asked for', async () => {
    expect(await readEntriesOfCitizen(database.reader, ['p1.nobody'], { ...ALL, holdDaysByPurpose, now: NOW })).toEqual({
      entries: [],
      endCursor: null,
      hasNextPage: false,
      heldCount: 0,
    });
  });
});

describe('the data-protection officer', () => {
  it('finds by status, citizen, purpose and time', async () => {
    const find = async (filter: Partial<SearchFilter>, request = ALL) =>
      (await searchEntries(database.reader, { ...ANYTHING, ...filter }, request)).entries.map(({ status, record }) => [
        status,
        record.purpose,
      ]);
    expect(await find({ status: 'FAILED' })).toEqual([['FAILED', 'DATA_CLEANSING']]);
    expect(await find({ citizens: [binh] })).toEqual([['DELIVERED', 'DATA_CLEANSING']]);
    expect(await find({ purpose: 'INSPECTION' })).toEqual([['DELIVERED', 'INSPECTION']]);
    expect(await find({}, { ...ALL, from: new Date(at(2.5)), to: new Date(at(1.5)) } as never)).toEqual([['REFUSED', null]]);
  });

  it('counts by organisation and purpose', async () => {
    const none = { delivered: 0, refused: 0, failed: 0, aborted: 0 };
    expect(await countEntries(database.reader, DAY)).toEqual([
      { organisation: 'H-1', purpose: 'DATA_CLEANSING', requests: 3, ...none, delivered: 1, refused: 1, failed: 1 },
      { organisation: 'H-1', purpose: 'INSPECTION', requests: 1, ...none, delivered: 1 },
      { organisation: 'H-1', purpose: null, requests: 1, ...none, refused: 1 },
    ]);
  });

  it('sees who asks at night, without a number, in their own household, and far more than their peers', async () => {
    const actorOf = (person: string) => ({ ...intentOf([]).actor, person, role: 'watched' });
    const night = new Date('2026-11-19T16:00:00Z').toISOString();
    for (const peer of ['p1.1', 'p1.2', 'p1.3', 'p1.4', 'p1.5'])
      await running.log.append(intentOf([an], { at: at(5), actor: actorOf(peer) }));
    const actor = actorOf('p1.curious');
    for (let count = 0; count < 10; count += 1) {
      const intent = intentOf(count < 5 ? [] : [an], { at: count < 2 ? night : at(5), actor });
      await running.log.append(intent);
      const close = count === 0 ? [{ citizen: an, relation: 'SAME_HOUSEHOLD' as const }] : [];
      await running.log.append(outcomeOf(intent, { at: at(5), close }));
    }
    const indicators = await readMisuseIndicators(database.reader, DAY, ['citizen']);
    expect(indicators[0]).toEqual({
      person: 'p1.curious',
      organisation: 'H-1',
      role: 'watched',
      lookups: 10,
      shareOutsideOfficeHours: 0.2,
      shareWithoutNumber: 0.5,
      ownHousehold: 1,
      colleagues: 0,
      withoutOpenCase: 0,
      breakGlass: 0,
      // Peers asked once each: mean 1, and no less than its root as deviation.
      deviationFromPeers: 9,
      standsOut: true,
    });
    expect(indicators.find(({ role }) => role === 'commune-labour-officer')).toMatchObject({
      withoutOpenCase: 1,
      deviationFromPeers: null,
    });
    expect(await readMisuseIndicators(database.reader, DAY, ['watched', 'commune-labour-officer'])).toEqual([]);
  });
});

describe('the proof of an entry', () => {
  it('is there once a checkpoint covers it, holds for its text alone, and under our key alone', async () => {
    const { entries } = await readEntriesOfCitizen(database.reader, [an], { ...ALL, holdDaysByPurpose: new Map(), now: NOW });
    const position = entries.at(-1)?.position;
    if (position === undefined) throw new Error('There are no entries.');
    expect(await proveInclusion(database.reader, position)).toBeNull();
    await running.checkpoints.makeOne();
    const proof = await proveInclusion(database.reader, position);
    if (proof === null) throw new Error('There is no proof.');
    const keys = readCheckpointKeys(readKeysText(database));
    const [row] = await database.asSuperuser<{ body: string }>('SELECT body FROM access_log.record WHERE (writer, sequence) = ($1, $2)', [
      position.writer,
      position.sequence,
    ]);
    const body = row?.body ?? '';
    expect(isProofValid(proof, keys, body)).toBe(true);
    expect(isProofValid(proof, keys)).toBe(true);
    expect(isProofValid(proof, keys, body.replace('DELIVERED', 'REFUSED'))).toBe(false);
    expect(isProofValid({ ...proof, index: proof.index + 1 }, keys, body)).toBe(false);
    expect(isProofValid({ ...proof, path: proof.path.slice(1) }, keys, body)).toBe(false);
    expect(isProofValid(proof, [], body)).toBe(false);
  });
});
