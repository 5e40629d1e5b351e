import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Caller } from '../../gateway/caller/caller.js';
import { createCostSpender } from '../../gateway/quota/spend-cost.js';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadPolicy } from '../../schema/policy/load-policy.js';
import type { Policy } from '../../schema/policy/policy.js';
import { runGateway } from '../unit/gateway/http/running-gateway.js';

const COMMITTED = join(REPOSITORY_ROOT, 'schema/policy');
const policy = loadPolicy(COMMITTED);
const FIGURES = { validFrom: '2026-07-01', validTo: null, pointsPerPerson: 100, pointsPerOrganisation: 250 };
const SMALL: Pick<Policy, 'roles' | 'grantsByRole' | 'costQuotasByClass'> = {
  ...policy,
  costQuotasByClass: {
    CITIZEN: [{ ...FIGURES, pointsPerOrganisation: null }],
    OFFICER: [FIGURES],
    ORGANISATION: [FIGURES],
    EMERGENCY: [FIGURES],
  },
};
const NINE = Date.parse('2026-11-23T02:00:00Z');

function spender(atMs: () => number = () => NINE, small = SMALL) {
  return createCostSpender({ policy: () => small, clock: () => new Date(atMs()) });
}

/** As much of a caller as budgets look at. */
function caller(
  subject: string,
  organisation: string | null,
  role = 'commune-police-officer',
): Pick<Caller, 'identity' | 'role' | 'purpose'> {
  const identity = { subject, organisation } as Caller['identity'];
  return { identity, role, purpose: { kind: 'NONE' } };
}

describe('C20: cost points within a minute', () => {
  it('are a budget of a person, up to the last point, and what is refused is not counted', () => {
    const spend = spender();
    const asked = [60, 41, 40, 1].map((points) => spend(caller('a', null), points));
    expect(asked).toEqual([null, 60, null, 60]);
  });

  it('and one of all people of an organisation together', () => {
    const spend = spender();
    const asked = ['a', 'b', 'c', 'd'].map((subject) => spend(caller(subject, 'commune-1'), 80));
    expect(asked).toEqual([null, null, null, 60]);
    expect(spend(caller('a', 'commune-1'), 10)).toBeNull();
  });

  it('a commune that begins at nine is not punished for ten thousand others that do: there is no budget that they share', () => {
    const spend = spender();
    const others = Array.from({ length: 10_000 }, (_, n) => spend(caller(`officer-${n}`, `commune-${n}`), 100));
    expect(others.filter((refused) => refused !== null)).toEqual([]);
    expect([spend(caller('z', 'commune-z'), 100), spend(caller('z', 'commune-z'), 1)]).toEqual([null, 60]);
  });

  it('begin anew with the minute, and Retry-After says when', () => {
    let nowMs = NINE + 50_500;
    const spend = spender(() => nowMs);
    expect([spend(caller('a', null), 100), spend(caller('a', null), 1)]).toEqual([null, 10]);
    nowMs = NINE + 60_000;
    expect(spend(caller('a', null), 100)).toBeNull();
  });

  it('count for each class apart, also for a role that nobody knows', () => {
    const spend = spender();
    expect(['commune-police-officer', 'citizen', 'nobody'].map((role) => spend(caller('a', null, role), 60))).toEqual([null, null, 60]);
  });

  it('on a day for which nobody set a figure nothing may be spent', () => {
    const costQuotasByClass = { ...SMALL.costQuotasByClass, OFFICER: [{ ...FIGURES, validFrom: '2027-01-01' }] };
    expect(spender(() => NINE, { ...SMALL, costQuotasByClass })(caller('a', null), 1)).toBe(60);
  });

  it('are set for every class, a day’s dearest operation within them', () => {
    const { CITIZEN, OFFICER, ORGANISATION } = policy.costQuotasByClass;
    expect([CITIZEN, OFFICER, ORGANISATION].map(([quota]) => quota?.pointsPerPerson ?? 0).every((points) => points >= 100_000)).toBe(true);
  });
});

describe('C20 at the gateway', () => {
  let gateway: Awaited<ReturnType<typeof runGateway>>;
  let policyDirectory: string;
  beforeAll(async () => {
    policyDirectory = mkdtempSync(join(tmpdir(), 'cost-quota-'));
    cpSync(COMMITTED, policyDirectory, { recursive: true });
    const file = join(policyDirectory, 'quotas.yaml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('pointsPerPerson: 100000,', 'pointsPerPerson: 5,'));
    gateway = await runGateway({ policyDirectory });
  });
  afterAll(async () => {
    await gateway.close();
    rmSync(policyDirectory, { recursive: true });
  });

  it('a budget that is used up is 429 with Retry-After and the price, nobody is asked, and another person still is answered', async () => {
    const query = '{ citizen(id: "c1") { id } }';
    const statuses = [];
    for (let asked = 0; asked < 2; asked++) statuses.push((await gateway.ask(query)).status);
    const before = gateway.calls.length;
    const refused = await gateway.ask(query);
    expect([...statuses, refused.status, refused.headers.get('retry-after'), gateway.calls.length]).toEqual([200, 200, 429, '60', before]);
    const cost = { types: 1, fields: 1, total: 2, maximum: 20_000 };
    expect(refused.json.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'COST_QUOTA_EXCEEDED', cost, retryAfterSeconds: 60 },
    ]);
    const authorization = `Bearer ${await gateway.sign({ sub: 'u-2' })}`;
    expect((await gateway.ask(query, { authorization })).status).toBe(200);
  });
});
