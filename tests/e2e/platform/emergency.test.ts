import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createEmergencyAccessFinder } from '../../../gateway/directory/emergency-access.js';
import { callerOf, runPlatform } from './running-platform.js';

const [AN, BINH] = ['A000000000000', 'B00000000000A'];
const REASON = 'Bệnh nhân bất tỉnh, cần biết dị ứng thuốc.';
const doctor = callerOf('health-worker', 'EMERGENCY', { subject: 'u-doctor', organisation: 'F-1', citizenId: BINH });
const an = callerOf('citizen', 'SELF_SERVICE', { subject: 'u-an', citizenId: AN });
const officer = callerOf('data-protection-officer', 'AUDIT', { subject: 'u-dpo', organisation: 'DPO' });

const OPEN = `mutation ($input: OpenEmergencyAccessInput!, $key: ID!) { openEmergencyAccess(input: $input, idempotencyKey: $key) { number expiresAt } }`;

let platform: Awaited<ReturnType<typeof runPlatform>>;
beforeAll(async () => {
  platform = await runPlatform();
}, 120_000);
afterAll(() => platform.stop());

let keys = 0;
const open = (caller = doctor, given: { citizenId?: string; reason?: string; key?: string; quotaExceeded?: boolean; now?: Date } = {}) => {
  const { citizenId = AN, reason = REASON, key = `key-${(keys += 1)}-long-enough`, ...options } = given;
  return platform.ask(caller, OPEN, { ...options, variables: { input: { citizenId, reason }, key } });
};
const openedBy = async (...given: Parameters<typeof open>) =>
  (await open(...given)).data.openEmergencyAccess as { number: string; expiresAt: string };
const count = async (table: string) =>
  (await platform.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM platform.${table}`)).rows[0]?.n;

describe('an emergency access', () => {
  it('opens for one hour, for this officer and this citizen', async () => {
    const now = new Date();
    const { number, expiresAt } = await openedBy(doctor, { now });
    expect(expiresAt).toBe(new Date(now.getTime() + 3_600_000).toISOString());
    expect(await createEmergencyAccessFinder(platform.database)(number)).toEqual({
      number,
      subject: 'u-doctor',
      organisation: 'F-1',
      citizenId: AN,
      openedAt: now,
      expiresAt: new Date(expiresAt),
    });
  });

  it('is told to the citizen and to the data-protection officer at once, the reason to the latter alone', async () => {
    const { number } = await openedBy();
    const { data } = await platform.ask(an, '{ me { notifications(first: 1) { nodes { kind text } } } }');
    expect(data).toMatchObject({ me: { notifications: { nodes: [{ kind: 'EMERGENCY_ACCESS_OPENED' }] } } });
    expect(JSON.stringify(data)).toContain(number);
    expect(JSON.stringify(data)).not.toContain(REASON);

    const QUERY =
      '{ auditNotices(first: 1) { nodes { kind about } } emergencyAccesses(first: 1) { nodes { number organisation subject reason citizen } } }';
    const supervised = await platform.ask(officer, QUERY);
    expect(supervised.data).toEqual({
      auditNotices: { nodes: [{ kind: 'EMERGENCY_ACCESS_OPENED', about: number }] },
      emergencyAccesses: {
        nodes: [{ number, organisation: 'F-1', subject: 'u-doctor', reason: REASON, citizen: platform.log.pseudonymOf(AN) }],
      },
    });
  });

  it('keeps its reason unreadable in the database', async () => {
    await openedBy();
    const { rows } = await platform.database.query<{ row: string }>(`SELECT e::text AS row FROM platform.emergency_access e
      UNION ALL SELECT n::text FROM platform.notice n UNION ALL SELECT d::text FROM platform.done_once d`);
    expect(rows.length).toBeGreaterThan(3);
    for (const { row } of rows) expect(row).not.toContain('bất tỉnh');
  });

  it('opens once under one key, however often and at once it is asked for', async () => {
    const before = await count('emergency_access');
    const answers = await Promise.all([1, 2, 3].map(() => openedBy(doctor, { key: 'the-same-key', now: new Date(0) })));
    expect(new Set(answers.map(({ number }) => number)).size).toBe(1);
    expect(await count('emergency_access')).toBe((before ?? 0) + 1);
    expect((await open(doctor, { key: 'the-same-key', reason: `${REASON} Khác.` })).codes).toEqual(['CONFLICT']);
  });
});

describe('an emergency access is refused, and nobody is told of one,', () => {
  it.each([
    [
      'without a grant for emergencies',
      callerOf('commune-police-officer', 'IDENTITY_VERIFICATION', { organisation: 'P-1' }),
      {},
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    [
      'for another purpose of a role that has such a grant',
      callerOf('health-worker', 'TREATMENT', { organisation: 'F-1' }),
      {},
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    [
      'to a role for which somebody else has the grant',
      callerOf('citizen', 'EMERGENCY', { citizenId: BINH }),
      {},
      'NOT_FOUND_OR_NOT_PERMITTED',
    ],
    ['beyond the quota', doctor, { quotaExceeded: true }, 'NOT_FOUND_OR_NOT_PERMITTED'],
    ['to one’s own record', doctor, { citizenId: BINH }, 'SEPARATION_OF_DUTIES'],
    ['with a reason of 19 characters', doctor, { reason: 'a'.repeat(19) }, 'BAD_USER_INPUT'],
    ['with a reason of blanks', doctor, { reason: ' '.repeat(40) }, 'BAD_USER_INPUT'],
    ['for what is no code', doctor, { citizenId: 'A000000000001' }, 'BAD_USER_INPUT'],
    ['under a key that is none', doctor, { key: 'short' }, 'BAD_USER_INPUT'],
  ] as const)('%s', async (_, caller, given, code) => {
    const before = [await count('emergency_access'), await count('notice')];
    const { data, codes } = await open(caller, given);
    expect({ data, codes }).toEqual({ data: { openEmergencyAccess: null }, codes: [code] });
    expect([await count('emergency_access'), await count('notice')]).toEqual(before);
  });

  it('while the other side of the boundary opens: 20 characters', async () => {
    expect((await openedBy(doctor, { reason: 'a'.repeat(20) })).number).toMatch(/^KC-/);
  });
});
