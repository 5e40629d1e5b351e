import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type SigningKey, signRequest } from '../../../schema/contract/http-signature.js';
import { readKeyRing } from '../../../schema/contract/key-ring.js';
import { retireKeys } from '../../../scripts/keys/retire-keys.js';
import { rotateKeys } from '../../../scripts/keys/rotate-keys.js';
import type { Section } from '../../../scripts/keys/keys-file.js';
import { codesOf } from '../../kit/ask.js';
import { createParts, subgraphsWith } from '../../kit/parts.js';
import { getSharedDirectory, getSharedRuntime } from '../../kit/shared-stack.js';
import { signToken } from '../../kit/tokens.js';
import { getListCase } from '../profile/list-cases/index.js';
import { LIST_PURPOSE, LIST_ROLE, writeListPolicy } from '../profile/list-policy.js';
import { askForPage, type ListReader } from '../profile/page-through.js';

const ROTATED: ReadonlySet<Section> = new Set(['signing', 'register', 'directory', 'cursors', 'quota']);
/** Longer than two looks at the file. */
const SIGNS_AFTER_MS = 3_000;
const READ_MS = 2_500;
const OWN_ORDER = { birthDate: 'ASC' } as const;
const FEED = '/internal/directory/feed';

const folder = mkdtempSync(join(tmpdir(), 'asxh-rotation-'));
const keysFile = join(folder, 'keys.json');
copyFileSync(getSharedDirectory().keysFile, keysFile);
const parts = createParts(keysFile);
const policy = writeListPolicy();
let reader: ListReader;
let population: string;

beforeAll(async () => {
  population = await parts.startAgency('population', getSharedRuntime().databases.population);
  const environment = { ASXH_POLICY_DIR: policy.directory, ...subgraphsWith({ population }) };
  const token = await signToken({ sub: 'rotation', roles: [LIST_ROLE], jurisdiction: { level: 'PROVINCE', units: ['75'] } });
  reader = { gateway: await parts.startGateway(environment), token, purpose: LIST_PURPOSE };
}, 60_000);
afterAll(async () => {
  await parts.stop();
  policy.remove();
  rmSync(folder, { recursive: true });
});

const askForFive = (after: string | null) => askForPage(getListCase('citizens'), reader, { first: 5, orderBy: OWN_ORDER, after });

/** Asks, four at a time, until it is stopped; what was not answered whole counts as failed. */
function startTraffic(): { stop(): Promise<{ readonly answered: number; readonly failed: number }> } {
  let isStopped = false;
  const count = { answered: 0, failed: 0 };
  const clients = Array.from({ length: 4 }, async () => {
    while (!isStopped) {
      const { status, errors, data } = await askForFive(null);
      count[status === 200 && errors.length === 0 && data?.page?.nodes.length === 5 ? 'answered' : 'failed'] += 1;
    }
  });
  return {
    async stop() {
      isStopped = true;
      await Promise.all(clients);
      return count;
    },
  };
}

function feedKeys(): readonly SigningKey[] {
  const { directory } = JSON.parse(readFileSync(keysFile, 'utf8')) as { directory: Record<string, unknown> };
  return readKeyRing(directory.population, 'directory-population');
}

async function isAccepted(key: SigningKey): Promise<boolean> {
  const body = '{"after":"0"}';
  const signed = signRequest({ method: 'POST', path: FEED, body, caller: '' }, key, new Date());
  const response = await fetch(new URL(FEED, population), {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/json', ...signed },
  });
  await response.arrayBuffer();
  return response.status === 200;
}

it('replaces every shared key under running traffic without one failed request; a cursor pages on until its key is retired', async () => {
  const traffic = startTraffic();
  const given = (await askForFive(null)).data?.page?.pageInfo.endCursor ?? '';
  expect(given).not.toBe('');
  rotateKeys(keysFile, { only: ROTATED, now: new Date(), overlapMs: 3_600_000, signsAfterMs: SIGNS_AFTER_MS });
  await sleep(SIGNS_AFTER_MS + READ_MS);
  const [newKey, oldKey] = feedKeys();
  if (newKey === undefined || oldKey === undefined) throw new Error('The rotation left one key.');
  expect([await isAccepted(newKey), await isAccepted(oldKey)]).toEqual([true, true]);
  const next = await askForFive(given);
  expect({ codes: codesOf(next), rows: next.data?.page?.nodes.length }).toEqual({ codes: [], rows: 5 });

  retireKeys(keysFile, { only: ROTATED, now: new Date(), endOverlaps: true });
  await sleep(READ_MS);
  const { answered, failed } = await traffic.stop();
  expect({ failed, answeredMany: answered > 50 }).toEqual({ failed: 0, answeredMany: true });
  expect([await isAccepted(newKey), await isAccepted(oldKey)]).toEqual([true, false]);
  const late = await askForFive(given);
  expect({ codes: codesOf(late), page: late.data?.page }).toEqual({ codes: ['INVALID_CURSOR'], page: null });
  const fresh = (await askForFive(null)).data?.page?.pageInfo.endCursor ?? '';
  expect((await askForFive(fresh)).data?.page?.nodes).toHaveLength(5);
}, 60_000);
