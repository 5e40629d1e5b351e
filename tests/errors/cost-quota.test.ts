import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createParts } from '../kit/parts.js';
import { signPersonaToken } from '../kit/tokens.js';
import { copyPolicyWithWideQuotas } from '../kit/wide-quotas.js';
import { expectCode, post } from './produce.js';

const parts = createParts();
let folder: string;
let gateway: string;
let citizen: string;

/** Under this policy a minute is over before it begins: one point, and no operation costs less than two. */
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'cost-quota-'));
  copyPolicyWithWideQuotas(folder);
  const file = join(folder, 'quotas.yaml');
  writeFileSync(file, readFileSync(file, 'utf8').replaceAll(/pointsPerPerson: \d+/g, 'pointsPerPerson: 1'));
  gateway = await parts.startGateway({ ASXH_POLICY_DIR: folder });
  citizen = await signPersonaToken('citizen-an');
});
afterAll(async () => {
  await parts.stop();
  rmSync(folder, { recursive: true });
});

describe('who has spent what a minute allows', () => {
  it('COST_QUOTA_EXCEEDED: is refused with the price, and with the seconds after which to come again', async () => {
    const ask = (headers: Readonly<Record<string, string>>) => post(citizen, { query: '{ me { id } }' }, headers, gateway);
    const error = await expectCode('COST_QUOTA_EXCEEDED', ask);
    expect(error.extensions.cost).toMatchObject({ total: 2 });
    const seconds = Number((await ask({})).headers.get('retry-after'));
    expect(seconds).toBeGreaterThanOrEqual(1);
    expect(seconds).toBeLessThanOrEqual(60);
  });
});
