import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Truth } from '../../../../scripts/generate/defects/household-defects.js';
import {
  BENEFIT_DEFECTS,
  CHILD_DEFECTS,
  IDENTITY_DEFECTS,
  NATIVE_PLACE_DEFECTS,
  expectedOutcomeOf,
} from '../../../../scripts/generate/tables/planted-defects.js';
import { ALL_FORMATS, generateInto, type Cells, type Generated } from './read-generated.js';

const PEOPLE = 25_000;

/** The row that a truth speaks of beside the citizen as registered. */
interface Case {
  readonly truth: Truth;
  readonly row: Cells;
  readonly citizen: Cells;
}

describe(`truth.jsonl of a run of ${PEOPLE} people`, () => {
  let generated: Generated;
  let cases: readonly Case[];
  beforeAll(async () => {
    generated = await generateInto(PEOPLE, 31);
    cases = await readCases(generated);
  }, 60_000);

  it('has each kind of defect, and the outcome that the table says', () => {
    const kinds = [IDENTITY_DEFECTS, NATIVE_PLACE_DEFECTS, BENEFIT_DEFECTS, CHILD_DEFECTS].flatMap((table) => Object.keys(table));
    expect([...new Set(cases.map(({ truth }) => truth.kind))].sort()).toEqual(kinds.sort());
    for (const { truth } of cases) expect(truth.expected).toBe(expectedOutcomeOf(truth.kind));
  });

  it('says for every line a record that exists, and nothing of a persona', async () => {
    const staged = (await generated.rowsOf('citizen')).slice(0, 12).map(({ socialSecurityCode }) => socialSecurityCode);
    expect(cases.filter(({ truth }) => staged.includes(truth.socialSecurityCode))).toEqual([]);
    expect(cases.length).toBe((await readTruths(generated)).flatMap(({ recordNumbers }) => recordNumbers).length);
  });

  it.each([
    ['NUMBER_MISSING', ({ row, citizen }: Case) => row.personalNumber === '' && citizen.personalNumber !== ''],
    ['NUMBER_UNKNOWN', ({ row }: Case) => /^099\d{9}$/.test(row.personalNumber ?? '')],
    ['NUMBER_MALFORMED', ({ row }: Case) => !/^\d{12}$/.test(row.personalNumber ?? '')],
    ['CHILD_NUMBER_FORMAT', ({ row }: Case) => !/^\d{12}$/.test(row.personalNumber ?? '')],
    ['NAME_DIFFERENT', ({ row, citizen }: Case) => normalise(row.fullName) !== normalise(citizen.fullName)],
    ['BIRTH_DATE_DIFFERENT', ({ row, citizen }: Case) => row.birthDate !== citizen.birthDate],
    ['NATIVE_PLACE_DIFFERENT', ({ row, citizen }: Case) => row.nativePlace !== '' && row.nativePlace !== citizen.nativePlace],
    ['LETTER_CASE', isSpellingVariant],
    ['SPACES', isSpellingVariant],
    ['UNICODE_FORM', isSpellingVariant],
    ['CHILD_WITHOUT_NUMBER', ({ citizen }: Case) => citizen.personalNumber === ''],
    ['CHILD_BASIC_FIELDS', ({ citizen }: Case) => citizen.birthRegistrationPlace === '' || citizen.ethnicityCode === ''],
    ['CHILD_CARD_FORMAT', ({ row }: Case) => row.number?.startsWith('099') === true],
    ['BENEFIT_TO_DECEASED', ({ row, citizen }: Case) => citizen.lifeStatus === 'Đã mất' && row.validTo === ''],
    ['DUPLICATE_ACROSS_PROGRAMMES', ({ row }: Case) => row.regime === 'Thường xuyên'],
  ] as const)('%s: the file says so in each case', (kind, isSo) => {
    const own = cases.filter(({ truth }) => truth.kind === kind).map((one) => ({ ...one, row: identityOf(one) }));
    expect(own.length).toBeGreaterThan(0);
    expect(own.filter((one) => !isSo(one)).map(({ truth }) => truth)).toEqual([]);
  });

  it('TONE_PLACEMENT: another sequence of letters, the same vowels and marks', () => {
    for (const one of cases.filter(({ truth }) => truth.kind === 'TONE_PLACEMENT')) {
      const { fullName } = identityOf(one);
      expect(fullName).not.toBe(one.citizen.fullName);
      expect(sortMarks(fullName)).toBe(sortMarks(one.citizen.fullName));
    }
  });

  it('DUPLICATE_IN_PROGRAMME: two open entitlements of one person under two numbers of the agency', async () => {
    const rows = await generated.rowsOf('assistance-entitlement');
    for (const { row } of cases.filter(({ truth }) => truth.kind === 'DUPLICATE_IN_PROGRAMME')) {
      const first = rows.find(({ recordNumber }) => recordNumber === row.recordNumber?.replace(/-3$/, '-1'));
      expect(first?.validTo).toBe('');
      expect(first?.personRecordNumber).not.toBe(row.personRecordNumber);
    }
  });

  it('BENEFIT_BESIDE_CONTRIBUTION: a benefit that runs beside a contribution without an end; nobody else has both', async () => {
    const running = (await generated.rowsOf('contribution-period')).filter(({ endMonth }) => endMonth === '');
    const contributors = new Set(running.map(({ personalNumber, fullName }) => `${personalNumber ?? ''} ${fullName ?? ''}`));
    const claims = (await generated.rowsOf('unemployment-claim'))
      .slice(1)
      .filter(({ outcome, stoppedOn }) => outcome !== '' && stoppedOn === '');
    const planted = cases.filter(({ truth }) => truth.kind === 'BENEFIT_BESIDE_CONTRIBUTION').map(({ row }) => row.recordNumber);
    const both = claims.filter((row) => row.personalNumber !== '' && contributors.has(`${row.personalNumber ?? ''} ${row.fullName ?? ''}`));
    expect(both.filter(({ recordNumber }) => !planted.includes(recordNumber))).toEqual([]);
    expect(both.length).toBeGreaterThan(planted.length / 2);
  });

  it('CHILD_WITHOUT_CARD: no card of a child of 14 or 15', async () => {
    const holders = new Set((await generated.rowsOf('identity-document')).map(({ citizenRecordNumber }) => citizenRecordNumber));
    expect(cases.filter(({ truth, citizen }) => truth.kind === 'CHILD_WITHOUT_CARD' && holders.has(citizen.recordNumber))).toEqual([]);
  });

  it('NATIVE_PLACE_DIFFERENT: every other copy whose file holds the native place says the registered one', async () => {
    const planted = new Set(cases.filter(({ truth }) => truth.kind === 'NATIVE_PLACE_DIFFERENT').map(({ row }) => row.recordNumber));
    const citizens = new Map((await generated.rowsOf('citizen')).map((row) => [row.personalNumber, row]));
    for (const record of ['insurance-membership', 'encounter', 'assistance-entitlement', 'meritorious-dossier']) {
      const compared = (await generated.rowsOf(record)).filter(
        ({ personalNumber, beneficiary }) => citizens.has(personalNumber) && personalNumber !== '' && beneficiary !== 'Hộ gia đình',
      );
      expect(compared.length).toBeGreaterThan(300);
      const different = compared.filter((row) => citizens.get(row.personalNumber)?.nativePlace !== row.nativePlace);
      expect(different.filter(({ recordNumber }) => !planted.has(recordNumber))).toEqual([]);
    }
  });

  it('misses nobody: a copy whose name or birth date is not the registered one is planted', async () => {
    const planted = new Set(cases.map(({ row, truth }) => `${truth.record} ${row.recordNumber ?? ''}`));
    const citizens = new Map((await generated.rowsOf('citizen')).map((row) => [row.personalNumber, row]));
    for (const record of ['insurance-membership', 'assistance-entitlement', 'meritorious-dossier']) {
      const different = (await generated.rowsOf(record)).filter((row) => {
        const citizen = row.personalNumber === '' ? undefined : citizens.get(row.personalNumber);
        return citizen !== undefined && (citizen.fullName !== row.fullName || citizen.birthDate !== row.birthDate);
      });
      expect(different.filter((row) => !planted.has(`${record} ${row.recordNumber ?? ''}`))).toEqual([]);
    }
  });
});

