import { beforeAll, describe, expect, it } from '@jest/globals';
import { MERITORIOUS_CATEGORIES } from '../../../../scripts/generate/tables/meritorious-categories.js';
import { generateInto, type Cells, type Generated } from './read-generated.js';

const PEOPLE = 5_000;

/** Shares of one province at 5,000 people; a tolerance is about three standard deviations. */
describe('proportions of plan 5023/KH-UBND in Đồng Nai', () => {
  let generated: Generated;
  let people: number;
  beforeAll(async () => {
    generated = await generateInto(PEOPLE, 11);
    people = await countPeople();
  });

  it.each([
    ['BHYT', 0.816, 0.02],
    ['BHXH bắt buộc', 0.2386, 0.02],
    ['BHTN', 0.2275, 0.02],
    ['BHXH tự nguyện', 0.0008, 0.002],
  ])('insures by %s %d of the people', async (kind, share, tolerance) => {
    const members = (await generated.rowsOf('insurance-membership')).filter(
      (row) => row.kind === kind && row.status === 'Đang tham gia' && row.personRecordNumber?.startsWith('75'),
    );
    expect(Math.abs(members.length / people - share)).toBeLessThan(tolerance);
  });

  it('counts the insured as a union: compulsory within health, unemployment within compulsory, voluntary outside', async () => {
    const numbersOf = await readInsuredNumbers();
    const [health, compulsory, unemployment, voluntary] = ['BHYT', 'BHXH bắt buộc', 'BHTN', 'BHXH tự nguyện'].map(numbersOf);
    expect(compulsory?.isSubsetOf(health ?? new Set())).toBe(true);
    expect(unemployment?.isSubsetOf(compulsory ?? new Set())).toBe(true);
    expect(voluntary?.isDisjointFrom(health ?? new Set())).toBe(true);
  });

  it.each([
    ['Người cao tuổi', 0.0108, 0.005],
    ['Người khuyết tật', 0.012, 0.005],
    ['Trẻ em', 0.0005, 0.0015],
  ])('assists %s, %d of the people', async (category, share, tolerance) => {
    const rows = (await generated.rowsOf('assistance-entitlement')).filter(
      (row) => row.category === category && row.validTo === '' && isInDongNai(row),
    );
    expect(Math.abs(rows.length / people - share)).toBeLessThan(tolerance);
  });

  it('has the State pay for 42.1 % of the cards of those who are insured', async () => {
    const members = (await generated.rowsOf('insurance-membership')).filter(
      (row) => row.kind === 'BHYT' && row.personRecordNumber?.startsWith('75'),
    );
    const subsidised = members.filter(({ fundingSource }) => fundingSource === 'Ngân sách nhà nước');
    expect(Math.abs(subsidised.length / members.length - 0.421)).toBeLessThan(0.026);
  });

  it('has near-poor households by the rate of each province', async () => {
    const nearPoor = (await generated.rowsOf('poverty-classification')).filter(
      (row) => row.year === '2026' && row.class === 'Hộ cận nghèo',
    );
    const households = await generated.rowsOf('household');
    const dongNai = households.filter(({ unitCode }) => Number(unitCode) > 20_000).length;
    const inDongNai = nearPoor.filter(isInDongNai).length;
    expect(Math.abs(inDongNai / dongNai - 0.007)).toBeLessThan(0.008);
    expect(Math.abs((nearPoor.length - inDongNai) / (households.length - dongNai) - 0.1052)).toBeLessThan(0.06);
  });

  it('draws the kinds of dossier as often as the plan counts them: the three largest near their share', async () => {
    const counts = Map.groupBy(await generated.rowsOf('meritorious-dossier'), ({ category }) => category);
    const largest = [...MERITORIOUS_CATEGORIES].sort((one, other) => other.dossiers - one.dossiers).slice(0, 3);
    const total = [...counts.values()].reduce((sum, rows) => sum + rows.length, 0);
    for (const { name, dossiers } of largest)
      expect([name, Math.abs((counts.get(name)?.length ?? 0) / total - dossiers / 57_174) < 0.13]).toEqual([name, true]);
  });

  it('keeps meritorious dossiers for 1.8 % of the people', async () => {
    const rows = (await generated.rowsOf('meritorious-dossier')).filter(isInDongNai);
    expect(Math.abs(rows.length / people - 0.0179)).toBeLessThan(0.006);
  });

  it('has many poor households in Lào Cai and few in Đồng Nai', async () => {
    const poor = (await generated.rowsOf('poverty-classification')).filter((row) => row.year === '2026' && row.class === 'Hộ nghèo');
    const households = await generated.rowsOf('household');
    const dongNai = households.filter(({ unitCode }) => Number(unitCode) > 20_000).length;
    const poorInDongNai = poor.filter(isInDongNai).length;
    expect(poorInDongNai / dongNai).toBeLessThan(0.025);
    expect(Math.abs((poor.length - poorInDongNai) / (households.length - dongNai) - 0.2741)).toBeLessThan(0.09);
  });

  it('leaves 1.5 % of the people without a personal number and a few deceased', async () => {
    const citizens = await generated.rowsOf('citizen');
    expect(Math.abs(citizens.filter(({ personalNumber }) => personalNumber === '').length / PEOPLE - 0.015)).toBeLessThan(0.006);
    const deceased = citizens.filter(({ lifeStatus }) => lifeStatus === 'Đã mất');
    expect(deceased.length).toBeGreaterThan(5);
    expect(deceased.every(({ deathDate }) => deathDate !== '')).toBe(true);
  });

  it('treats about a third of the people, 2 % of the encounters in confidence', async () => {
    const encounters = await generated.rowsOf('encounter');
    expect(Math.abs(new Set(encounters.map((row) => row.personRecordNumber)).size / PEOPLE - 0.345)).toBeLessThan(0.03);
    expect(Math.abs(encounters.filter(({ confidential }) => confidential === 'Có').length / encounters.length - 0.02)).toBeLessThan(0.01);
  });

  it('plants a defect in about one of a hundred identities of the agencies', async () => {
    const citizens = new Map((await generated.rowsOf('citizen')).map((row) => [row.personalNumber, row]));
    const delivered = (await generated.rowsOf('insurance-membership')).filter(({ personalNumber }) => personalNumber !== '');
    const different = delivered.filter((row) => {
      const citizen = citizens.get(row.personalNumber);
      return citizen?.fullName !== row.fullName || citizen?.birthDate !== row.birthDate;
    });
    expect(different.length / delivered.length).toBeGreaterThan(0.002);
    expect(different.length / delivered.length).toBeLessThan(0.025);
  });

  async function countPeople(): Promise<number> {
    const residences = await generated.rowsOf('residence');
    return residences.filter((row) => row.kind === 'Thường trú' && row.validTo === '' && Number(row.unitCode) > 20_000).length;
  }

  async function readInsuredNumbers(): Promise<(kind: string) => Set<string | undefined>> {
    const memberships = await generated.rowsOf('insurance-membership');
    return (kind) => new Set(memberships.filter((row) => row.kind === kind).map((row) => row.personRecordNumber));
  }
});

function isInDongNai({ address }: Cells): boolean {
  return address?.endsWith('Đồng Nai') === true;
}
