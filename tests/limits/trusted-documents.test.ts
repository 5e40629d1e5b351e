import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createDocumentDoor } from '../../gateway/documents/document-door.js';
import { MANIFEST, readDocumentSettings, readManifest, type DocumentSettings } from '../../gateway/documents/read-documents.js';
import { createTrustedDocuments } from '../../gateway/documents/trusted-documents.js';
import { CITIZEN_PROFILE } from '../../schema/client/citizen-profile.types.js';
import { readAnswer, runGateway } from '../unit/gateway/http/running-gateway.js';
import { sendBody, type RunningGateway } from './ask-hostile.js';
import { readUsedHeap } from './used-heap.js';

const KNOWN = 'query One($id: ID!) { citizen(id: $id) { id } }';
const OTHER = 'query Two($id: ID!) { citizen(id: $id) { id __typename } }';
const variables = { id: 'c1' };
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const persisted = (text: string) => ({ persistedQuery: { version: 1, sha256Hash: sha256(text) } });

function settings(mode: DocumentSettings['mode'], modeOfOrganisations = mode): DocumentSettings {
  return { trusted: createTrustedDocuments([KNOWN]), mode, modeOfOrganisations };
}

let off: RunningGateway;
let report: RunningGateway;
let required: RunningGateway;
beforeAll(async () => {
  [off, report, required] = await Promise.all([
    runGateway({ documents: settings('OFF', 'REQUIRED') }),
    runGateway({ documents: settings('REPORT') }),
    runGateway({ documents: settings('REQUIRED') }),
  ]);
});
afterAll(() => Promise.all([off, report, required].map((gateway) => gateway.close())));

async function post(gateway: RunningGateway, body: unknown, headers: Readonly<Record<string, string>> = {}) {
  const { status, json } = await sendBody(gateway, JSON.stringify(body), headers);
  return [status, json.errors?.[0]?.extensions.code ?? json.data];
}

async function get(gateway: RunningGateway, parameters: Readonly<Record<string, string>>) {
  const headers = { authorization: `Bearer ${await gateway.sign()}`, accept: 'application/graphql-response+json' };
  const { status, json } = await readAnswer(await fetch(`${gateway.url}?${new URLSearchParams(parameters).toString()}`, { headers }));
  return [status, json.errors?.[0]?.extensions.code ?? json.data];
}

const ANSWERED = [200, { citizen: { id: 'c1' } }];

describe('a document of the manifest is asked for by its name', () => {
  it.each([
    ['documentId', { documentId: `sha256:${sha256(KNOWN)}` }],
    ['the extension persistedQuery', { extensions: persisted(KNOWN) }],
    ['both', { documentId: `sha256:${sha256(KNOWN)}`, extensions: persisted(KNOWN) }],
    ['its name beside its text', { query: KNOWN, extensions: persisted(KNOWN) }],
  ])('by %s, whatever the mode, by POST and by GET', async (_, named) => {
    for (const gateway of [off, report, required]) expect(await post(gateway, { ...named, variables })).toEqual(ANSWERED);
    const inUrl = Object.entries({ ...named, variables }).map(([key, value]) => [
      key,
      typeof value === 'string' ? value : JSON.stringify(value),
    ]);
    expect(await get(required, Object.fromEntries(inUrl) as Record<string, string>)).toEqual(ANSWERED);
  });

  it('by nobody without a token', async () => {
    const response = await fetch(required.url, { method: 'POST', body: JSON.stringify({ documentId: `sha256:${sha256(KNOWN)}` }) });
    expect(response.status).toBe(401);
  });
});

