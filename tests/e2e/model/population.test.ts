import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';
import type pg from 'pg';
import type { CallerContext } from '../../../schema/contract/caller-context.js';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import { NO_REGISTER } from '../../../subgraphs/kit/import/register-client.js';
import { createReading } from '../../../subgraphs/kit/rows/reading.js';
import { createPool, createRowReader } from '../../../subgraphs/kit/rows/row-reader.js';
import { buildSubgraph } from '../../../subgraphs/kit/server/build-subgraph.js';
import { migrateStore } from '../../../subgraphs/kit/store/migrate.js';
import { POPULATION } from '../../../subgraphs/population/index.js';
import { IMPORT_TARGETS } from '../../../subgraphs/population/store/import-targets.js';
import { POPULATION_STORE } from '../../../subgraphs/population/store/index.js';
import { startTemporaryPostgres, type TemporaryPostgres } from '../import/temporary-postgres.js';

const GROUPS = ['population.name', 'population.identity', 'population.number', 'population.residence', 'population.civil'];
const HEADER = 'level,old_code,old_name,new_code,new_name,targets';

let postgres: TemporaryPostgres;
let pool: pg.Pool;
let schema: GraphQLSchema;

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
  await postgres.pool.query('CREATE DATABASE population TEMPLATE template0');
  const url = new URL(postgres.url);
  url.pathname = '/population';
  await migrateStore(POPULATION_STORE, url.href);
  pool = createPool(url.href, 2);
  pool.on('error', () => undefined);
  ({ schema } = await buildSubgraph(POPULATION));
  await pool.query(
    `INSERT INTO citizen (id, record_number, personal_number, full_name, birth_date, sex, life_status, nationality)
     SELECT code, code, number, name, day::date, 'MALE', 'ALIVE', 'VN' FROM (VALUES
       ('C1', '075090000001', 'Nguyễn Văn Hoà', '1990-05-01'), ('C2', '075291000002', 'Nguyễn Thị Thu Hòa', '1991-06-02'),
       ('C3', NULL, 'Đặng Minh Đức', '1985-01-01'), ('C4', NULL, 'Nguyễn Văn Hoa', '1990-07-07')) AS v(code, number, name, day)`,
  );
  await pool.query(
    `INSERT INTO residence (citizen_id, kind, unit_code, valid_from, valid_to, unit_read_on) VALUES
       ('C1', 'PERMANENT', '26368', '2010-01-01', NULL, NULL), ('C2', 'PERMANENT', '00004', '2000-01-01', '2025-06-30', NULL),
       ('C3', 'PERMANENT', '00004', '2000-01-01', '2020-01-01', '2025-07-01'), ('C4', 'PERMANENT', '00004', '2025-07-01', NULL, NULL)`,
  );
}, 120_000);

afterAll(async () => {
  await pool.end();
  await postgres.stop();
});

async function ask(source: string, groups = GROUPS, jurisdiction: CallerContext['jurisdiction'] = null): Promise<Record<string, unknown>> {
  const caller: CallerContext = {
    ...{ version: 1, requestId: 'request', policyVersion: 'test', decidedAt: '2026-11-24T03:00:00.000Z', subject: 'subject' },
    ...{ role: 'officer', purpose: 'POPULATION', organisation: null, citizenId: null, jurisdiction },
    rowSets: [[[jurisdiction === null ? 'ANY' : 'RESIDENT']]],
    groups: Object.fromEntries(groups.map((group) => [group, 0])),
    dossier: null,
    case: null,
    readsProtected: [],
  };
  const reading = createReading(caller, createRowReader(pool), 'population');
  const contextValue = { caller, reading, loaders: POPULATION.createLoaders(reading), cursorKeys: [new Uint8Array(32)] };
  const { data, errors } = await graphql({ schema, source, contextValue });
  if (errors !== undefined) throw new Error(errors.map(({ message }) => message).join());
  return JSON.parse(JSON.stringify(data)) as Record<string, unknown>;
}

