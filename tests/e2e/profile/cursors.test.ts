import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { codesOf } from '../../kit/ask.js';
import { createParts } from '../../kit/parts.js';
import { signToken } from '../../kit/tokens.js';
import { getListCase } from './list-cases/index.js';
import { LIST_PURPOSE, LIST_ROLE, writeListPolicy } from './list-policy.js';
import { askForPage, type ListReader } from './page-through.js';

const JURISDICTION = { level: 'PROVINCE', units: ['75'] } as const;
const OWN_ORDER = { birthDate: 'ASC' } as const;
const parts = createParts();
const policy = writeListPolicy();
let owner: ListReader;
let colleague: ListReader;
let cursor = '';

beforeAll(async () => {
  const gateway = await parts.startGateway({ ASXH_POLICY_DIR: policy.directory });
  const reader = async (sub: string): Promise<ListReader> => ({
    token: await signToken({ sub, roles: [LIST_ROLE], jurisdiction: JURISDICTION }),
    purpose: LIST_PURPOSE,
    gateway,
  });
  [owner, colleague] = await Promise.all([reader('owner'), reader('colleague')]);
  // A busy machine may leave an agency unanswered once; what follows needs a cursor.
  for (let tries = 0; cursor === '' && tries < 5; tries += 1) {
    const { data } = await askForPage(getListCase('citizens'), owner, { first: 5, orderBy: OWN_ORDER });
    cursor = data?.page?.pageInfo.endCursor ?? '';
  }
  if (cursor === '') throw new Error('No cursor to begin with.');
}, 30_000);
afterAll(async () => {
  await parts.stop();
  policy.remove();
});

async function expectRefused(list: string, reader: ListReader, given: Parameters<typeof askForPage>[2]): Promise<void> {
  const answer = await askForPage(getListCase(list), reader, given);
  expect({ status: answer.status, page: answer.data?.page, codes: codesOf(answer) }).toEqual({
    status: 200,
    page: null,
    codes: ['INVALID_CURSOR'],
  });
}

describe('a cursor', () => {
  it('opens the next page for the caller who got it, also under another token', async () => {
    const renewed = { ...owner, token: await signToken({ sub: 'owner', roles: [LIST_ROLE], jurisdiction: JURISDICTION }) };
    const { data, errors } = await askForPage(getListCase('citizens'), renewed, { first: 5, orderBy: OWN_ORDER, after: cursor });
    expect({ errors, rows: data?.page?.nodes.length }).toEqual({ errors: [], rows: 5 });
  });

  it('opens nothing for a colleague of the same office', () => expectRefused('citizens', colleague, { orderBy: OWN_ORDER, after: cursor }));

  it.each([
    ['another order', { orderBy: { birthDate: 'DESC' } }],
    ['no order', {}],
    ['another filter', { orderBy: OWN_ORDER, filter: { sex: 'FEMALE' } }],
  ] as const)('opens nothing under %s', (_, changed) => expectRefused('citizens', owner, { ...changed, after: cursor }));

  it.each(['households', 'employers', 'encounters', 'administrativeUnits', 'cases'])('of citizens opens nothing in %s', (list) =>
    expectRefused(list, owner, { after: cursor }),
  );

  it.each([
    ['empty', ''],
    ['garbage', 'not-a-cursor'],
    ['not base64', '…\u0000'],
    ['longer than any', 'A'.repeat(5_000)],
  ])('that is %s is refused', (_, after) => expectRefused('citizens', owner, { after }));

  it('that was changed in any one character is refused', async () => {
    for (const at of [0, 10, 20, 30, cursor.length - 2]) {
      const changed = `${cursor.slice(0, at)}${cursor[at] === 'A' ? 'B' : 'A'}${cursor.slice(at + 1)}`;
      await expectRefused('citizens', owner, { orderBy: OWN_ORDER, after: changed });
    }
  });

  it('shows nothing of the row that it stands on', async () => {
    const { data } = await askForPage(getListCase('citizens'), owner, { first: 5, orderBy: OWN_ORDER });
    const opened = (data?.page?.edges ?? []).map((edge) => Buffer.from(edge.cursor, 'base64url').toString('latin1'));
    expect(opened).toHaveLength(5);
    for (const text of opened) expect(text).not.toMatch(/\d{4}-\d{2}-\d{2}/);
    for (const { id } of data?.page?.nodes ?? []) expect(opened.join()).not.toContain(String(id));
  });
});
