import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { importFile } from '../../../subgraphs/kit/import/import-file.js';
import type { ImportTarget } from '../../../subgraphs/kit/import/import-target.js';
import type { PersonReference, RegisterClient } from '../../../subgraphs/kit/import/register-client.js';
import { migrateStore } from '../../../subgraphs/kit/store/migrate.js';
import { IMPORT_TARGETS as HEALTH } from '../../../subgraphs/health/store/import-targets.js';
import { HEALTH_STORE } from '../../../subgraphs/health/store/index.js';
import { IMPORT_TARGETS as LABOUR } from '../../../subgraphs/labour/store/import-targets.js';
import { LABOUR_STORE } from '../../../subgraphs/labour/store/index.js';
import { IMPORT_TARGETS as SOCIAL_INSURANCE } from '../../../subgraphs/social-insurance/store/import-targets.js';
import { SOCIAL_INSURANCE_STORE } from '../../../subgraphs/social-insurance/store/index.js';
import { toCsv } from '../../kit/import-sample.js';
import { startTemporaryPostgres, type TemporaryPostgres } from './temporary-postgres.js';

type Cells = Readonly<Record<string, string>>;

let postgres: TemporaryPostgres;
const pools: pg.Pool[] = [];
const asked: PersonReference[] = [];
const register: RegisterClient = {
  resolvePersons: (persons) => {
    asked.push(...persons);
    return Promise.resolve(persons.map(({ recordNumber }) => ({ code: `C-${recordNumber}`, provisional: false })));
  },
  resolveHouseholds: (numbers) => Promise.resolve(numbers.map((number) => (number === 'H1' ? 'HOUSEHOLD-1' : null))),
};

beforeAll(async () => {
  postgres = await startTemporaryPostgres();
});
afterAll(async () => {
  await Promise.all(pools.map((pool) => pool.end()));
  await postgres.stop();
});

const PERSON = {
  personRecordNumber: '0123456789',
  fullName: 'Trần Thị Ba',
  birthDate: '1950',
  personalNumber: '75050000001',
  address: 'Ấp 3',
};

describe('the files of the insurance agency', () => {
  it('resolve persons by the insurance number and employers by their code; an employer keeps its id', async () => {
    const pool = await migrated('social_insurance', SOCIAL_INSURANCE_STORE);
    const employer = { code: 'DV1', name: 'Công ty A', kind: 'Doanh nghiệp', unitCode: '26000' };
    await take(SOCIAL_INSURANCE, 'employer', [employer], pool);
    const { rows: first } = await pool.query<{ id: string }>('SELECT id FROM employer');
    expect(await take(SOCIAL_INSURANCE, 'employer', [employer], pool)).toMatchObject({ unchanged: 1 });
    await take(SOCIAL_INSURANCE, 'employer', [{ ...employer, name: 'Công ty A mới' }], pool);
    expect((await pool.query('SELECT id FROM employer')).rows).toEqual(first);

    const period = { ...PERSON, startMonth: '01/2024', salary: '9000000' };
    const periods = ['DV1', '', 'DV9'].map((employerCode, index) => ({ ...period, recordNumber: `Q${index}`, employerCode }));
    expect(await take(SOCIAL_INSURANCE, 'contribution-period', periods, pool)).toMatchObject({ inserted: 2, rejected: 1 });
    const { rows } = await pool.query(
      'SELECT employer_id, citizen_id, delivered_birth_date FROM contribution_period ORDER BY record_number',
    );
    expect(rows).toEqual(
      [first[0]?.id ?? '', null].map((id) => ({ employer_id: id, citizen_id: 'C-0123456789', delivered_birth_date: '1950' })),
    );
    expect(asked.at(-1)).toEqual({ recordNumber: '0123456789', personalNumber: '75050000001', insuranceNumber: '0123456789' });
  });

  it('take memberships and cards', async () => {
    const pool = pools[0] ?? postgres.pool;
    const membership = {
      ...PERSON,
      recordNumber: 'T1',
      kind: 'BHYT',
      status: 'Đang tham gia',
      fundingSource: 'Cá nhân',
      validFrom: '01/01/2024',
    };
    expect(await take(SOCIAL_INSURANCE, 'insurance-membership', [membership], pool)).toMatchObject({ inserted: 1 });
    const card = { ...PERSON, cardCode: 'GD4750123456789', benefitLevel: '4', facilityCode: '75001', validFrom: '01/01/2024' };
    expect(await take(SOCIAL_INSURANCE, 'health-insurance-card', [card], pool)).toMatchObject({ inserted: 1 });
    expect(await take(SOCIAL_INSURANCE, 'health-insurance-card', [card], pool)).toMatchObject({ unchanged: 1 });
  });
});

