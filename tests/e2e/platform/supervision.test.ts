import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { intentOf, outcomeOf } from '../../kit/access-records.js';
import { callerOf, runPlatform } from './running-platform.js';

const [AN, BINH] = ['A000000000000', 'B00000000000A'];
const an = callerOf('citizen', 'SELF_SERVICE', { subject: 'u-an', citizenId: AN });
const binh = callerOf('citizen', 'SELF_SERVICE', { subject: 'u-binh', citizenId: BINH });
const officer = callerOf('data-protection-officer', 'AUDIT', { subject: 'u-dpo', organisation: 'DPO', citizenId: BINH });
const PERIOD = 'from: "2026-01-01T00:00:00Z", to: "2027-01-01T00:00:00Z"';

const REPORT = `mutation ($entryId: ID!, $text: String!, $key: ID!) {
  reportAccessEntry(input: { entryId: $entryId, text: $text }, idempotencyKey: $key) { id } }`;
const ANSWER = `mutation ($reportId: ID!, $answer: String!, $key: ID!) {
  answerAccessReport(input: { reportId: $reportId, answer: $answer }, idempotencyKey: $key) { id state answer answeredAt } }`;

let platform: Awaited<ReturnType<typeof runPlatform>>;
let keys = 0;
const newKey = () => `key-${(keys += 1)}-long-enough`;
beforeAll(async () => {
  platform = await runPlatform();
}, 120_000);
afterAll(() => platform.stop());

async function record(citizen: string, given: Parameters<typeof intentOf>[1] = {}) {
  const intent = intentOf([platform.log.pseudonymOf(citizen)], given);
  await Promise.all([platform.log.append(intent), platform.log.append(outcomeOf(intent))]);
  return intent.requestId;
}
const report = (caller: typeof an, entryId: string, text = 'Tôi chưa từng làm việc với nơi này.', key = newKey()) =>
  platform.ask(caller, REPORT, { variables: { entryId, text, key } });
const answer = (reportId: string, text = 'Đã kiểm tra, lượt này đúng thẩm quyền.') =>
  platform.ask(officer, ANSWER, { variables: { reportId, answer: text, key: newKey() } });
const idOf = ({ data }: Awaited<ReturnType<typeof report>>) => (data.reportAccessEntry as { id: string }).id;

describe('a report about an entry of one’s own log', () => {
  it('stands beside the entry, and later its dated answer, of which the citizen is told', async () => {
    const entryId = await record(AN);
    const id = idOf(await report(an, entryId));
    const QUERY =
      '{ me { accessLog(first: 1) { nodes { id report { id state text answer answeredAt } } } notifications(first: 1) { nodes { kind text } } } }';
    expect((await platform.ask(an, QUERY)).data).toMatchObject({
      me: {
        accessLog: { nodes: [{ id: entryId, report: { id, state: 'OPEN', text: 'Tôi chưa từng làm việc với nơi này.', answer: null } }] },
      },
    });
    const LIST = '{ accessReports(state: OPEN) { nodes { id entryId text } } auditNotices(first: 1) { nodes { kind about } } }';
    expect((await platform.ask(officer, LIST)).data).toEqual({
      accessReports: { nodes: [{ id, entryId, text: 'Tôi chưa từng làm việc với nơi này.' }] },
      auditNotices: { nodes: [{ kind: 'ACCESS_REPORTED', about: id }] },
    });

    const { data } = await answer(id);
    expect(data).toMatchObject({ answerAccessReport: { id, state: 'ANSWERED', answer: 'Đã kiểm tra, lượt này đúng thẩm quyền.' } });
    expect((await platform.ask(an, QUERY)).data).toMatchObject({
      me: {
        accessLog: {
          nodes: [{ report: { state: 'ANSWERED', answer: 'Đã kiểm tra, lượt này đúng thẩm quyền.', answeredAt: expect.any(String) } }],
        },
        notifications: { nodes: [{ kind: 'ACCESS_REPORT_ANSWERED' }] },
      },
    });
    expect((await answer(id)).codes).toEqual(['CONFLICT']);
  });

  it('is made once: again under its key it is the same, under another a conflict', async () => {
    const entryId = await record(AN);
    const first = await report(an, entryId, 'Một lần.', 'key-once-only');
    expect(idOf(await report(an, entryId, 'Một lần.', 'key-once-only'))).toBe(idOf(first));
    expect((await report(an, entryId, 'Một lần.')).codes).toEqual(['CONFLICT']);
  });

  it('cannot be made about another person’s entry, one that is held back, or by anybody on duty', async () => {
    const refusals = [
      await report(binh, await record(AN)),
      await report(an, await record(AN, { purpose: 'INSPECTION' })),
      await report(officer, await record(BINH)),
      await report(an, '00000000-0000-4000-8000-000000000000'),
      await report(an, 'none'),
    ];
    for (const { data, codes } of refusals)
      expect({ data, codes }).toEqual({ data: { reportAccessEntry: null }, codes: ['NOT_FOUND_OR_NOT_PERMITTED'] });
  });

  it('is not answered by the officer who made it, nor by a citizen', async () => {
    const own = idOf(await report(binh, await record(BINH)));
    expect((await answer(own)).codes).toEqual(['SEPARATION_OF_DUTIES']);
    const asCitizen = await platform.ask(an, ANSWER, { variables: { reportId: own, answer: 'Tự trả lời.', key: newKey() } });
    expect(asCitizen).toMatchObject({ data: { answerAccessReport: null }, codes: ['NOT_FOUND_OR_NOT_PERMITTED'] });
  });
});

