import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from '@jest/globals';
import { locateDataDirectory } from '../../../../scripts/start/data-directory.js';
import { createKeysFileUnlessThere, readOrCreateDatabaseSecrets } from '../../../../scripts/start/secrets.js';
import { readSettings } from '../../../../scripts/start/settings.js';

const root = mkdtempSync(join(tmpdir(), 'asxh-secrets-'));
const directory = locateDataDirectory(root);
afterAll(() => rmSync(root, { recursive: true }));

it('gives the secrets of an earlier version what they lack, and keeps every one that is there', () => {
  const earlier = { installation: 'i', administrator: 'a', migrators: { labour: 'm' }, applications: { labour: 'p' } };
  writeFileSync(directory.databaseSecrets, JSON.stringify(earlier));
  const completed = readOrCreateDatabaseSecrets(directory);
  expect(completed).toMatchObject(earlier);
  expect(Object.keys(completed.accessLog)).toEqual(['migrator', 'writer', 'reader']);
  expect(readOrCreateDatabaseSecrets(directory)).toEqual(completed);
  expect(statSync(directory.databaseSecrets).mode & 0o777).toBe(0o600);
});

it('gives the keys of an earlier version pseudonym and checkpoint keys, and keeps those that sign', () => {
  writeFileSync(directory.keysFile, JSON.stringify({ signing: { labour: 'kept' }, register: {}, cursors: 'kept' }));
  createKeysFileUnlessThere(directory);
  const keys: unknown = JSON.parse(readFileSync(directory.keysFile, 'utf8'));
  expect(keys).toMatchObject({ signing: { labour: 'kept' }, cursors: 'kept', pseudonyms: [{ id: 'p1' }], checkpoints: [{ id: 'c1' }] });
});

it('puts the access log on the server of the gateway when only five addresses are given', () => {
  const gateway = 'postgres://admin@db.example/postgres';
  expect(readSettings({ ASXH_DATABASE_URL_GATEWAY: gateway }).serverUrls).toEqual({ gateway, 'access-log': gateway });
  const own = 'postgres://admin@log.example/postgres';
  expect(readSettings({ ASXH_DATABASE_URL_GATEWAY: gateway, ASXH_DATABASE_URL_ACCESS_LOG: own }).serverUrls).toEqual({
    gateway,
    'access-log': own,
  });
  expect(readSettings({}).serverUrls).toEqual({});
});
