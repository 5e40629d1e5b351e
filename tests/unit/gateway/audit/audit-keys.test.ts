import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, describe, expect, it } from '@jest/globals';
import { readAuditKeys, readCheckpointKeys } from '../../../../gateway/audit/audit-keys.js';
import { createPseudonymBook } from '../../../../gateway/audit/pseudonyms.js';
import { watchFile } from '../../../../schema/contract/watch-file.js';

const folder = mkdtempSync(join(tmpdir(), 'asxh-keys-'));
afterAll(() => rmSync(folder, { recursive: true }));

const { privateKey, publicKey } = generateKeyPairSync('ed25519');
const checkpointKey = {
  id: 'c1',
  privateKey: privateKey.export({ format: 'der', type: 'pkcs8' }).toString('base64'),
  publicKey: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
};
const pseudonymKey = (id: string) => ({ id, secret: randomBytes(32).toString('base64') });
const oldKey = pseudonymKey('p1');
const newKey = pseudonymKey('p2');
const textOf = (pseudonyms: readonly object[], checkpoints: readonly object[] = [checkpointKey]): string =>
  JSON.stringify({ pseudonyms, checkpoints });

describe('keys of the access log', () => {
  it('name the section that is missing and never the key that is wrong', () => {
    expect(() => readAuditKeys('{"pseudonyms": secret')).toThrow('The keys file is not JSON.');
    expect(() => readAuditKeys(textOf([]))).toThrow('The keys file has no section "pseudonyms".');
    expect(() => readAuditKeys(textOf([{ id: 'p1', secret: 'c2hvcnQ=' }]))).toThrow('The pseudonym key p1 has fewer than 32 bytes.');
    expect(() => readAuditKeys(textOf([{ ...oldKey, id: 'p,1' }]))).toThrow('A key has no id of small letters, digits and dashes.');
    expect(() => readAuditKeys(textOf([oldKey, { ...newKey, id: 'p1' }]))).toThrow('Two keys of "pseudonyms" have the same id.');
    expect(() => readAuditKeys(textOf([oldKey], [{ id: 'c1', publicKey: 'bm9uZQ==' }]))).toThrow(
      'The checkpoint key c1 is not an Ed25519 key in DER form.',
    );
  });

  it('verify with the public half alone, and do not start to sign with it', () => {
    const { id, publicKey: half } = checkpointKey;
    expect(readCheckpointKeys(JSON.stringify({ checkpoints: [{ id, publicKey: half }] }))).toMatchObject([{ id, privateKey: null }]);
    expect(() => readAuditKeys(textOf([oldKey], [{ id, publicKey: half }]))).toThrow('no private half');
  });
});

describe('a pseudonym', () => {
  it('is the same for the same person, another one under another key, and found again after a new key writes', () => {
    let keys = readAuditKeys(textOf([oldKey]));
    const book = createPseudonymBook(() => keys.pseudonyms);
    const before = book.of('citizen');
    expect(before).toMatch(/^p1\.[\w-]{22}$/);
    expect([book.of('citizen'), book.of('other') === before]).toEqual([before, false]);
    keys = readAuditKeys(textOf([newKey, oldKey]));
    expect(book.of('citizen')).toMatch(/^p2\.[\w-]{22}$/);
    expect(book.allOf('citizen')).toEqual([book.of('citizen'), before]);
  });
});

describe('a watched file', () => {
  it('is read again when it was replaced, and keeps what it said when the new text is refused', async () => {
    const path = join(folder, 'keys.json');
    const replace = (text: string): void => {
      writeFileSync(`${path}.draft`, text);
      renameSync(`${path}.draft`, path);
    };
    replace('1');
    const refusals: unknown[] = [];
    const file = watchFile(path, (text) => JSON.parse(text) as number, { intervalMs: 20, onRefused: (error) => refusals.push(error) });
    const until = async (isIt: () => boolean): Promise<void> => {
      for (let tries = 0; tries < 200 && !isIt(); tries += 1) await sleep(20);
    };
    replace('2');
    await until(() => file.current() === 2);
    expect(file.current()).toBe(2);
    replace('no JSON');
    await until(() => refusals.length > 0);
    expect([file.current(), refusals.length > 0]).toEqual([2, true]);
    replace('3');
    await until(() => file.current() === 3);
    expect(file.current()).toBe(3);
    file.close();
    expect(() => watchFile(join(folder, 'absent.json'), (text) => text, { onRefused: () => undefined })).toThrow('ENOENT');
  });
});