describe('supervision', () => {
  const ENTRIES = `query ($filter: AuditFilter) { auditEntries(filter: $filter) { nodes { id status person organisation role purpose citizens delivered { coordinate values } incidents } } }`;

  it('finds requests by whose data they are, with pseudonyms and counts and no name', async () => {
    const id = await record(AN, { actor: { person: 'p1.x', role: 'health-worker', agency: 'health', organisation: 'F-7', network: null } });
    const { data } = await platform.ask(officer, ENTRIES, { variables: { filter: { citizenId: AN, organisation: 'F-7' } } });
    expect(data).toEqual({
      auditEntries: {
        nodes: [
          {
            id,
            status: 'DELIVERED',
            person: 'p1.x',
            organisation: 'F-7',
            role: 'health-worker',
            purpose: 'DATA_CLEANSING',
            citizens: [platform.log.pseudonymOf(AN)],
            delivered: [{ coordinate: 'Citizen.fullName', values: 1 }],
            incidents: 0,
          },
        ],
      },
    });
    expect(JSON.stringify(data)).not.toContain(AN);
  });

  it('counts by organisation and purpose, and shows how officers look up beside their peers', async () => {
    await record(AN, {
      actor: { person: 'p1.y', role: 'insurance-officer', agency: 'social-insurance', organisation: 'I-1', network: null },
    });
    const { data } = await platform.ask(
      officer,
      `{ auditCounts(${PERIOD}) { counts { organisation purpose requests delivered } }
         misuseIndicators(${PERIOD}) { officers { person role lookups outsideOfficeHoursPercent deviationFromPeers } } }`,
      { now: new Date('2026-12-31') },
    );
    expect(data).toMatchObject({
      auditCounts: { counts: expect.arrayContaining([{ organisation: 'I-1', purpose: 'DATA_CLEANSING', requests: 1, delivered: 1 }]) },
      misuseIndicators: {
        officers: expect.arrayContaining([
          expect.objectContaining({ person: 'p1.y', role: 'insurance-officer', lookups: 1, deviationFromPeers: null }),
        ]),
      },
    });
  });

  it('takes no period longer than a year', async () => {
    const { codes } = await platform.ask(
      officer,
      '{ auditCounts(from: "2020-01-01T00:00:00Z", to: "2026-01-01T00:00:00Z") { counts { requests } } }',
    );
    expect(codes).toEqual(['BAD_USER_INPUT']);
  });

  it('is as if it were not there for a citizen, who has the same group for their own log', async () => {
    const { data, codes } = await platform.ask(
      an,
      `{ auditEntries { nodes { id } } auditCounts(${PERIOD}) { counts { requests } } misuseIndicators(${PERIOD}) { officers { role } }
         accessReports { nodes { id } } emergencyAccesses { nodes { number } } auditNotices { nodes { id } } }`,
    );
    expect(codes).toEqual([]);
    expect(new Set(Object.values(data))).toEqual(new Set([null]));
  });
});

describe('accessExplain', () => {
  const EXPLAIN = `query ($operation: String!, $purpose: String) { accessExplain(operation: $operation, purpose: $purpose) {
    role purpose problem fields { coordinate input outcome group rule mask reason inWords } } }`;
  const explain = async (caller: typeof an, operation: string, purpose?: string) =>
    (await platform.ask(caller, EXPLAIN, { variables: { operation, purpose } })).data.accessExplain as {
      problem: string | null;
      fields: readonly Record<string, unknown>[];
    };
  const paying = callerOf('commune-labour-officer', 'DATA_CLEANSING', { organisation: 'H-1' });

  it('tells of every field whether it is delivered, masked or refused, and by which rule', async () => {
    const { fields } = await explain(paying, '{ paymentAccounts { nodes { id accountNumber provider proxyFullName } } }', 'PAYMENT');
    const of = (coordinate: string) => fields.find((one) => one.coordinate === coordinate);
    expect(of('PaymentAccount.id')).toMatchObject({ outcome: 'DELIVERED', group: null, inWords: 'every verified caller' });
    expect(of('PaymentAccount.provider')).toMatchObject({
      outcome: 'DELIVERED',
      group: 'labour.account',
      rule: 'commune-labour-officer/PAYMENT',
    });
    expect(of('PaymentAccount.accountNumber')).toMatchObject({ outcome: 'MASKED', mask: 'LAST4' });
    expect(of('PaymentAccount.accountNumber')?.inWords).toContain('the last four characters only; a resident of the area in charge');
    expect(of('PaymentAccount.proxyFullName')).toMatchObject({ outcome: 'REFUSED', reason: 'GROUP_NOT_GRANTED', rule: 'masked-group' });
  });

  it('tells an input that reads what is refused', async () => {
    const { fields } = await explain(paying, '{ contributionPeriods(orderBy: { startMonth: ASC }) { totalCount } }');
    expect(fields).toContainEqual(expect.objectContaining({ input: 'ContributionPeriodOrder.startMonth', outcome: 'REFUSED' }));
  });

  it('says why an operation cannot run at all', async () => {
    expect(await explain(paying, '{ nothing }')).toMatchObject({ fields: [], problem: expect.stringContaining('Cannot query field') });
  });
});
