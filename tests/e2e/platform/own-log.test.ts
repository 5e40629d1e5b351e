import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isProofValid, type InclusionProof } from '../../../gateway/audit/proof-of-inclusion.js';
import { intentOf, outcomeOf } from '../../kit/access-records.js';
import { callerOf, runPlatform } from './running-platform.js';

const [AN, BINH, FORMER] = ['A000000000000', 'B00000000000A', 'C00000000000L'];
const an = callerOf('citizen', 'SELF_SERVICE', { subject: 'u-an', citizenId: AN });
const binh = callerOf('citizen', 'SELF_SERVICE', { subject: 'u-binh', citizenId: BINH });
const officer = callerOf('commune-labour-officer', 'DATA_CLEANSING', { citizenId: AN, organisation: 'H-1' });

const ENTRY = `id at status organisation role roleLabel purpose purposeLabel legalBasis isEmergency isOwn fields groups { name description }
  masked { coordinate mask inWords } refusals { coordinate reason inWords }`;
const LOG = `query ($first: Int! = 20, $after: String) { me { id accessLog(first: $first, after: $after) { nodes { ${ENTRY} } pageInfo { hasNextPage endCursor } } } }`;

interface Page {
  readonly me: {
    readonly accessLog: {
      readonly nodes: readonly Record<string, unknown>[];
      readonly pageInfo: { hasNextPage: boolean; endCursor: string | null };
    };
  };
}

let platform: Awaited<ReturnType<typeof runPlatform>>;
beforeAll(async () => {
  platform = await runPlatform();
  await platform.database.query('INSERT INTO directory.alias VALUES ($1, $2)', [FORMER, AN]);
}, 120_000);
afterAll(() => platform.stop());

/** Both records of a request about these people, in the log. */
async function record(
  citizens: readonly string[],
  given: Parameters<typeof intentOf>[1] = {},
  outcome: Parameters<typeof outcomeOf>[1] = {},
) {
  const intent = intentOf(
    citizens.map((code) => platform.log.pseudonymOf(code)),
    given,
  );
  await Promise.all([platform.log.append(intent), platform.log.append(outcomeOf(intent, outcome))]);
  return intent;
}

const logOf = async (caller: typeof an, options: Parameters<typeof platform.ask>[2] = {}) => {
  const asked = await platform.ask(caller, LOG, options);
  // The operation above selects what Page says.
  return { ...asked, ...(asked.data as unknown as Page).me.accessLog };
};

