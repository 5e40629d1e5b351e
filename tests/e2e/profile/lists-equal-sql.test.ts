import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { createParts } from '../../kit/parts.js';
import { getPersona } from '../../kit/shared-stack.js';
import { signPersonaToken, signToken } from '../../kit/tokens.js';
import { getListCase, LIST_CASES } from './list-cases/index.js';
import { WHOLE, type ListCase, type ListVariant } from './list-cases/list-case.js';
import { LIST_PURPOSE, LIST_ROLE, writeListPolicy } from './list-policy.js';
import { pageThrough, type ListReader } from './page-through.js';
import { reachOfGuardian, reachOfResidents, readListKeys, type Reach } from './sql-lists.js';

const PAGES = 7;
const LARGEST_PAGE = 100;
const VARIANTS = LIST_CASES.flatMap((list) => list.variants.map((variant) => ({ list, variant, name: `${list.list}, ${variant.name}` })));
const parts = createParts();
const policy = writeListPolicy();
let databases: Databases;
let gateway: string;

beforeAll(async () => {
  databases = openDatabases();
  gateway = await parts.startGateway({ ASXH_POLICY_DIR: policy.directory });
}, 30_000);
afterAll(async () => {
  await parts.stop();
  await databases.close();
  policy.remove();
});

/** Some pages and a rest, whatever the length of the list. */
async function expectExactlyTheReadableRows(list: ListCase, variant: ListVariant, reader: ListReader, reach: Reach): Promise<number> {
  const expected = await readListKeys(databases, list, variant, reach);
  const first = Math.min(LARGEST_PAGE, Math.max(1, Math.floor(expected.length / PAGES)));
  expect(await pageThrough(list, variant, reader, first)).toEqual(expected);
  return expected.length;
}

describe('paging yields every readable row once, in order, with the right total', () => {
  let reader: ListReader;
  let reach: Reach;

  beforeAll(async () => {
    const token = await signToken({ sub: 'list-reader', roles: [LIST_ROLE], jurisdiction: { level: 'PROVINCE', units: ['75'] } });
    reader = { token, purpose: LIST_PURPOSE, gateway };
    reach = await reachOfResidents(databases, `u.province_code = '75'`);
  });

  it.each(VARIANTS)('of $name', async ({ list, variant }) => {
    expect(await expectExactlyTheReadableRows(list, variant, reader, reach)).toBeGreaterThan(0);
  });

  it('to an officer of a commune, of its own residents only', async () => {
    const persona = getPersona('police-officer-26041');
    const own = await reachOfResidents(databases, `u.code = '26041'`);
    const officer = { token: await signPersonaToken(persona.name) };
    expect(own.citizens.length).toBeLessThan(reach.citizens.length);
    for (const list of ['citizens', 'households', 'searchCitizens'].map(getListCase)) {
      for (const variant of list.variants) await expectExactlyTheReadableRows(list, variant, officer, own);
    }
  });
});

/** Records of persons and households that the law lets their own people read: a case is the office's. */
const OWN_LISTS = LIST_CASES.filter(({ ownedBy }) => ownedBy === 'CITIZEN' || ownedBy === 'HOUSEHOLD');

describe('a guardian pages through their own records and those of the ward, less the confidential ones', () => {
  it.each(OWN_LISTS)('of $list', async (list) => {
    const { subject, readable } = getPersona('guardian-binh');
    const reach = await reachOfGuardian(databases, subject);
    expect(reach.wards).toEqual([readable]);
    const reader = { token: await signPersonaToken('guardian-binh') };
    // A search is never whole: it stands for itself with what it asks.
    const variant = list.variants.find(({ given }) => given !== undefined) ?? WHOLE;
    await expectExactlyTheReadableRows(list, variant, reader, reach);
  });

  it('and an adult or suspended ward is none', async () => {
    const { subject } = getPersona('suspended-guardian-dung');
    const reach = await reachOfGuardian(databases, subject);
    expect(reach).toMatchObject({ citizens: [subject], wards: [] });
    const reader = { token: await signPersonaToken('suspended-guardian-dung') };
    expect(await pageThrough(getListCase('citizens'), WHOLE, reader, 10)).toEqual([subject]);
  });
});
