import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { ask, type GatewayAnswer } from './ask.js';
import { createCanarySearch, createSinkSearch, textsOf, visibleTexts } from './canaries.js';
import { createCaller } from './callers.js';
import { createLedger } from './prove/ledger.js';
import { findLeaksInRows } from './prove/prove.js';
import { openLogSink } from './prove/sinks.js';
import { asText, loadWorld, type World } from './reference/world.js';

const folder = mkdtempSync(join(tmpdir(), 'asxh-planted-'));
let world: World;
let telephone: string;
let name: string;
let actual: GatewayAnswer;

beforeAll(async () => {
  world = await loadWorld(getSharedRuntime());
  const [far] = world.find('citizen', 'id', getPersona('citizen-giang').subject);
  [telephone, name] = [asText(far?.telephone), asText(far?.full_name)];
  const officer = await createCaller('officer', claimsOf(getPersona('labour-officer-26041')));
  actual = await ask(officer, `{ citizen(id: "${getPersona('citizen-an').subject}") { fullName } }`, { purpose: 'DATA_CLEANSING' });
}, 60_000);
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a leak that is planted is seen', () => {
  it.each(['data', 'an error', 'a header'])('in %s', (channel) => {
    const planted = {
      data: { ...actual, body: JSON.stringify({ data: { citizen: { fullName: telephone } } }) },
      'an error': { ...actual, body: JSON.stringify({ data: null, errors: [{ message: `not ${telephone}, sorry` }] }) },
      'a header': { ...actual, headers: new Headers({ 'x-trace': `caller=${telephone}` }) },
    }[channel];
    const search = createCanarySearch(world);
    expect(search.findLeaks(visibleTexts(actual), textsOf(actual.data))).toEqual([]);
    expect(new Set(search.findLeaks(visibleTexts(planted ?? actual), textsOf(actual.data)))).toEqual(new Set([telephone]));
  });

  it('in a line of a log that is written while the search runs, and none in a line that names nobody', () => {
    const file = join(folder, 'gateway.log');
    appendFileSync(file, `{"msg":"before ${telephone}"}\n`);
    const sink = openLogSink([folder]);
    appendFileSync(file, '{"requestId":"1b4e28ba-2fa1-11d2-883f-0016d3cca427","msg":"request"}\n');
    const search = createSinkSearch(world);
    expect(search.findLeaks(sink.readNew().map(({ text }) => text))).toEqual([]);
    appendFileSync(file, `{"msg":"call ${name}, ${telephone}"}\n{"msg":"half a li`);
    expect(new Set(search.findLeaks(sink.readNew().map(({ text }) => text)))).toEqual(new Set([name, telephone]));
    expect(sink.readNew()).toEqual([{ name: file, text: '' }]);
  });

  it.each(['body', 'beside'])('in a record of the access log: %s', (place) => {
    const row = { kind: 'OUTCOME', requestId: null, body: '{}', beside: 'p1.AAAA', [place]: `{"note":"${telephone}"}` };
    expect(findLeaksInRows(createSinkSearch(world), [row])).toEqual([telephone]);
    expect(findLeaksInRows(createSinkSearch(world), [{ ...row, [place]: '' }])).toEqual([]);
  });
});

describe('a leaf that was delivered and not logged, or logged otherwise, is seen', () => {
  const outcome = (coordinates: object) => ({ kind: 'OUTCOME', requestId: 'r', body: JSON.stringify({ coordinates }), beside: '' });
  const delivered = new Map([['Citizen.fullName', 2]]);

  it.each([
    ['without a record', [], 1],
    ['under another count', [outcome({ 'Citizen.fullName': 1 })], 1],
    ['under another coordinate', [outcome({ 'Citizen.telephone': 2 })], 1],
    ['twice', [outcome({ 'Citizen.fullName': 2 }), outcome({ 'Citizen.fullName': 2 })], 1],
    ['as it was', [outcome({ 'Citizen.fullName': 2 })], 0],
  ])('%s', (_, rows, differences) => {
    const ledger = createLedger();
    ledger.noteAnswer('r', delivered);
    for (const row of rows) ledger.noteRow(row);
    expect(ledger.findDifferences()).toHaveLength(differences);
    expect(ledger.leaves).toBe(2);
  });
});
