import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { createParts } from '../kit/parts.js';
import { getPersona } from '../kit/shared-stack.js';
import { askUntilAvailable } from './ask.js';
import { createCaller, type AccessCaller } from './callers.js';
import { copyPolicyWithWideQuotas } from '../kit/wide-quotas.js';

const INTERVAL_MS = 100;
const GROUPS_OF_CLEANSING = /(population\.residence, )population\.civil, (labour\.assistance)/;
const parts = createParts();
const folder = mkdtempSync(join(tmpdir(), 'asxh-policy-'));
const grants = join(folder, 'grants.yaml');
let committed: string;
let gateway: string;
let officer: AccessCaller;

beforeAll(async () => {
  // Other suites ask as the same officer within the hour.
  copyPolicyWithWideQuotas(folder);
  committed = readFileSync(grants, 'utf8');
  gateway = await parts.startGateway({ ASXH_POLICY_DIR: folder, ASXH_POLICY_INTERVAL_MS: String(INTERVAL_MS) });
  officer = await createCaller('officer', claimsOf(getPersona('labour-officer-26041')));
}, 60_000);
afterAll(async () => {
  await parts.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** The nationality, which is in the group that the change takes away. */
async function askForNationality(): Promise<{ readonly data: unknown; readonly decision: unknown }> {
  const query = 'query ($id: ID!) { citizen(id: $id) { nationality } }';
  const asked = { purpose: 'DATA_CLEANSING', variables: { id: getPersona('citizen-an').subject }, gateway };
  const answered = await askUntilAvailable(officer, query, asked);
  return { data: answered.data, decision: answered.errors[0]?.extensions.reason };
}

async function until(wanted: unknown): Promise<void> {
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await askForNationality()).decision === wanted) return;
    await new Promise((resolve) => setTimeout(resolve, INTERVAL_MS));
  }
}

describe('B25: a policy that changes under a running gateway', () => {
  const granted = { data: { citizen: { nationality: expect.any(String) } }, decision: undefined };
  const refused = { data: { citizen: { nationality: null } }, decision: 'GROUP_NOT_GRANTED' };

  it('decides anew, also for operations and callers that were remembered under the old one, and back again', async () => {
    expect(await askForNationality()).toEqual(granted);
    const changed = committed.replace(GROUPS_OF_CLEANSING, '$1$2');
    expect(changed).not.toBe(committed);
    writeFileSync(grants, changed);
    await until('GROUP_NOT_GRANTED');
    expect(await askForNationality()).toEqual(refused);
    writeFileSync(grants, committed);
    await until(undefined);
    expect(await askForNationality()).toEqual(granted);
  });

  it('is not taken when it is none: the last good one goes on deciding', async () => {
    writeFileSync(grants, `${committed}\n  - role: nobody\n    purpose: NOTHING\n`);
    await new Promise((resolve) => setTimeout(resolve, 5 * INTERVAL_MS));
    expect(await askForNationality()).toEqual(granted);
    writeFileSync(grants, committed);
  });
});
