import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { LABOUR_FORMATS } from '../../../subgraphs/labour/store/formats/index.js';
import { openLabourDatabase, type Asking, type LabourDatabase } from './labour-database.js';

const FACILITY = { code: 'CSTG1', name: 'Mái ấm Hoa Sen', kind: 'Tổng hợp', ownership: 'Công lập', unitCode: '26000', capacity: '80' };
const AN = { personRecordNumber: 'DT1', fullName: 'Trần Thị Ba', birthDate: '1950', personalNumber: '', address: 'Ấp 3' };
const STAY = { ...AN, recordNumber: 'ND1', facilityCode: 'CSTG1', decisionNumber: '7/QĐ-HOASEN', decisionDate: '02/03/2024' };
const DETAIL = 'labour.assistance-detail';
const SELF: Asking = { citizenId: 'C-DT1', groups: ['labour.assistance', DETAIL, 'population.name'] };
const BASIC: Asking = { ...SELF, groups: ['labour.assistance'] };

let labour: LabourDatabase;

beforeAll(async () => {
  labour = await openLabourDatabase();
  await labour.take('care-facility', [FACILITY]);
  await labour.take('care-residence', [{ ...STAY, validFrom: '01/03/2024', validTo: '31/05/2024' }]);
}, 120_000);
afterAll(() => labour.stop());

async function readStays(fields: string, asking: Asking) {
  const { data, codes } = await labour.ask(
    `{ _entities(representations: [{ __typename: "Citizen", id: "C-DT1" }]) { ... on Citizen { careResidences { ${fields} } } } }`,
    asking,
  );
  const [citizen] = (data?._entities ?? []) as ({ careResidences: unknown } | null)[];
  return { stays: citizen?.careResidences, codes };
}

async function countStays(filter: string, asking: Asking): Promise<unknown> {
  const { data } = await labour.ask(`{ careResidences(filter: ${filter}) { totalCount } }`, asking);
  return data?.careResidences;
}

describe('a care facility', () => {
  it('is reference data that says nothing about anybody', async () => {
    const fields = 'id name kind ownership capacity address unit { code validFrom }';
    const { data, codes } = await labour.ask(`{ careFacilities { totalCount nodes { ${fields} } } }`, { citizenId: 'C-DT9', groups: [] });
    const unit = { code: '26000', validFrom: '2025-07-01' };
    const node = { id: 'CSTG1', name: 'Mái ấm Hoa Sen', kind: 'GENERAL', ownership: 'PUBLIC', capacity: 80, address: null, unit };
    expect({ data, codes }).toEqual({ data: { careFacilities: { totalCount: 1, nodes: [node] } }, codes: [] });
  });

  it.each([
    ['holds nobody', { capacity: '0' }],
    ['holds more than any', { capacity: '10000' }],
    ['treats addiction', { kind: 'Cai nghiện ma túy' }],
    ['treats HIV', { kind: 'Chăm sóc người nhiễm HIV' }],
    ['is something else', { kind: 'Khác' }],
    ['is named after HIV', { name: 'Mái ấm HIV' }],
  ])('that %s is not taken', async (_what, cells) => {
    expect(await labour.take('care-facility', [{ ...FACILITY, code: 'CSTG9', ...cells }])).toMatchObject({ inserted: 0, rejected: 1 });
  });

  it.each(['1', '9999', ''])('may hold «%s» people', async (capacity) => {
    expect(await labour.take('care-facility', [{ ...FACILITY, code: `CSTG-${capacity}`, capacity }])).toMatchObject({ inserted: 1 });
  });

  it('has no kind left over for what is left out', () => {
    const kinds = LABOUR_FORMATS.find(({ record }) => record === 'care-facility')?.columns.find(({ key }) => key === 'kind')?.values ?? {};
    expect(Object.keys(kinds).length).toBeGreaterThan(4);
    expect(Object.keys(kinds).filter((word) => /khác|HIV|nghiện/i.test(word))).toEqual([]);
  });
});

describe('a stay in a care facility', () => {
  it('is read with its facility by the person', async () => {
    const fields = 'recordNumber decisionNumber decisionDate validFrom validTo facility { id name } asDelivered { fullName }';
    const [recordNumber, decisionNumber, decisionDate] = ['ND1', '7/QĐ-HOASEN', '2024-03-02'];
    expect(await readStays(fields, SELF)).toEqual({
      stays: [
        {
          ...{ recordNumber, decisionNumber, decisionDate, validFrom: '2024-03-01', validTo: '2024-05-31' },
          facility: { id: 'CSTG1', name: 'Mái ấm Hoa Sen' },
          asDelivered: { fullName: 'Trần Thị Ba' },
        },
      ],
      codes: [],
    });
  });

  it('is a bare fact with its days for whoever may not read why somebody is assisted', async () => {
    expect(await readStays('validFrom validTo decisionDate', BASIC)).toMatchObject({ stays: [{ validFrom: '2024-03-01' }], codes: [] });
    const { stays, codes } = await readStays('recordNumber decisionNumber facility { id }', BASIC);
    expect(stays).toEqual([{ recordNumber: null, decisionNumber: null, facility: null }]);
    expect(codes).toEqual(['FORBIDDEN_FIELD', 'FORBIDDEN_FIELD', 'FORBIDDEN_FIELD']);
  });

  it('is not found by its facility without the group of the facility: a filter is a way of reading', async () => {
    expect(await countStays('{ facilityId: "CSTG1" }', SELF)).toEqual({ totalCount: 1 });
    expect(await countStays('{ facilityId: "CSTG1" }', BASIC)).toEqual({ totalCount: 0 });
    expect(await countStays('{ facilityId: "CSTG2" }', BASIC)).toEqual({ totalCount: 0 });
  });

  it('holds on its first and its last day, not on the days beside them', async () => {
    const days = ['2024-02-29', '2024-03-01', '2024-05-31', '2024-06-01'];
    const counts = await Promise.all(days.map((day) => countStays(`{ validOn: "${day}" }`, BASIC)));
    expect(counts).toEqual([0, 1, 1, 0].map((totalCount) => ({ totalCount })));
  });

  it('is nobody else’s to read', async () => {
    expect(await countStays('{}', { ...SELF, citizenId: 'C-DT2' })).toEqual({ totalCount: 0 });
  });

  it('in a facility that is not on file is rejected, as is one that ends before it begins', async () => {
    const rows = [
      { ...STAY, recordNumber: 'ND2', facilityCode: 'CSTG404', validFrom: '01/03/2024' },
      { ...STAY, recordNumber: 'ND3', validFrom: '02/03/2024', validTo: '01/03/2024' },
      { ...STAY, recordNumber: 'ND4', validFrom: '02/03/2020', validTo: '02/03/2020' },
    ];
    expect(await labour.take('care-residence', rows)).toMatchObject({ inserted: 1, rejected: 2 });
  });
});