async function namesFound(search: string, jurisdiction: CallerContext['jurisdiction'] = null): Promise<string[]> {
  const { searchCitizens } = await ask(`{ searchCitizens(${search}) { nodes { id } } }`, GROUPS, jurisdiction);
  return (searchCitizens as { nodes: { id: string }[] }).nodes.map(({ id }) => id);
}

describe('administrative units in time', () => {
  it('answer the unit that the code meant on the day', async () => {
    const unit = (asOf: string) => `administrativeUnit(code: "00004", asOf: "${asOf}") { name urban parent { name level } }`;
    expect(await ask(`{ before: ${unit('2025-06-30')} after: ${unit('2025-07-01')} }`)).toEqual({
      before: { name: 'Phường Trúc Bạch', urban: true, parent: { name: 'Quận Ba Đình', level: 'DISTRICT' } },
      after: { name: 'Phường Ba Đình', urban: true, parent: { name: 'Thành phố Hà Nội', level: 'PROVINCE' } },
    });
  });

  it('are rural until the day before the resolution and urban from it on', async () => {
    const unit = (asOf: string) => `administrativeUnit(code: "26368", asOf: "${asOf}") { urban parent { name } replacedBy { outcome } }`;
    expect(await ask(`{ before: ${unit('2026-04-29')} after: ${unit('2026-04-30')} }`)).toEqual({
      before: { urban: false, parent: { name: 'Tỉnh Đồng Nai' }, replacedBy: { outcome: 'REPLACED' } },
      after: { urban: true, parent: { name: 'Thành phố Đồng Nai' }, replacedBy: { outcome: 'SAME' } },
    });
  });

  it('leave one row of reach for a resident of a commune that became a ward', async () => {
    const { rows } = await pool.query(`SELECT unit_code, province_code FROM citizen_reach_residence WHERE citizen_id = 'C1'`);
    expect(rows).toEqual([{ unit_code: '26368', province_code: '75' }]);
  });

  it('are succeeded by UNKNOWN without a mapping, and by candidates of a split once the operator imported one', async () => {
    const succession = `{ administrativeUnit(code: "00001", asOf: "2025-06-30") { replacedBy { outcome candidates { code } } } split: administrativeUnit(code: "00004", asOf: "2025-06-30") { replacedBy { outcome candidates { code } } } }`;
    expect(await ask(succession)).toMatchObject({ administrativeUnit: { replacedBy: { outcome: 'UNKNOWN', candidates: [] } } });
    const path = join(postgres.folder, 'mapping.csv');
    writeFileSync(
      path,
      `${HEADER}\ncommune,00001,Phường Phúc Xá,00097,Phường Hồng Hà,1\ncommune,00004,Phường Trúc Bạch,00004,Phường Ba Đình,2\ncommune,00004,Phường Trúc Bạch,00008,Phường Ngọc Hà,2\ncommune,00006,Another name,00008,Phường Ngọc Hà,1\n`,
    );
    const target = IMPORT_TARGETS.find(({ format }) => format.record === 'administrative-unit-change');
    if (target === undefined) throw new Error('no target');
    expect(await importFile({ target, path, pool, register: NO_REGISTER, importedBy: 'tester' })).toMatchObject({
      inserted: 4,
      rejected: 0,
    });
    expect(await ask(succession)).toEqual({
      administrativeUnit: { replacedBy: { outcome: 'REPLACED', candidates: [{ code: '00097' }] } },
      split: { replacedBy: { outcome: 'AMBIGUOUS', candidates: [{ code: '00004' }, { code: '00008' }] } },
    });
    // The mapping gives another name than the list: the code is perhaps another unit's, so nothing is said.
    expect(await ask(`{ administrativeUnit(code: "00006", asOf: "2025-06-30") { replacedBy { outcome } } }`)).toEqual({
      administrativeUnit: { replacedBy: { outcome: 'UNKNOWN' } },
    });
  });
});

