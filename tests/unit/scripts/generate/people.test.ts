import { beforeAll, describe, expect, it } from '@jest/globals';
import { generateInto, type Cells, type Generated } from './read-generated.js';

const REFERENCE = '2026-11-01';

describe('the people of a run', () => {
  let citizens: ReadonlyMap<string | undefined, Cells>;
  let generated: Generated;
  beforeAll(async () => {
    generated = await generateInto(3_000, 9);
    citizens = new Map((await generated.rowsOf('citizen')).map((row) => [row.recordNumber, row]));
  });

  it('have unique personal numbers that tell province, century, sex and year of birth', () => {
    const numbers = [...citizens.values()].map(({ personalNumber }) => personalNumber).filter((number) => number !== '');
    expect(new Set(numbers).size).toBe(numbers.length);
    for (const { personalNumber, sex, birthDate } of citizens.values()) {
      if (personalNumber === '') continue;
      const year = Number(birthDate?.slice(6));
      const digit = (year < 2000 ? 0 : 2) + (sex === 'Nam' ? 0 : 1);
      expect(personalNumber).toMatch(new RegExp(`^(075|070|010|015)${digit}${String(year).slice(2)}\\d{6}$`));
    }
  });

  it('do not all end alike where the numbers of a year begin', () => {
    const serials = [...citizens.values()].flatMap(({ personalNumber }) => (personalNumber ? [personalNumber.slice(6)] : []));
    expect(new Set(serials).size).toBeGreaterThan(serials.length * 0.95);
  });

  it('are represented by parents and guardians until the day before the 18th birthday, and no longer', async () => {
    const rows = (await generated.rowsOf('representative')).filter(({ kind }) => kind !== 'Đại diện theo pháp luật');
    expect(rows.length).toBeGreaterThan(500);
    for (const { wardRecordNumber, validTo } of rows) {
      const birthDate = toIso(citizens.get(wardRecordNumber)?.birthDate);
      expect(ageOn(toIso(validTo), birthDate)).toBe(17);
      expect(ageOn(nextDay(toIso(validTo)), birthDate)).toBe(18);
    }
  });

  it('keep lines of representation that are over, for those who have just come of age', async () => {
    const rows = await generated.rowsOf('representative');
    expect(rows.some(({ validTo }) => validTo !== '' && toIso(validTo) < REFERENCE)).toBe(true);
    expect(rows.filter(({ suspended }) => suspended === 'Có').length).toBeGreaterThanOrEqual(1);
  });

  it('have parents who are at least 18 years older', async () => {
    const rows = (await generated.rowsOf('family-relation')).filter(
      ({ kind, relativeRecordNumber }) => isParent(kind) && relativeRecordNumber !== '',
    );
    expect(rows.length).toBeGreaterThan(1_000);
    for (const { citizenRecordNumber, relativeRecordNumber, relativeFullName } of rows) {
      const parent = citizens.get(relativeRecordNumber);
      expect(parent?.fullName).toBe(relativeFullName);
      expect(yearOf(citizens.get(citizenRecordNumber)) - yearOf(parent)).toBeGreaterThanOrEqual(18);
    }
  });

  it('pay and are paid for exactly: the shares of every encounter add up to its cost', async () => {
    for (const { totalCost, insuranceShare, patientShare, insuranceNumber } of await generated.rowsOf('encounter')) {
      expect(BigInt(insuranceShare ?? '') + BigInt(patientShare ?? '')).toBe(BigInt(totalCost ?? ''));
      if (insuranceNumber === '') expect(insuranceShare).toBe('0');
    }
  });

  it('are assisted with coefficient × 500,000 đồng, before 1/7/2024 × 360,000', async () => {
    for (const { coefficient, monthlyAmount, validTo } of await generated.rowsOf('assistance-entitlement')) {
      const standard = validTo !== '' && toIso(validTo) < '2024-07-01' ? 360_000 : 500_000;
      expect(Number(monthlyAmount)).toBe(Number(coefficient) * standard);
    }
  });

  it('hold cards whose 15 characters fit the level, the province and the insurance number', async () => {
    for (const { cardCode, benefitLevel, personRecordNumber } of await generated.rowsOf('health-insurance-card')) {
      const province = personRecordNumber?.slice(0, 2) ?? '';
      expect(cardCode).toMatch(new RegExp(`^[A-Z]{2}${benefitLevel}${province}${personRecordNumber}$`));
    }
  });

  it('contribute in periods that do not overlap, the last of them open while the membership runs', async () => {
    const running = await readRunningMembers();
    const periods = Map.groupBy(await generated.rowsOf('contribution-period'), (row) => row.personRecordNumber);
    for (const rows of periods.values()) {
      for (const [index, row] of rows.entries()) {
        const next = rows[index + 1];
        if (next) expect(toMonth(row.endMonth) < toMonth(next.startMonth)).toBe(true);
        else expect(row.endMonth === '').toBe(running.has(row.personRecordNumber));
      }
    }
  });

  async function readRunningMembers(): Promise<ReadonlySet<string | undefined>> {
    const memberships = await generated.rowsOf('insurance-membership');
    return new Set(
      memberships.filter(({ kind, status }) => kind?.startsWith('BHXH') && status === 'Đang tham gia').map((row) => row.personRecordNumber),
    );
  }
});

function isParent(kind: string | undefined): boolean {
  return kind === 'Cha' || kind === 'Mẹ';
}

function toIso(date = ''): string {
  return date.split('/').reverse().join('-');
}

function toMonth(month = ''): string {
  return month.split('/').reverse().join('-');
}

function yearOf(citizen: Cells | undefined): number {
  return Number(citizen?.birthDate?.slice(6));
}

/** Age in whole years by the texts of the dates; somebody born on 29/2 is a year older on 28/2 of a common year. */
function ageOn(day: string, birthDate: string): number {
  const isCommonYear = new Date(`${day.slice(0, 4)}-02-29T00:00:00Z`).getUTCMonth() !== 1;
  const birthday = birthDate.slice(5) === '02-29' && isCommonYear ? '02-28' : birthDate.slice(5);
  return Number(day.slice(0, 4)) - Number(birthDate.slice(0, 4)) - (day.slice(5) < birthday ? 1 : 0);
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}