/** Poverty lines name the head in columns of their own. */
function identityOf({ row, truth }: Case): Cells {
  if (truth.record !== 'poverty-classification') return row;
  const { headFullName = '', headBirthDate = '', headPersonalNumber = '' } = row;
  return { ...row, fullName: headFullName, birthDate: headBirthDate, personalNumber: headPersonalNumber };
}

function isSpellingVariant({ row, citizen }: Case): boolean {
  return row.fullName !== citizen.fullName && normalise(row.fullName) === normalise(citizen.fullName);
}

function normalise(name = ''): string {
  return name.normalize('NFC').toLocaleLowerCase('vi').replace(/\s+/g, ' ');
}

function sortMarks(name = ''): string {
  return Array.from(name.normalize('NFD')).sort().join('');
}

async function readTruths({ directory }: Generated): Promise<Truth[]> {
  const lines = (await readFile(join(directory, 'truth.jsonl'), 'utf8')).trimEnd().split('\n');
  // A file that the generator wrote just now.
  return lines.map((line) => JSON.parse(line) as Truth);
}

async function readCases(generated: Generated): Promise<Case[]> {
  const citizens = new Map((await generated.rowsOf('citizen')).map((row) => [row.socialSecurityCode, row]));
  const truths = await readTruths(generated);
  const rowsByRecord = new Map<string, Map<string, Cells>>();
  for (const record of new Set(truths.map((truth) => truth.record))) {
    const naturalKey = ALL_FORMATS.find((format) => format.record === record)?.naturalKey ?? [];
    const rows = (await generated.rowsOf(record)).map((row) => [naturalKey.map((key) => row[key]).join('|'), row] as const);
    rowsByRecord.set(record, new Map(rows));
  }
  return truths.flatMap((truth) =>
    truth.recordNumbers.flatMap((number) => {
      const [row, citizen] = [rowsByRecord.get(truth.record)?.get(number), citizens.get(truth.socialSecurityCode)];
      return row && citizen ? [{ truth, row, citizen }] : [];
    }),
  );
}
