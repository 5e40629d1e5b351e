import { dayOf, formatDay, yearOf } from '../calendar.js';
import { assistanceAmountVnd } from './assistance-rows.js';
import type { RecordContext } from './context.js';
import { createDeliveredIdentity } from './delivered-identity.js';
import type { PovertyClass } from './poverty-rows.js';

const KINDS = [
  'Y tế',
  'Giáo dục',
  'Nhà ở',
  'Vay vốn ưu đãi',
  'Nước sạch',
  'Vệ sinh',
  'Tiếp cận thông tin',
  'Dạy nghề',
  'Tạo việc làm',
  'Xuất khẩu lao động',
] as const;
/** Those that are paid in money or lent. */
const AMOUNTS_VND: Readonly<Record<string, number>> = { 'Nhà ở': 60_000_000, 'Vay vốn ưu đãi': 50_000_000, 'Giáo dục': 1_350_000 };
const FIRST_CARING_HOUSEHOLD = 12;
const HOUSEHOLDS_PER_CARING_ONE = 4_000;

/** One support for each year in which the household was poor or near-poor. Without draws: the rows after these stay what they were. */
export function writeHouseholdSupports({ household, referenceDay, write }: RecordContext, classes: readonly PovertyClass[]): void {
  const lastYear = yearOf(referenceDay);
  for (const [position, povertyClass] of classes.entries()) {
    if (povertyClass === 'Không nghèo') continue;
    const year = lastYear - classes.length + 1 + position;
    const kind = KINDS[(household.index + position * 3) % KINDS.length] ?? KINDS[0];
    const amount = AMOUNTS_VND[kind];
    write('household-support', {
      recordNumber: `HT${String(household.index + 1).padStart(8, '0')}-${year}`,
      householdFileNumber: household.fileNumber,
      kind,
      programme: 'Chương trình mục tiêu quốc gia giảm nghèo bền vững',
      amount: amount === undefined ? null : String(amount),
      fundingSource: 'Ngân sách nhà nước',
      decisionNumber: `${(household.index % 900) + 1}/QĐ-UBND-${year}`,
      validFrom: formatDay(dayOf(year, 2, 1)),
      validTo: formatDay(dayOf(year, 12, 31)),
    });
  }
}

/** Now and then a household receives in its own name, for the child that it cares for (clause 1). No person, so no native place. */
export function writeHouseholdAssistance(context: RecordContext): void {
  const { household, numbers, write } = context;
  const [head] = household.people;
  if (!head || household.index % HOUSEHOLDS_PER_CARING_ONE !== FIRST_CARING_HOUSEHOLD) return;
  write('assistance-entitlement', {
    recordNumber: `BH${String(household.index + 1).padStart(8, '0')}-1`,
    ...createDeliveredIdentity(context, head, numbers.agencyNumber('LD', head.index)),
    category: 'Trẻ em',
    clause: '1',
    coefficient: '1.5',
    monthlyAmount: String(assistanceAmountVnd(1.5)),
    decisionNumber: '15/QĐ-UBND-2025',
    decisionDate: '10/03/2025',
    validFrom: '01/04/2025',
    validTo: null,
    beneficiary: 'Hộ gia đình',
    householdFileNumber: household.fileNumber,
    ruleVersion: '20/2021/NĐ-CP',
    fundingSource: 'Ngân sách nhà nước',
  });
}