describe('the permanent residence of a day', () => {
  it('has the unit of that day and what it is today; the day after its end there is none', async () => {
    const on = (asOf: string) => `residence(asOf: "${asOf}") { unit { name } unitToday { outcome candidates { name } } }`;
    expect(await ask(`{ citizen(id: "C2") { last: ${on('2025-06-30')} after: ${on('2025-07-01')} } }`)).toEqual({
      citizen: {
        last: {
          unit: { name: 'Phường Trúc Bạch' },
          unitToday: { outcome: 'AMBIGUOUS', candidates: [{ name: 'Phường Ba Đình' }, { name: 'Phường Ngọc Hà' }] },
        },
        after: null,
      },
    });
  });

  it('does not guess the old unit of a code of the new list', async () => {
    expect(
      await ask(
        `{ citizen(id: "C3") { residences { unit { name } } residence(asOf: "2015-01-01") { unit { name } unitToday { outcome } } } }`,
      ),
    ).toEqual({
      citizen: {
        residences: [{ unit: { name: 'Phường Ba Đình' } }],
        residence: { unit: null, unitToday: { outcome: 'SAME' } },
      },
    });
  });
});

describe('the search for citizens', () => {
  it.each([
    ['the other tone placement', 'name: "Nguyễn Văn Hòa"', ['C1', 'C4']],
    ['no marks', 'name: "nguyen van hoa"', ['C1', 'C4']],
    ['capitals and đ as d', 'name: "DANG MINH DUC"', ['C3']],
    ['decomposed letters', `name: "${'Đặng Minh Đức'.normalize('NFD')}"`, ['C3']],
    ['swapped middle names', 'name: "Nguyễn Thu Thị Hoà"', ['C2']],
    ['a missing middle name', 'name: "Đặng Đức"', ['C3']],
    ['a year of birth', 'name: "nguyen hoa", bornYear: 1991', ['C2']],
    ['a date of birth', 'name: "nguyen hoa", bornOn: "1990-07-07"', ['C4']],
    ['a commune and those that it came from', 'name: "nguyen hoa", unitCode: "00004"', ['C4', 'C2']],
    ['the old unit of a code', 'name: "nguyen hoa", unitCode: "00004", unitAsOf: "2025-06-30"', ['C4', 'C2']],
    ['another given name', 'name: "Nguyễn Văn Hùng"', []],
  ])('takes %s', async (_, search, expected) => {
    expect(await namesFound(search)).toEqual(expected);
  });

  it('finds only residents for an officer of a commune', async () => {
    expect(await namesFound('name: "nguyen hoa"', { level: 'COMMUNE', units: ['26368'] })).toEqual(['C1']);
    expect(await namesFound('name: "nguyen hoa"', { level: 'COMMUNE', units: ['26371'] })).toEqual([]);
  });

  it('finds nobody by a field that the caller may not read', async () => {
    const source = '{ searchCitizens(name: "nguyen hoa", bornYear: 1991) { nodes { id } } }';
    expect(await ask(source, ['population.name'])).toEqual({ searchCitizens: { nodes: [] } });
  });

  it('reads on from a cursor without losing or repeating anyone', async () => {
    const page = `{ searchCitizens(name: "nguyen hoa", first: 2) { nodes { id } totalCount pageInfo { endCursor hasNextPage } } }`;
    const { searchCitizens } = (await ask(page)) as {
      searchCitizens: { nodes: { id: string }[]; totalCount: number; pageInfo: { endCursor: string } };
    };
    expect(searchCitizens).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const rest = await namesFound(`name: "nguyen hoa", first: 2, after: "${searchCitizens.pageInfo.endCursor}"`);
    expect([...searchCitizens.nodes.map(({ id }) => id), ...rest].toSorted()).toEqual(['C1', 'C2', 'C4']);
  });
});
