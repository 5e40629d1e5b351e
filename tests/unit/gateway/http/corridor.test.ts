import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { runGateway } from './running-gateway.js';

let gateway: Awaited<ReturnType<typeof runGateway>>;
beforeAll(async () => {
  gateway = await runGateway();
});
afterAll(() => gateway.close());
afterEach(() => {
  gateway.calls.length = 0;
  gateway.lines.length = 0;
});

const officer = async (role: string, claims: object = {}) => ({
  authorization: `Bearer ${await gateway.sign({ sub: 'o-1', roles: [role], citizen_id: undefined, jurisdiction: { level: 'COMMUNE', units: ['26068'] }, ...claims })}`,
});
const PROFILE = '{ citizen(id: "c1") { id fullName contributionPeriods { startMonth salary } } }';

describe('a caller with a purpose', () => {
  it('gets the granted fields of all agencies, every request signed and with the caller context', async () => {
    const { json } = await gateway.ask(PROFILE);
    expect(json).toMatchObject({
      data: { citizen: { id: 'c1', fullName: 'FULL NAME OF C1', contributionPeriods: [{ startMonth: '2020-01', salary: '7000000' }] } },
    });
    expect(gateway.calls.map(({ subgraph, signatureValid }) => [subgraph, signatureValid])).toEqual([
      ['population', true],
      ['social-insurance', true],
    ]);
    const caller = gateway.calls[0]?.caller;
    expect(caller).toMatchObject({ subject: 'u-1', role: 'citizen', purpose: 'SELF_SERVICE', decidedAt: '2026-11-23T03:00:00.000Z' });
    expect(caller?.rowSets[caller.groups['population.name'] ?? -1]).toEqual([['SELF'], ['WARD']]);
    expect(caller?.rowSets[caller.groups['labour.child'] ?? -1]).toEqual([['SELF']]);
  });

  it('gets null and FORBIDDEN_FIELD with every fact for the rest, and no agency is asked for it', async () => {
    const headers = { ...(await officer('commune-police-officer')), 'asxh-purpose': 'IDENTITY_VERIFICATION' };
    const { json, status } = await gateway.ask(
      '{ list: citizens { nodes { id name: fullName contributionPeriods { salary } } } }',
      headers,
    );
    expect(status).toBe(200);
    expect(json.data).toEqual({
      list: {
        nodes: [
          { id: 'c1', name: 'FULL NAME OF C1', contributionPeriods: null },
          { id: 'c2', name: 'FULL NAME OF C2', contributionPeriods: null },
        ],
      },
    });
    expect(json.errors).toEqual([
      {
        message:
          'This field is not granted to the declared role and purpose. The information group is not granted to this role and purpose.',
        extensions: {
          code: 'FORBIDDEN_FIELD',
          coordinate: 'Citizen.contributionPeriods',
          group: 'insurance.contribution',
          purpose: 'IDENTITY_VERIFICATION',
          rule: 'commune-police-officer/IDENTITY_VERIFICATION',
          reason: 'GROUP_NOT_GRANTED',
          decisionId: expect.stringMatching(/^[0-9a-f]{16}$/),
          path: ['list', 'nodes', '*', 'contributionPeriods'],
        },
      },
    ]);
    expect(gateway.calls.map(({ subgraph }) => subgraph)).toEqual(['population']);
    expect(gateway.calls[0]?.query).not.toContain('contributionPeriods');
  });

  it('gets all or nothing for Asxh-On-Refusal: reject, and for a refused field no agency is asked', async () => {
    const headers = { ...(await officer('commune-police-officer')), 'asxh-on-refusal': 'reject' };
    const field = await gateway.ask('{ citizen(id: "c1") { id contributionPeriods { salary } } }', headers);
    expect([field.json.data, field.json.errors?.map(({ extensions }) => extensions.code)]).toEqual([null, ['FORBIDDEN_FIELD']]);
    expect(gateway.calls).toEqual([]);
    const record = await gateway.ask('{ citizen(id: "nobody") { id } unit(code: "26068") { name } }', headers);
    expect([record.json.data, record.json.errors?.map(({ extensions }) => extensions.code)]).toEqual([
      null,
      ['NOT_FOUND_OR_NOT_PERMITTED'],
    ]);
    const whole = await gateway.ask('{ citizen(id: "c1") { id } }', headers);
    expect(whole.json).toMatchObject({ data: { citizen: { id: 'c1' } } });
  });

  it('is answered in Vietnamese unless English is preferred', async () => {
    const headers = { ...(await officer('commune-police-officer')), 'accept-language': 'fr, vi;q=0.5' };
    const { json } = await gateway.ask('{ citizen(id: "c1") { contributionPeriods { salary } } }', headers);
    expect(json.errors?.[0]?.message).toBe(
      'Trường này không được cung cấp cho vai trò và mục đích đã nêu. Nhóm thông tin không được cấp cho vai trò và mục đích này.',
    );
  });

  it('has the fields counted as selected only when @include and @skip select them', async () => {
    const headers = await officer('commune-police-officer');
    const query = 'query ($on: Boolean!) { citizen(id: "c1") { id contributionPeriods @include(if: $on) { salary } } }';
    const off = await gateway.ask(query, headers, { on: false });
    expect(off.json).toMatchObject({ data: { citizen: { id: 'c1' } } });
    const on = await gateway.ask(query, headers, { on: true });
    expect(on.json.data).toEqual({ citizen: { id: 'c1', contributionPeriods: null } });
    expect(on.json.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN_FIELD']);
  });

  it('is told NOT_FOUND_OR_NOT_PERMITTED at a single null, whatever of it was selected', async () => {
    const expected = [
      { message: 'No such record, or not within what may be read.', path: ['citizen'], extensions: { code: 'NOT_FOUND_OR_NOT_PERMITTED' } },
    ];
    const { json } = await gateway.ask('{ citizen(id: "nobody") { fullName } }');
    expect(json).toMatchObject({ data: { citizen: null }, errors: expected });
    const refused = await gateway.ask(
      '{ citizen(id: "nobody") { contributionPeriods { salary } } }',
      await officer('commune-police-officer'),
    );
    expect(refused.json.data).toEqual({ citizen: null });
    expect(refused.json.errors?.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN_FIELD', 'NOT_FOUND_OR_NOT_PERMITTED']);
  });

  it('can ask for reference data without any purpose', async () => {
    const { json } = await gateway.ask('{ unit(code: "26068") { name } }', await officer('commune-labour-officer'));
    expect(json).toMatchObject({ data: { unit: { name: 'Unit 26068' } } });
  });
});

describe('fail-closed: nothing is fetched for', () => {
  const refusal = async (query: string, headers: Record<string, string>) => {
    const { json } = await gateway.ask(query, headers);
    expect(gateway.calls).toEqual([]);
    return { data: json.data, reasons: json.errors?.map(({ extensions: { coordinate, reason } }) => [coordinate, reason]) };
  };

  it('a missing purpose of a role that has several', async () => {
    const answer = await refusal(PROFILE, await officer('commune-labour-officer'));
    expect(answer).toEqual({ data: { citizen: null }, reasons: [['Query.citizen', 'PURPOSE_REQUIRED']] });
  });

  it('a purpose that the policy does not know, or that the role does not have', async () => {
    for (const purpose of ['CURIOSITY', 'TREATMENT', 'SELF_SERVICE, DATA_CLEANSING']) {
      const answer = await refusal(PROFILE, { ...(await officer('commune-labour-officer')), 'asxh-purpose': purpose });
      expect(answer.reasons).toEqual([['Query.citizen', 'PURPOSE_NOT_PERMITTED']]);
    }
  });

  it('a purpose that needs a case without one, and a case that nobody can verify yet', async () => {
    const headers = { ...(await officer('commune-labour-officer')), 'asxh-purpose': 'BENEFIT_APPRAISAL' };
    expect((await refusal(PROFILE, headers)).reasons).toEqual([['Query.citizen', 'CASE_REQUIRED']]);
    expect((await refusal(PROFILE, { ...headers, 'asxh-case': 'HS-2026/001' })).reasons).toEqual([['Query.citizen', 'DIRECTORY_STALE']]);
  });

  it('a statistician, a data-protection officer, an emergency and a list', async () => {
    const list = '{ citizens { nodes { id } totalCount } }';
    expect((await refusal(list, await officer('analyst'))).reasons).toEqual([['Query.citizens', 'GROUP_NOT_GRANTED']]);
    expect((await refusal(list, await officer('data-protection-officer'))).reasons).toEqual([['Query.citizens', 'GROUP_NOT_GRANTED']]);
    const emergency = { ...(await officer('health-worker')), 'asxh-purpose': 'EMERGENCY' };
    expect((await refusal(list, emergency)).reasons).toEqual([['Query.citizens', 'CASE_REQUIRED']]);
  });

  it('a field without a group, at the root and below', async () => {
    expect((await refusal('{ undecided }', {})).reasons).toEqual([['Query.undecided', 'GROUP_NOT_GRANTED']]);
    const below = await gateway.ask('{ citizen(id: "c1") { id secret } }');
    expect(below.json.data).toEqual({ citizen: { id: 'c1', secret: null } });
    expect(below.json.errors?.[0]?.extensions).toMatchObject({ reason: 'GROUP_NOT_GRANTED', group: null, rule: 'field-without-group' });
  });

  it('several roles without Asxh-Role, a role of somebody else, and never for the union of two', async () => {
    const headers = await officer('commune-police-officer', { roles: ['commune-police-officer', 'citizen'] });
    expect((await gateway.ask(PROFILE, headers)).status).toBe(403);
    expect((await gateway.ask(PROFILE, { ...headers, 'asxh-role': 'inspector' })).json.errors?.[0]?.extensions.code).toBe('ROLE_REQUIRED');
    expect(gateway.calls).toEqual([]);
    const { json } = await gateway.ask(PROFILE, { ...headers, 'asxh-role': 'commune-police-officer' });
    expect(json.errors?.map(({ extensions }) => extensions.coordinate)).toEqual(['Citizen.contributionPeriods']);
  });
});

describe('inputs are reads', () => {
  const cleansing = async () => ({ ...(await officer('commune-labour-officer')), 'asxh-purpose': 'DATA_CLEANSING' });

  it.each([
    ['a literal', '{ citizens(filter: { salaryFrom: 5 }) { totalCount } }', {}],
    ['a variable', 'query ($filter: CitizenFilter) { citizens(filter: $filter) { totalCount } }', { filter: { salaryFrom: null } }],
    ['a default', 'query ($filter: CitizenFilter = { salaryFrom: 5 }) { citizens(filter: $filter) { totalCount } }', {}],
  ])('filtering by a refused field through %s refuses the field that takes it', async (_, query, variables) => {
    const { json } = await gateway.ask(query, await cleansing(), variables);
    expect(json.data).toEqual({ citizens: null });
    expect(json.errors?.[0]?.extensions).toMatchObject({
      code: 'FORBIDDEN_INPUT',
      coordinate: 'Query.citizens',
      input: 'CitizenFilter.salaryFrom',
      group: 'insurance.salary',
      reason: 'GROUP_NOT_GRANTED',
    });
    expect(gateway.calls).toEqual([]);
  });

  it('ordering by a refused field too; other values of the same variable are taken', async () => {
    const query = 'query ($by: CitizenOrder) { citizens(orderBy: $by) { totalCount } }';
    const refused = await gateway.ask(query, await cleansing(), { by: 'ETHNICITY' });
    expect(refused.json.errors?.[0]?.extensions).toMatchObject({ code: 'FORBIDDEN_INPUT', input: 'CitizenOrder.ETHNICITY' });
    const taken = await gateway.ask(query, await cleansing(), { by: 'FULL_NAME' });
    expect(taken.json).toMatchObject({ data: { citizens: { totalCount: 2 } } });
  });
});

describe('what agencies do wrong', () => {
  it('passes codes that only an agency can find out, and hides everything else behind the request id', async () => {
    const { json, headers } = await gateway.ask(
      '{ a: breaks(how: "INVALID_CURSOR") b: breaks(how: "SQLSTATE_42P01") c: breaks(how: "SIGNATURE_REQUIRED") }',
    );
    expect(json.data).toEqual({ a: null, b: null, c: null });
    const requestId = headers.get('x-request-id');
    expect(json.errors?.map(({ path, extensions }) => [path, extensions])).toEqual([
      [['a'], { code: 'INVALID_CURSOR' }],
      [['b'], { code: 'INTERNAL', requestId }],
      [['c'], { code: 'INTERNAL', requestId }],
    ]);
    expect(JSON.stringify(json) + gateway.lines.join('')).not.toMatch(/075000000001|inner/);
  });

  it('names an agency that does not answer in time, and delivers the rest', async () => {
    const { json } = await gateway.ask('{ hangs }');
    expect(json.data).toEqual({ hangs: null });
    expect(json.errors?.[0]).toMatchObject({ path: ['hangs'], extensions: { code: 'UNAVAILABLE', agency: 'population' } });
  });
});