describe('C17: names that are in no manifest are refused, and nobody is asked', () => {
  it.each([
    ['an unknown documentId', { documentId: `sha256:${sha256(OTHER)}` }, 'DOCUMENT_NOT_TRUSTED'],
    ['a documentId of another kind', { documentId: 'x-own:1' }, 'DOCUMENT_NOT_TRUSTED'],
    ['a documentId that is no text', { documentId: 7 }, 'DOCUMENT_NOT_TRUSTED'],
    ['an unknown hash', { extensions: persisted(OTHER) }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['a hash that is none', { extensions: { persistedQuery: { sha256Hash: '__proto__' } } }, 'PERSISTED_QUERY_NOT_FOUND'],
    ['a hash of another text', { query: OTHER, extensions: persisted(KNOWN) }, 'BAD_REQUEST'],
    ['a text that is not the named one', { query: OTHER, documentId: `sha256:${sha256(KNOWN)}` }, 'BAD_REQUEST'],
    ['two names of different documents', { documentId: `sha256:${sha256(KNOWN)}`, extensions: persisted(OTHER) }, 'BAD_REQUEST'],
  ])('%s', async (_, named, code) => {
    for (const gateway of [off, required]) {
      const before = gateway.calls.length;
      expect([await post(gateway, { ...named, variables }), gateway.calls.length]).toEqual([[400, code], before]);
    }
  });

  it('a text that came with its right hash is answered, and still is not known by it', async () => {
    expect((await post(off, { query: OTHER, variables, extensions: persisted(OTHER) }))[0]).toBe(200);
    expect(await post(off, { variables, extensions: persisted(OTHER) })).toEqual([400, 'PERSISTED_QUERY_NOT_FOUND']);
  });

  it('a store that a client could fill does not exist: after a hundred thousand new hashes memory is what it was', async () => {
    const { trusted } = settings('REQUIRED');
    const door = createDocumentDoor({ trusted, modeFor: () => 'REQUIRED', onUntrusted: () => undefined });
    const flood = async (count: number) => {
      for (let sent = 0; sent < count; sent++) {
        const text = `{ a${sent}: __typename }`;
        const request = {
          method: 'POST',
          url: '/graphql',
          headers: {},
          body: JSON.stringify({ extensions: persisted(text) }),
          raw: null,
          context: null,
        };
        const named = await door.readNamed(request);
        if (!named || !('kind' in named) || !door.refuse(text, null)) throw new Error('A new document was taken.');
      }
    };
    await flood(5_000);
    const before = await readUsedHeap();
    await flood(100_000);
    // Hashes alone would be 10 MB.
    expect((await readUsedHeap()) - before).toBeLessThan(3 * 2 ** 20);
  }, 60_000);
});

describe('a text that is in no manifest', () => {
  const body = { query: OTHER, variables };

  it('is refused where it must be in one, before it is parsed', async () => {
    expect(await post(required, body)).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect(await post(required, { query: '{ not a document' })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect(await get(required, { query: OTHER, variables: JSON.stringify(variables) })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect(await post(required, { query: KNOWN, variables })).toEqual(ANSWERED);
    expect(await post(required, { query: `${KNOWN} `, variables })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
  });

  it('is answered where it is only told, with its hash in the log and nothing of its text', async () => {
    const before = report.lines.length;
    expect((await post(report, body))[0]).toBe(200);
    const told = report.lines.slice(before).filter((line) => line.includes('not in the manifest'));
    expect(told.map((line) => (JSON.parse(line) as { document: string; outcome: string }).document)).toEqual([sha256(OTHER)]);
    expect(told.join()).not.toContain('citizen');
    expect((await post(report, { query: KNOWN, variables }))[0]).toBe(200);
    expect(report.lines.slice(before).filter((line) => line.includes('not in the manifest'))).toHaveLength(1);
  });

  it('is refused to organisations alone where only they must send a known one', async () => {
    const token = await off.sign({ sub: 'm-1', roles: ['payment-provider'], organisation: 'bank-1' });
    expect(await post(off, body, { authorization: `Bearer ${token}` })).toEqual([400, 'DOCUMENT_NOT_TRUSTED']);
    expect((await post(off, body))[0]).toBe(200);
  });
});

describe('the manifest', () => {
  it('holds what the example client sends, under the hash that it has', () => {
    expect(readManifest(readFileSync(MANIFEST, 'utf8'))).toContain(CITIZEN_PROFILE);
    expect(readDocumentSettings({}).trusted.find(sha256(CITIZEN_PROFILE))).toBe(CITIZEN_PROFILE);
  });

  it('with a text that was changed by hand is not taken', () => {
    const changed = JSON.stringify({ operations: [{ id: sha256(KNOWN), body: OTHER }] });
    expect(() => readManifest(changed)).toThrow('another hash than its text');
    expect(() => readManifest('{}')).toThrow('holds no operations');
  });

  it('is off unless somebody says so, for organisations as for all, and a mode that there is not stops the start', () => {
    const modes = (env: Record<string, string>) => {
      const { mode, modeOfOrganisations } = readDocumentSettings(env);
      return [mode, modeOfOrganisations];
    };
    expect(modes({})).toEqual(['OFF', 'OFF']);
    expect(modes({ ASXH_TRUSTED_DOCUMENTS: 'report' })).toEqual(['REPORT', 'REPORT']);
    expect(modes({ ASXH_TRUSTED_DOCUMENTS_ORGANISATIONS: 'required' })).toEqual(['OFF', 'REQUIRED']);
    expect(() => modes({ ASXH_TRUSTED_DOCUMENTS: 'on' })).toThrow('none of off, report and required');
  });
});