describe('the files of the health agency', () => {
  it('take an encounter in a known facility, and a diagnosis of a known encounter', async () => {
    const pool = await migrated('health', HEALTH_STORE);
    await take(HEALTH, 'health-facility', [{ code: '75001', name: 'Trạm y tế A', tier: 'Trạm y tế', unitCode: '26000' }], pool);
    const costs = { totalCost: '100000', insuranceShare: '80000', patientShare: '20000' };
    const encounter = { ...PERSON, ...costs, insuranceNumber: '0123456789', kind: 'Nội trú', admittedOn: '01/02/2024', confidential: 'Có' };
    const encounters = ['75001', '75999'].map((facilityCode, index) => ({ ...encounter, facilityCode, recordNumber: `D${index}` }));
    expect(await take(HEALTH, 'encounter', encounters, pool)).toMatchObject({ inserted: 1, rejected: 1 });
    const diagnoses = ['D0', 'D1'].map((encounterRecordNumber) => ({
      encounterRecordNumber,
      icd10: 'I10',
      name: 'Tăng huyết áp',
      role: 'Chính',
    }));
    expect(await take(HEALTH, 'diagnosis', diagnoses, pool)).toMatchObject({ inserted: 1, rejected: 1 });
  });
});

describe('the files of the labour agency', () => {
  it('resolve persons by the agency and its number, and households by their file number', async () => {
    const pool = await migrated('labour', LABOUR_STORE);
    const decision = { decisionNumber: '12/QĐ-UBND', decisionDate: '01/02/2024', validFrom: '01/03/2024' };
    const person = { ...PERSON, ...decision, personRecordNumber: 'DT1', recordNumber: 'HS1' };
    const amount = { category: 'Người cao tuổi', clause: '5a', coefficient: '1.5', monthlyAmount: '750000' };
    expect(await take(LABOUR, 'assistance-entitlement', [{ ...person, ...amount }], pool)).toMatchObject({ inserted: 1 });
    expect(asked.at(-1)).toEqual({ recordNumber: 'DT1', personalNumber: '75050000001', insuranceNumber: null });
    const category = Object.keys(wordsOf(LABOUR, 'meritorious-dossier', 'category'))[0] ?? '';
    const dossier = { ...person, category, regime: 'Thường xuyên', allowance: '2000000' };
    expect(await take(LABOUR, 'meritorious-dossier', [dossier], pool)).toMatchObject({ inserted: 1 });
    const classes = ['H1', 'H2'].map((householdFileNumber) => ({ householdFileNumber, year: '2024', class: 'Hộ nghèo', deprivations: '' }));
    expect(await take(LABOUR, 'poverty-classification', classes, pool)).toMatchObject({ inserted: 1, rejected: 1 });
    expect((await pool.query('SELECT household_id FROM poverty_classification')).rows).toEqual([{ household_id: 'HOUSEHOLD-1' }]);
  });
});

function wordsOf(targets: readonly ImportTarget[], record: string, key: string): Readonly<Record<string, string>> {
  const format = targets.find((target) => target.format.record === record)?.format;
  return format?.columns.find((column) => column.key === key)?.values ?? {};
}

async function migrated(name: string, store: Parameters<typeof migrateStore>[0]): Promise<pg.Pool> {
  await postgres.pool.query(`CREATE DATABASE ${name}`);
  const url = new URL(postgres.url);
  url.pathname = `/${name}`;
  await migrateStore(store, url.href);
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  // The server may go before the last connection has said goodbye.
  pool.on('error', () => undefined);
  pool.on('error', () => undefined);
  pools.push(pool);
  return pool;
}

async function take(targets: readonly ImportTarget[], record: string, rows: readonly Cells[], pool: pg.Pool) {
  const target = targets.find(({ format }) => format.record === record);
  if (target === undefined) throw new Error(`no target for ${record}`);
  const { columns } = target.format;
  const path = join(postgres.folder, `${record}.v1.csv`);
  writeFileSync(path, toCsv([columns.map(({ header }) => header), ...rows.map((cells) => columns.map(({ key }) => cells[key] ?? ''))]));
  return importFile({ target, path, pool, register, importedBy: 'tester' });
}
