import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type pg from 'pg';
import type { CitizenId } from '../../../schema/contract/brand.js';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import type { RowConditions } from '../../../schema/contract/row-condition.js';
import { createReading } from '../../../subgraphs/kit/rows/reading.js';
import { createPool, createRowReader } from '../../../subgraphs/kit/rows/row-reader.js';
import type { SubgraphContext } from '../../../subgraphs/kit/server/context.js';
import { migrateStore } from '../../../subgraphs/kit/store/migrate.js';
import { searchCitizens } from '../../../subgraphs/population/loaders/search-citizens.js';
import { POPULATION_STORE } from '../../../subgraphs/population/store/index.js';
import type { CitizenSearchArguments } from '../../../subgraphs/population/types/citizen-search.type.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../import/temporary-postgres.js';

/** More than are looked at one by one: the search meets the people of a unit, or of the caller's reach, at once. */
const NAMESAKES = 2_500;
const HANOI_BA_DINH = '00004';
const DONG_NAI_26368 = '26368';

let postgres: TemporaryPostgres;
let pool: pg.Pool;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await postgres.pool.query('CREATE DATABASE population TEMPLATE template0');
  const url = new URL(postgres.url);
  url.pathname = '/population';
  await migrateStore(POPULATION_STORE, url.href);
  pool = createPool(url.href, 2);
  pool.on('error', () => undefined);
  // Every hundredth lives in Đồng Nai, and two in three have «Thị» between the names.
  await pool.query(
    `INSERT INTO citizen (id, record_number, full_name, birth_date, sex, life_status, nationality)
     SELECT 'N' || lpad(i::text, 5, '0'), 'N' || i, CASE WHEN i % 3 = 0 THEN 'Trần Lan' ELSE 'Trần Thị Lan' END, '1980-01-01', 'FEMALE', 'ALIVE', 'VN'
     FROM generate_series(1, ${NAMESAKES}) i`,
  );
  await pool.query(
    `INSERT INTO residence (citizen_id, kind, unit_code, valid_from)
     SELECT id, 'PERMANENT', CASE WHEN right(id, 2) = '00' THEN '${DONG_NAI_26368}' ELSE '${HANOI_BA_DINH}' END, '2025-07-01' FROM citizen`,
  );
  await pool.query(
    `INSERT INTO representative (ward_id, representative_id, kind, valid_from, suspended) VALUES ('N00007', 'N00001', 'GUARDIAN', '2025-01-01', false)`,
  );
}, 120_000);

afterAll(async () => {
  await pool.end();
  await postgres.stop();
});

type Who = Partial<Pick<CallerContext, 'jurisdiction' | 'citizenId' | 'case'>>;

function contextOf(rows: RowConditions, who: Who): SubgraphContext {
  const groups = Object.fromEntries(['population.name', 'population.identity', 'population.residence'].map((group) => [group, 0]));
  const caller: CallerContext = {
    ...{ version: 1, requestId: 'request', policyVersion: 'test', decidedAt: '2026-11-24T03:00:00.000Z', subject: 'subject' },
    ...{ role: 'officer', purpose: 'POPULATION', organisation: null, citizenId: null, ownCitizenId: null, jurisdiction: null },
    ...{ rowSets: [rows], groups, dossier: null, case: null, readsProtected: [] },
    ...who,
  };
  // What a search reads of a context; there is no request here to make the rest from.
  return {
    caller,
    reading: createReading(caller, createRowReader(pool), 'population'),
    cursorKeys: [new Uint8Array(32)],
  } as unknown as SubgraphContext;
}

/** Everybody found, page by page, and the total beside them. */
async function findAll(rows: RowConditions, who: Who = {}, asked: Partial<CitizenSearchArguments> = {}) {
  const context = contextOf(rows, who);
  const found: string[] = [];
  for (let after: string | null = null; ;) {
    const page = await searchCitizens(context, { name: 'tran lan', first: 100, after, ...asked });
    found.push(...page.edges.map(({ node }) => node.id));
    after = page.pageInfo.endCursor;
    if (!page.pageInfo.hasNextPage) return { found, total: await page.countRows() };
  }
}

const everyone = Array.from({ length: NAMESAKES }, (_, index) => `N${String(index + 1).padStart(5, '0')}`);
const isExact = (id: string): boolean => Number(id.slice(1)) % 3 === 0;
/** The exact names first, then those with a name more; each by code. */
const ranked = (ids: readonly string[]): string[] => [...ids.filter(isExact), ...ids.filter((id) => !isExact(id))];
const inDongNai = ranked(everyone.filter((id) => id.endsWith('00')));

describe('the search among thousands of namesakes', () => {
  it('finds each of them once and in order, whoever may read all', async () => {
    expect(await findAll([['ANY']])).toEqual({ found: ranked(everyone), total: NAMESAKES });
  });

  it.each([
    ['a commune', { jurisdiction: { level: 'COMMUNE', units: [DONG_NAI_26368] } }],
    ['a province', { jurisdiction: { level: 'PROVINCE', units: ['75'] } }],
  ] as const)('finds the residents of %s, and counts no other', async (_, who) => {
    expect(await findAll([['RESIDENT']], who)).toEqual({ found: inDongNai, total: inDongNai.length });
  });

  it('finds nobody for an officer of a province where nobody lives', async () => {
    expect(await findAll([['RESIDENT']], { jurisdiction: { level: 'PROVINCE', units: ['15'] } })).toEqual({ found: [], total: 0 });
  });

  it('finds who lived in a unit', async () => {
    expect(await findAll([['ANY']], {}, { unitCode: DONG_NAI_26368 })).toEqual({ found: inDongNai, total: inDongNai.length });
    expect(await findAll([['ANY']], {}, { unitCode: '99999' })).toEqual({ found: [], total: 0 });
  });

  it('finds a citizen and the wards, for a citizen', async () => {
    // As the token of a signed-in citizen has it.
    const citizenId = 'N00001' as CitizenId;
    expect((await findAll([['SELF'], ['WARD']], { citizenId })).found).toEqual(['N00001', 'N00007']);
    expect((await findAll([['SELF']], { citizenId })).found).toEqual(['N00001']);
  });

  it('finds the residents whom the declared case concerns, and of two alternatives either', async () => {
    const who = {
      jurisdiction: { level: 'COMMUNE', units: [DONG_NAI_26368] },
      case: { number: '1', heldBy: 'labour', permits: ['N00100', 'N00101'] },
    } as const;
    expect((await findAll([['RESIDENT', 'CASE']], who)).found).toEqual(['N00100']);
    expect((await findAll([['RESIDENT'], ['CASE']], who)).found).toEqual(ranked([...inDongNai, 'N00101'].toSorted()));
  });
});
