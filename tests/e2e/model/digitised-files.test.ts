import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { isObjectType } from 'graphql';
import { LABOUR_FORMATS } from '../../../subgraphs/labour/store/formats/index.js';
import { openLabourDatabase, type Asking, type LabourDatabase } from './labour-database.js';

const AN = { personRecordNumber: 'DT1', fullName: 'Trần Thị Ba', birthDate: '1950', personalNumber: '', address: 'Ấp 3' };
const DECIDED = { decisionNumber: '9', decisionDate: '01/03/2024', validFrom: '01/03/2024' };
const [SHA256, LOCATOR] = ['0a'.repeat(32), 'x7Qm-2bV_0aZk9Lt'];
const PAPER = {
  ...{ recordNumber: 'SH1', ownerKind: 'Khuyết tật', ownerRecordNumber: 'KT1', paperKind: 'Biên bản', fileName: 'bien-ban.pdf' },
  ...{ mediaType: 'application/pdf', sizeBytes: '1024', sha256: SHA256, digitisedOn: '05/05/2026', digitisedBy: 'Sở Y tế' },
  ...{ legalValue: 'Ký số của cơ quan chuyển đổi', locator: LOCATOR },
};
const FIELDS = 'recordNumber paperKind fileName mediaType sizeBytes sha256 digitisedOn digitisedBy legalValue locator';
/** Where the papers of each kind of dossier stand below a citizen, and the group that opens them. */
const KINDS = [
  ['disabilityCertificates', 'labour.disability'],
  ['assistanceEntitlements', 'labour.assistance-detail'],
  ['meritoriousDossiers', 'labour.meritorious'],
  ['childCircumstances', 'labour.child'],
  ['unemploymentClaims', 'labour.unemployment'],
] as const;
const GROUPS = [...KINDS.map(([, group]) => group), 'labour.assistance'];
const SELF: Asking = { citizenId: 'C-DT1', groups: GROUPS };

let labour: LabourDatabase;

beforeAll(async () => {
  labour = await openLabourDatabase();
  const certificate = { kind: 'Nhìn', level: 'Nặng', certificateNumber: '1', certificateDate: '01/03/2024' };
  await labour.take('disability-certificate', [{ ...AN, ...DECIDED, ...certificate, recordNumber: 'KT1' }]);
  const regime = { category: 'Thương binh', regime: 'Thường xuyên' };
  await labour.take('meritorious-dossier', [{ ...AN, ...DECIDED, ...regime, recordNumber: 'NC1' }]);
  const assistance = { category: 'Nhiễm HIV', clause: '8', coefficient: '1.5', monthlyAmount: '750000' };
  await labour.take('assistance-entitlement', [{ ...AN, ...DECIDED, ...assistance, recordNumber: 'BT1' }]);
  await labour.take('child-circumstance', [{ ...AN, ...DECIDED, kind: 'Mồ côi', recordNumber: 'TE1' }]);
  await labour.take('unemployment-claim', [{ ...AN, filedOn: '05/01/2026', contributionMonths: '48', recordNumber: 'TN1' }]);
  await labour.take('digitised-file', [
    PAPER,
    { ...PAPER, recordNumber: 'SH2', ownerKind: 'Trợ giúp xã hội', ownerRecordNumber: 'BT1', fileName: 'xet-nghiem-hiv.pdf' },
    { ...PAPER, recordNumber: 'SH3', ownerKind: 'Người có công', ownerRecordNumber: 'NC1' },
    { ...PAPER, recordNumber: 'SH4', ownerKind: 'Trẻ em có hoàn cảnh đặc biệt', ownerRecordNumber: 'TE1' },
    { ...PAPER, recordNumber: 'SH5', ownerKind: 'Bảo hiểm thất nghiệp', ownerRecordNumber: 'TN1' },
  ]);
}, 120_000);
afterAll(() => labour.stop());

async function readPapers(dossiers: string, fields: string, asking: Asking, id = 'C-DT1') {
  const { data, codes } = await labour.ask(
    `{ _entities(representations: [{ __typename: "Citizen", id: "${id}" }]) { ... on Citizen { ${dossiers} { digitisedFiles { ${fields} } } } } }`,
    asking,
  );
  const [citizen] = (data?._entities ?? []) as (Record<string, { digitisedFiles: unknown }[] | null> | null)[];
  return { papers: citizen?.[dossiers]?.flatMap(({ digitisedFiles }) => digitisedFiles), codes };
}

const takePaper = (cells: Readonly<Record<string, string>>) =>
  labour.take('digitised-file', [{ ...PAPER, recordNumber: 'SH-X', ...cells }]);

