import { addYears, dayOf, firstDayOf, formatDay, formatMonth, monthOf, yearOf, type Day } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { Write } from '../output.js';
import { Random } from '../random.js';
import { createInsuranceOffices, districtOfficeCode, provincialOfficeCode } from '../world/insurance-offices.js';
import type { World } from '../world/world.js';
import { drawDecisionNumber, type PersonContext } from './context.js';
import type { Insurance } from './insurance.js';

/** The personal number takes the place of the ten digits from this day (CV 1804/BHXH-QLT). */
const FIRST_DAY_OF_PERSONAL_NUMBERS = dayOf(2025, 8, 1);
const DELIVERED_NUMBERS = 0.08;
const PENSIONERS = 0.5;
const OTHER_BENEFITS = 0.02;

export function writeInsuranceOffices(world: World, write: Write): void {
  for (const { code, name, level, commune } of createInsuranceOffices(world)) {
    write('insurance-office', { code, name, level, unitCode: commune.code });
  }
  for (let index = 0; index < world.employers.count; index += 1) {
    const { code, commune } = world.employers.get(index);
    const isLarge = index % 12 === 0;
    const officeCode = isLarge ? provincialOfficeCode(commune.province) : districtOfficeCode(commune.province, index);
    const from = formatDay(dayOf(2019, 1, 1));
    write('employer-management', { employerCode: code, size: isLarge ? 'Lớn' : 'Nhỏ', officeCode, validFrom: from, validTo: null });
  }
}

/** What the insurance agency holds beside membership, periods and cards. Draws from a stream of its own: no other row moves. */
export function writeBenefitRecords(context: PersonContext, insurance: Insurance, identity: Row): void {
  const random = new Random(Number(context.person.insuranceNumber), 'insurance benefits');
  const own = { ...context, random };
  writeInsuranceNumbers(own, identity);
  writePremiumFunding(own, insurance);
  if (insurance.hasUnemploymentInsurance) writeUnemploymentContribution(own, insurance, identity);
  writeBenefit(own, insurance, identity);
}

function writeInsuranceNumbers({ person, random, write }: PersonContext, identity: Row): void {
  if (!person.isShowcase && !random.chance(DELIVERED_NUMBERS)) return;
  const from = Math.max(dayOf(2016, 1, 1), person.birthDay + 5);
  const isReplaced = person.personalNumber !== null && from < FIRST_DAY_OF_PERSONAL_NUMBERS;
  write('insurance-number', {
    ...identity,
    scheme: 'Mã số BHXH 10 số',
    number: person.insuranceNumber,
    successorNumber: isReplaced ? person.personalNumber : null,
    validFrom: formatDay(from),
    validTo: isReplaced ? formatDay(FIRST_DAY_OF_PERSONAL_NUMBERS - 1) : null,
  });
  if (!isReplaced) return;
  write('insurance-number', {
    ...identity,
    scheme: 'Số định danh cá nhân',
    number: person.personalNumber,
    successorNumber: null,
    validFrom: formatDay(FIRST_DAY_OF_PERSONAL_NUMBERS),
    validTo: null,
  });
}

/** The health insurance of a few is subsidised in part since 1/7/2025, and was paid by themselves before (shares invented). */
function writePremiumFunding({ person, random, write }: PersonContext, { cardGroup }: Insurance): void {
  const change = dayOf(2025, 7, 1);
  if (cardGroup === null || !['GD', 'CN', 'HS'].includes(cardGroup.letters) || person.birthDay > dayOf(2014, 1, 1) || !random.chance(0.1))
    return;
  const funding = { membershipRecordNumber: `TG${person.insuranceNumber}Y` };
  const [before, after] = cardGroup.letters === 'CN' ? ['70', '100'] : ['0', '30'];
  const since = formatDay(dayOf(2015, 1, 1));
  write('premium-funding', { ...funding, fundingSource: 'Cá nhân', stateShare: before, validFrom: since, validTo: formatDay(change - 1) });
  write('premium-funding', {
    ...funding,
    fundingSource: 'Ngân sách nhà nước',
    stateShare: after,
    validFrom: formatDay(change),
    validTo: null,
  });
}

function writeUnemploymentContribution({ person, random, referenceDay, write }: PersonContext, insurance: Insurance, identity: Row): void {
  const { employer, firstMonth } = insurance;
  if (employer === null || firstMonth === null) return;
  const startMonth = Math.max(firstMonth, monthOf(referenceDay) - random.between(6, 60));
  write('unemployment-contribution', {
    recordNumber: `TN${person.insuranceNumber}-1`,
    ...identity,
    employerCode: employer.code,
    startMonth: formatMonth(startMonth),
    endMonth: null,
    salary: String(random.between(4_700, 16_000) * 1_000),
  });
}

interface Benefit {
  readonly kind: string;
  readonly payment: 'Hằng tháng' | 'Một lần';
  readonly amountVnd: number;
  readonly from: Day;
  readonly to: Day | null;
}

function writeBenefit(context: PersonContext, insurance: Insurance, identity: Row): void {
  const { person, household, random, write } = context;
  const benefit = drawBenefit(context, insurance);
  if (benefit === null) return;
  const decided = benefit.from - random.between(1, 20);
  write('insurance-benefit', {
    recordNumber: `CD${person.insuranceNumber}-1`,
    ...identity,
    kind: benefit.kind,
    payment: benefit.payment,
    amount: String(benefit.amountVnd),
    fund: 'Quỹ BHXH',
    decisionNumber: drawDecisionNumber(random, yearOf(decided)),
    decisionDate: formatDay(decided),
    officeCode: districtOfficeCode(household.commune.province, household.commune.position),
    validFrom: formatDay(benefit.from),
    validTo: benefit.to === null ? null : formatDay(benefit.to),
  });
}

/** Pensioners by their card; of those at work a few were ill, had a child or an accident; survivors among the rest. */
function drawBenefit({ person, random, referenceDay }: PersonContext, { cardGroup, employer, firstMonth }: Insurance): Benefit | null {
  if (cardGroup?.letters === 'HT' && person.age >= 56 && random.chance(PENSIONERS)) {
    const from = addYears(person.birthDay, 55) + random.between(1, 300);
    return { kind: 'Lương hưu', payment: 'Hằng tháng', amountVnd: random.between(3_000, 9_800) * 1_000, from, to: null };
  }
  if (person.isShowcase || (employer !== null && firstMonth !== null && random.chance(OTHER_BENEFITS))) {
    const kind = person.sex === 'Nữ' && person.age < 45 ? 'Thai sản' : random.pick(['Ốm đau', 'Tai nạn lao động, bệnh nghề nghiệp']);
    const from = Math.max(firstDayOf(firstMonth ?? 0) + 30, referenceDay - random.between(40, 700));
    return { kind, payment: 'Một lần', amountVnd: random.between(900, 32_000) * 1_000, from, to: from + random.between(3, 180) };
  }
  if (person.age >= 18 || person.age < 2 || !random.chance(0.004)) return null;
  const from = referenceDay - random.between(30, 600);
  return {
    kind: 'Tuất',
    payment: 'Hằng tháng',
    amountVnd: random.between(1_170, 1_640) * 1_000,
    from,
    to: addYears(person.birthDay, 18) - 1,
  };
}
