import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Identity } from '../../../../gateway/caller/caller.js';
import { readCaller } from '../../../../gateway/caller/read-caller.js';
import { readLanguage } from '../../../../gateway/caller/read-language.js';
import { REPOSITORY_ROOT } from '../../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../../schema/policy/load-policy.js';

const policy = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const identity: Identity = { subject: 'u-1', roles: ['citizen'], agency: null, organisation: null, jurisdiction: null, citizenId: null };
const read = (headers: Record<string, string>, roles: readonly string[] = ['citizen']) =>
  readCaller({ authorization: 'Bearer token', ...headers }, () => ({ identity: { ...identity, roles } }), policy);

describe('the caller', () => {
  it('needs a bearer token that the verifier accepts', async () => {
    expect(await readCaller({}, () => ({ identity }), policy)).toEqual({ refused: 'UNAUTHENTICATED', detail: 'TOKEN_MISSING' });
    expect(await readCaller({ authorization: 'Bearer t' }, () => ({ refused: 'ERR_JWT_EXPIRED' }), policy)).toEqual({
      refused: 'UNAUTHENTICATED',
      detail: 'ERR_JWT_EXPIRED',
    });
  });

  it('is not told to log in again when the platform cannot verify anybody', async () => {
    expect(await readCaller({ authorization: 'Bearer t' }, () => ({ unverifiable: 'REVOCATIONS_UNKNOWN' }), policy)).toEqual({
      refused: 'AUTHENTICATION_UNAVAILABLE',
      detail: 'REVOCATIONS_UNKNOWN',
    });
  });

  it('with one role need not name it, and with one purpose need not say it', async () => {
    expect(await read({})).toMatchObject({
      caller: { role: 'citizen', purpose: { kind: 'KNOWN', name: 'SELF_SERVICE' }, caseNumber: null },
    });
  });

  it('with several purposes must declare one', async () => {
    expect(await read({}, ['health-worker'])).toMatchObject({ caller: { purpose: { kind: 'NONE' } } });
    expect(await read({ 'asxh-purpose': 'TREATMENT' }, ['health-worker'])).toMatchObject({
      caller: { purpose: { kind: 'KNOWN', name: 'TREATMENT' } },
    });
    expect(await read({ 'asxh-purpose': 'treatment' }, ['health-worker'])).toMatchObject({ caller: { purpose: { kind: 'UNKNOWN' } } });
  });

  it('who declares a purpose that is not theirs is not given their only one instead', async () => {
    expect(await read({ 'asxh-purpose': 'CURIOSITY' })).toMatchObject({ caller: { purpose: { kind: 'UNKNOWN' } } });
  });

  it('with several roles must choose one of their own', async () => {
    const both = ['citizen', 'health-worker'];
    expect(await read({}, both)).toEqual({ refused: 'ROLE_REQUIRED', detail: 'ROLE_NOT_IN_TOKEN' });
    expect(await read({ 'asxh-role': 'inspector' }, both)).toEqual({ refused: 'ROLE_REQUIRED', detail: 'ROLE_NOT_IN_TOKEN' });
    expect(await read({ 'asxh-role': 'citizen, health-worker' }, both)).toEqual({ refused: 'ROLE_REQUIRED', detail: 'ROLE_NOT_IN_TOKEN' });
    expect(await read({ 'asxh-role': 'health-worker' }, both)).toMatchObject({ caller: { role: 'health-worker' } });
  });

  it('without any role, or in one that the policy does not know, is nobody', async () => {
    expect(await read({}, [])).toEqual({ refused: 'ROLE_REQUIRED', detail: 'ROLE_NOT_IN_TOKEN' });
    expect(await read({}, ['king'])).toEqual({ refused: 'ROLE_REQUIRED', detail: 'ROLE_UNKNOWN' });
  });

  it('declares a case by a number that an agency could issue', async () => {
    expect(await read({ 'asxh-case': 'HS-2026/001' })).toMatchObject({ caller: { caseNumber: 'HS-2026/001' } });
    for (const text of ['', ' ', 'x'.repeat(65), 'a\tb', '{"$or":1}'])
      expect(await read({ 'asxh-case': text })).toMatchObject({ caller: { caseNumber: null } });
  });
});

describe('the language of messages', () => {
  it.each([
    [undefined, 'vi'],
    ['', 'vi'],
    ['fr', 'vi'],
    ['en', 'en'],
    ['en-GB,en;q=0.9,vi;q=0.8', 'en'],
    ['vi-VN,vi;q=0.9,en;q=0.8', 'vi'],
    ['en;q=0', 'vi'],
  ])('Accept-Language %p is answered in %s', (header, language) => {
    expect(readLanguage(header)).toBe(language);
  });
});