describe('a digitised paper', () => {
  it('is shown with its dossier: what it is, its checksum, who digitised it, and where the archive has it', async () => {
    const { recordNumber, fileName, mediaType, sha256, digitisedBy, locator } = PAPER;
    const words = { paperKind: 'MINUTES', sizeBytes: 1024, digitisedOn: '2026-05-05', legalValue: 'SIGNED_CONVERSION' };
    expect(await readPapers('disabilityCertificates', FIELDS, SELF)).toEqual({
      papers: [{ recordNumber, fileName, mediaType, sha256, digitisedBy, locator, ...words }],
      codes: [],
    });
  });

  it.each(KINDS)('of %s is opened by %s and by no other group', async (dossiers, group) => {
    const { papers } = await readPapers(dossiers, 'locator', SELF);
    expect(papers).toEqual([{ locator: LOCATOR }]);
    const others = { ...SELF, groups: GROUPS.filter((other) => other !== group) };
    expect(JSON.stringify(await readPapers(dossiers, FIELDS, others))).not.toMatch(new RegExp(`${LOCATOR}|${SHA256}|SH\\d`));
    expect((await readPapers(dossiers, FIELDS, others)).codes).toEqual(['FORBIDDEN_FIELD']);
  });

  it('is nobody else’s to read', async () => {
    expect(await readPapers('disabilityCertificates', FIELDS, { ...SELF, citizenId: 'C-DT2' })).toMatchObject({ papers: undefined });
  });

  it('of an entitlement says nothing, not even how many there are, to whoever may not read why somebody is assisted', async () => {
    const basic = { ...SELF, groups: ['labour.assistance'] };
    const before = await readPapers('assistanceEntitlements', 'id', basic);
    await takePaper({ ownerKind: 'Trợ giúp xã hội', ownerRecordNumber: 'BT1' });
    expect(await readPapers('assistanceEntitlements', 'id', basic)).toEqual(before);
    expect(before).toEqual({ papers: [null], codes: ['FORBIDDEN_FIELD'] });
    expect((await readPapers('assistanceEntitlements', 'id', SELF)).papers).toHaveLength(2);
  });

  it('has no list, and no type names another kind of dossier', () => {
    const types = Object.values(labour.schema.getTypeMap()).filter((type) => /File(Connection)?$/.test(type.name));
    expect(types.map(({ name }) => name).toSorted()).toEqual([
      ...['AssistanceEntitlementFile', 'ChildCircumstanceFile', 'DisabilityCertificateFile'],
      ...['MeritoriousDossierFile', 'UnemploymentClaimFile'],
    ]);
    const fields = types.flatMap((type) => (isObjectType(type) ? Object.keys(type.getFields()) : []));
    expect(fields.filter((name) => /owner|citizen|kind/i.test(name) && name !== 'paperKind')).toEqual([]);
  });

  it('of addiction is not taken: nothing points to those records', () => {
    const owners = LABOUR_FORMATS.find(({ record }) => record === 'digitised-file')?.columns.find(({ key }) => key === 'ownerKind')?.values;
    expect(Object.keys(owners ?? {})).toHaveLength(5);
    expect(JSON.stringify(owners)).not.toMatch(/nghiện|addiction/i);
  });
});

describe('the file of digitised papers', () => {
  it.each([
    ['a checksum of 63 digits', { sha256: SHA256.slice(1) }],
    ['a checksum of 65 digits', { sha256: `${SHA256}0` }],
    ['a checksum with a letter that is no digit', { sha256: `${SHA256.slice(1)}g` }],
    ['no checksum', { sha256: '' }],
    ['a name with a path', { fileName: '../bien-ban.pdf' }],
    ['an unknown media type', { mediaType: 'text/html' }],
    ['no bytes', { sizeBytes: '0' }],
    ['a thousand million bytes', { sizeBytes: '1000000000' }],
    ['a locator that is an address', { locator: 'https://kho/ho-so/1' }],
    ['a locator of 15 characters', { locator: 'a'.repeat(15) }],
    ['a dossier that is not on file', { ownerRecordNumber: 'KT404' }],
    ['a dossier of another kind', { ownerRecordNumber: 'NC1' }],
  ])('loses a row with %s', async (_what, cells) => {
    expect(await takePaper({ recordNumber: 'SH-Y', ...cells })).toMatchObject({ inserted: 0, rejected: 1 });
  });

  it.each([
    ['999,999,999 bytes', { sizeBytes: '999999999' }],
    ['a locator of 16 characters', { locator: 'a'.repeat(16) }],
    ['a locator of 128 characters', { locator: 'a'.repeat(128) }],
  ])('keeps a row with %s', async (what, cells) => {
    expect(await takePaper({ recordNumber: `SH-${what}`, ownerKind: 'Người có công', ownerRecordNumber: 'NC1', ...cells })).toMatchObject({
      inserted: 1,
    });
  });

  it('keeps a checksum in small letters, however it was written', async () => {
    await labour.take('digitised-file', [{ ...PAPER, sha256: SHA256.toUpperCase() }]);
    const { papers } = await readPapers('disabilityCertificates', 'recordNumber sha256', SELF);
    expect(papers).toEqual([{ recordNumber: 'SH1', sha256: SHA256 }]);
  });
});

describe('a digitised paper of a household’s entitlement', () => {
  it('is read by a member of the household, who is not its citizen, and by nobody outside', async () => {
    const place = `INSERT INTO household_reach (household_id, unit_code, province_code, valid_from) VALUES ('H1', '26000', '75', '2020-01-01')`;
    await labour.pool.query(place);
    await labour.pool.query(
      `INSERT INTO household_reach_member (household_id, citizen_id, valid_from) VALUES ('H1', 'C-DT1', '2020-01-01')`,
    );
    await labour.pool
      .query(`INSERT INTO assistance_entitlement (record_number, person_record_number, household_id, category, clause, coefficient,
      monthly_amount, decision_number, decision_date, valid_from) VALUES ('BH1', 'DT1', 'H1', 'CHILD', '1', 1.5, 750000, '9', '2024-03-01', '2024-03-01')`);
    await takePaper({ recordNumber: 'SH9', ownerKind: 'Trợ giúp xã hội', ownerRecordNumber: 'BH1' });
    const read = async (asking: Asking) => {
      const household = '_entities(representations: [{ __typename: "Household", id: "H1" }])';
      const { data, codes } = await labour.ask(
        `{ ${household} { ... on Household { assistanceEntitlements { digitisedFiles { recordNumber } } } } }`,
        asking,
      );
      return codes.length > 0 ? codes : data?._entities;
    };
    expect(await read(SELF)).toEqual([{ assistanceEntitlements: [{ digitisedFiles: [{ recordNumber: 'SH9' }] }] }]);
    expect(await read({ ...SELF, citizenId: 'C-DT2' })).toEqual([null]);
  });
});
