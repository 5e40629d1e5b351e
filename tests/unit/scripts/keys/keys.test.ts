import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readAuditKeys } from '../../../../gateway/audit/audit-keys.js';
import { readGatewayRings } from '../../../../gateway/gateway-keys.js';
import { readSealKeys } from '../../../../gateway/platform/seal.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { readRings, SECTIONS } from '../../../../scripts/keys/keys-file.js';
import { retireKeys } from '../../../../scripts/keys/retire-keys.js';
import { rotateKeys } from '../../../../scripts/keys/rotate-keys.js';
import { locateDataDirectory } from '../../../../scripts/start/data-directory.js';
import { createKeysFileUnlessThere } from '../../../../scripts/start/secrets.js';
import { openSubgraphKeys } from '../../../../subgraphs/kit/server/keys.js';

const folder = mkdtempSync(join(tmpdir(), 'asxh-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));
const directory = locateDataDirectory(folder);
const path = directory.keysFile;
const ALL = new Set(SECTIONS);
const HOUR_MS = 3_600_000;
const NOW = new Date('2026-11-23T03:30:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const NEEDED = { subgraphs: ['population', 'labour', 'social-insurance', 'health'], withRooms: true };

const text = () => readFileSync(path, 'utf8');
const idsOf = (section: string) =>
  readRings(path)
    .filter((ring) => ring.section === section)
    .map(({ keys }) => keys.map(({ id }) => id));

/** As each process reads it. Throws when one of them would not start. */
function readAsProcesses(): void {
  readGatewayRings(text(), NEEDED);
  readAuditKeys(text());
  readSealKeys(JSON.parse(text()));
  for (const agency of NEEDED.subgraphs) openSubgraphKeys(path, agency, { clock: () => NOW, onRefused: () => undefined }).close();
}

beforeEach(() => {
  rmSync(path, { force: true });
  createKeysFileUnlessThere(directory);
});

describe('rotate', () => {
  it('puts one new key in front of every ring, keeps the one before, and every process still reads the file', () => {
    const before = JSON.parse(text()) as { cursors: string };
    rotateKeys(path, { only: ALL, now: NOW, overlapMs: HOUR_MS });
    expect(idsOf('signing')[3]).toEqual(['gateway-health_2', 'gateway-health']);
    expect(SECTIONS.map((section) => idsOf(section).map((ids) => ids.length))).toEqual([
      [2, 2, 2, 2],
      [2, 2, 2],
      [2, 2, 2, 2],
      ...Array.from({ length: 5 }, () => [2]),
    ]);
    expect(JSON.parse(text())).toMatchObject({
      cursors: [
        { id: 'cursors_2', signsFrom: later(10_000).toISOString() },
        { id: 'cursors', secret: before.cursors, acceptedUntil: later(HOUR_MS).toISOString() },
      ],
      pseudonyms: [{ id: 'p2' }, { id: 'p1' }],
    });
    readAsProcesses();
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('leaves what is not named as it was', () => {
    const before = JSON.parse(text()) as Record<string, unknown>;
    rotateKeys(path, { only: new Set(['cursors']), now: NOW, overlapMs: HOUR_MS });
    const { signing, register, pseudonyms } = readGatewayFile();
    expect({ signing, register, pseudonyms }).toMatchObject({ pseudonyms: before.pseudonyms });
    expect([idsOf('signing')[0], idsOf('cursors')]).toEqual([['gateway-population'], [['cursors_2', 'cursors']]]);
  });

  it('counts generations on, also after the ones before are gone, and keeps no key whose overlap is over', () => {
    rotateKeys(path, { only: new Set(['cursors']), now: NOW, overlapMs: HOUR_MS });
    rotateKeys(path, { only: new Set(['cursors']), now: later(2 * HOUR_MS), overlapMs: HOUR_MS });
    expect(idsOf('cursors')).toEqual([['cursors_3', 'cursors_2']]);
  });

  it('counts the hour that was begun to its end under the secret of before', () => {
    rotateKeys(path, { only: new Set(['quota']), now: NOW, overlapMs: 60_000 });
    expect(readGatewayFile()).toMatchObject({ quota: [{ id: 'quota_2' }, { acceptedUntil: later(HOUR_MS).toISOString() }] });
  });

  it('is refused while another command changes the file', () => {
    writeFileSync(`${path}.lock`, '');
    expect(() => rotateKeys(path, { only: ALL, now: NOW, overlapMs: HOUR_MS })).toThrow('Another command is changing the keys file');
    rmSync(`${path}.lock`);
  });
});

describe('retire', () => {
  beforeEach(() => void rotateKeys(path, { only: ALL, now: NOW, overlapMs: HOUR_MS }));

  it('takes nothing before the overlap is over, and the old keys after it', () => {
    retireKeys(path, { only: ALL, now: later(HOUR_MS - 1), endOverlaps: false });
    expect(idsOf('register')[0]).toEqual(['register-labour_2', 'register-labour']);
    retireKeys(path, { only: ALL, now: later(HOUR_MS), endOverlaps: false });
    expect([idsOf('register')[0], idsOf('quota')]).toEqual([['register-labour_2'], [['quota_2']]]);
    readAsProcesses();
  });

  it('ends an overlap when told, but not before the new key signs', () => {
    const retire = (now: Date) => retireKeys(path, { only: new Set(['signing']), now, endOverlaps: true });
    expect(() => retire(later(9_999))).toThrow('begins to sign at 2026-11-23T03:30:10.000Z');
    retire(later(10_000));
    expect(idsOf('signing')[0]).toEqual(['gateway-population_2']);
  });

  it('keeps whatever years of the log are read by, and of a checkpoint key its public half', () => {
    retireKeys(path, { only: ALL, now: later(1_000 * HOUR_MS), endOverlaps: true });
    expect([idsOf('pseudonyms'), idsOf('platform')]).toEqual([[['p2', 'p1']], [['s2', 's1']]]);
    expect(readAuditKeys(text()).checkpoints.map(({ id, privateKey }) => [id, privateKey === null])).toEqual([
      ['c2', false],
      ['c1', true],
    ]);
  });
});

describe('the command', () => {
  const keys = (...args: readonly string[]): Promise<string> =>
    new Promise((resolve) => {
      const env = { ...process.env, NODE_OPTIONS: '', ASXH_DATA_DIR: folder };
      execFile(process.execPath, ['scripts/run.mjs', 'keys', ...args], { cwd: REPOSITORY_ROOT, env }, (_, out, err) => {
        resolve(out + err);
      });
    });

  it('lists, rotates and retires by name, and never prints a key', async () => {
    const told = [await keys('list'), await keys('rotate', '--only', 'signing', 'cursors'), await keys('retire', '--only', 'cursors')].join(
      '\n',
    );
    expect(told).toMatch(/cursors_2 +ký · writes +từ · from 2/);
    expect(told).toMatch(/gateway-labour +đọc · reads +đến · until 2/);
    const secrets = readRings(path).flatMap((ring) => ring.keys.flatMap(({ secret = '', privateKey = '' }) => [secret, privateKey]));
    for (const secret of secrets.filter((one) => one !== '')) expect(told).not.toContain(secret);
  }, 30_000);

  it('says what is none of its sections', async () => {
    expect(await keys('rotate', '--only', 'tokens')).toContain('signing, register, directory, cursors, quota, pseudonyms');
  }, 30_000);
});

function readGatewayFile(): Record<string, unknown> {
  return JSON.parse(text()) as Record<string, unknown>;
}