describe('a citizen’s own log', () => {
  it('says who asked, why and what was delivered, in plain words, and nothing of the other citizen in the same answer', async () => {
    const pseudonyms = [AN, BINH].map((code) => platform.log.pseudonymOf(code));
    await record(
      [AN, BINH],
      {},
      {
        delivered: [
          { groups: ['population.name'], citizens: pseudonyms.slice(0, 1) },
          { groups: ['labour.disability'], citizens: pseudonyms.slice(1) },
        ],
        coordinates: { 'Citizen.fullName': 2 },
        masked: { 'PaymentAccount.accountNumber': 'LAST4' },
        refusedFields: { 'Citizen.ethnicity': 'GROUP_NOT_GRANTED' },
      },
    );
    const { nodes, codes, incidents } = await logOf(an, { language: 'vi' });
    expect({ codes, incidents }).toEqual({ codes: [], incidents: 0 });
    expect(nodes[0]).toMatchObject({
      status: 'DELIVERED',
      organisation: 'H-1',
      role: 'commune-labour-officer',
      roleLabel: 'Công chức lao động - xã hội cấp xã',
      purposeLabel: 'Đối chiếu, làm sạch dữ liệu với Cơ sở dữ liệu quốc gia về dân cư',
      legalBasis: ['Nghị định 278/2025/NĐ-CP về kết nối và chia sẻ dữ liệu bắt buộc'],
      isEmergency: false,
      isOwn: false,
      fields: ['Citizen.fullName'],
      groups: [{ name: 'population.name', description: 'Họ, chữ đệm và tên khai sinh' }],
      masked: [{ coordinate: 'PaymentAccount.accountNumber', mask: 'LAST4', inWords: 'chỉ bốn ký tự cuối' }],
      refusals: [{ coordinate: 'Citizen.ethnicity', reason: 'GROUP_NOT_GRANTED' }],
    });
    expect(JSON.stringify(nodes)).not.toContain('disability');
  });

  it('tells a refused look-up with its true reason, in the language that was asked for', async () => {
    const asked = platform.log.pseudonymOf(AN);
    await record(
      [AN],
      {},
      { status: 'REFUSED', delivered: [], coordinates: {}, refused: [{ citizen: asked, reason: 'NOT_IN_JURISDICTION' }] },
    );
    const { nodes } = await logOf(an, { language: 'en' });
    expect(nodes[0]).toMatchObject({
      status: 'REFUSED',
      fields: [],
      groups: [],
      refusals: [{ coordinate: null, reason: 'NOT_IN_JURISDICTION', inWords: 'You do not live in the area of whoever asked.' }],
    });
  });

  it('knows one’s own requests, and what was asked under a former code', async () => {
    const own = { person: platform.log.pseudonymOf(AN), role: 'citizen', agency: null, organisation: null, network: null };
    await record([FORMER], { actor: own, purpose: 'SELF_SERVICE' });
    expect((await logOf(an)).nodes[0]).toMatchObject({ isOwn: true, role: 'citizen', purpose: 'SELF_SERVICE' });
  });

  it('shows what is held back only after the hold', async () => {
    const { requestId } = await record([AN], { purpose: 'INSPECTION' });
    const idsOf = async (now: Date) => (await logOf(an, { now })).nodes.map(({ id }) => id);
    expect(await idsOf(new Date())).not.toContain(requestId);
    expect(await idsOf(new Date(Date.now() + 31 * 86_400_000))).toContain(requestId);
  });

  it('is read page by page, newest first, each entry once', async () => {
    const all = (await logOf(an)).nodes.map(({ id }) => id);
    const paged: unknown[] = [];
    for (let after: string | null = null, more = true; more;) {
      const { nodes, pageInfo }: Awaited<ReturnType<typeof logOf>> = await logOf(an, { variables: { first: 1, after } });
      paged.push(...nodes.map(({ id }) => id));
      [after, more] = [pageInfo.endCursor, pageInfo.hasNextPage];
    }
    expect(paged).toEqual(all);
    expect(all.length).toBeGreaterThan(2);
  });

  it('cannot be read on with another person’s cursor', async () => {
    const { pageInfo } = await logOf(an, { variables: { first: 1 } });
    const { codes, data } = await platform.ask(binh, LOG, { variables: { after: pageInfo.endCursor } });
    expect(codes).toEqual(['INVALID_CURSOR']);
    expect(data).toMatchObject({ me: { accessLog: null } });
  });

  it('gives a proof of inclusion once a checkpoint covers the entry', async () => {
    const PROOF = '{ me { accessLog(first: 1) { nodes { proof { writer sequence document } } } } }';
    await record([AN]);
    // Of a page this selects the proof alone.
    const read = async () =>
      ((await platform.ask(an, PROOF)).data as unknown as Page).me.accessLog.nodes[0]?.proof as { document: string } | null;
    expect(await read()).toBeNull();
    await platform.checkpoints.makeOne();
    const proof = JSON.parse((await read())?.document ?? 'null') as InclusionProof;
    expect(isProofValid(proof, platform.keys.checkpoints)).toBe(true);
    expect(isProofValid({ ...proof, sequence: proof.sequence + 1 }, platform.keys.checkpoints)).toBe(false);
  });

  it('is nobody else’s: an officer on duty has none, and the field itself refuses every other code', async () => {
    const { data, refused } = await platform.ask(officer, '{ me { id accessLog { nodes { id } } } }');
    expect(data).toEqual({ me: null });
    expect(refused).toEqual(['Citizen.accessLog: GROUP_NOT_GRANTED']);
    const asRegister = { ...an, identity: { ...an.identity, citizenId: BINH as typeof an.identity.citizenId } };
    const stolen = await platform.askAs(an, asRegister, '{ me { accessLog { nodes { id } } } }');
    expect(stolen).toMatchObject({ codes: ['NOT_FOUND_OR_NOT_PERMITTED'] });
  });
});
