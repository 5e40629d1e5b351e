import { formatDay, monthOf, yearOf, type Day } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { Random } from '../random.js';
import type { PersonContext } from './context.js';
import type { Assistance } from './assistance-rows.js';

/** Doses at their age in days; the schedule is plausible, not the ministry's. */
const DOSES = [
  ['Viêm gan B sơ sinh', '0', 1],
  ['BCG', '1', 20],
  ['DPT-VGB-Hib', '1', 62],
  ['DPT-VGB-Hib', '2', 95],
  ['DPT-VGB-Hib', '3', 125],
  ['Sởi', '1', 275],
  ['Sởi - Rubella', '2', 550],
] as const;
const CHILDREN_WITH_RECORDS = 0.6;
const KINDS = ['Vận động', 'Vận động', 'Nghe, nói', 'Nhìn', 'Thần kinh, tâm thần', 'Trí tuệ', 'Khác'];

/** Vaccines and growth of children, and disability assessments. From a stream of its own: no other row moves. */
export function writePreventionRecords(context: PersonContext, assistance: Assistance | null, identity: Row): void {
  const random = new Random(Number(context.person.insuranceNumber), 'prevention');
  const own = { ...context, random };
  if (context.person.deathDay !== null) return;
  if (context.person.age < 5 && random.chance(CHILDREN_WITH_RECORDS)) {
    writeImmunisations(own, identity);
    writeMeasurements(own, identity);
  }
  if (assistance?.clause === '6') writeDisability(own, assistance, identity);
}

export function hasPreventionRecords({ person }: PersonContext, assistance: Assistance | null): boolean {
  return person.deathDay === null && (person.age < 5 || assistance?.clause === '6');
}

function writeImmunisations({ person, household, random, referenceDay, world, write }: PersonContext, identity: Row): void {
  const facilityCode = world.pickFirstCareFacility(household.commune, random).code;
  for (const [index, [vaccine, dose, ageDays]] of DOSES.entries()) {
    const given = person.birthDay + ageDays + (index === 0 ? 0 : random.between(0, 12));
    if (given > referenceDay || random.chance(0.06)) continue;
    write('immunisation', {
      recordNumber: `TC${String(person.index + 1).padStart(8, '0')}-${index + 1}`,
      ...identity,
      vaccine,
      dose,
      givenOn: formatDay(given),
      lotNumber: `L${random.between(1_000, 9_999)}`,
      facilityCode,
    });
  }
}

/** Medians of roughly this age, spread by a few percent: some children are stunted, most are not. */
function writeMeasurements({ person, random, referenceDay, write }: PersonContext, identity: Row): void {
  const measured = Math.max(person.birthDay, referenceDay - random.between(0, 150));
  const ageMonths = completedMonths(person.birthDay, measured);
  const height = (50 + 25 * Math.sqrt(ageMonths / 12) * (ageMonths < 12 ? 1 : 1.03)) * (0.9 + random.integer(17) / 100);
  const weight = (3.3 + 6 * Math.sqrt(ageMonths / 12) * (ageMonths < 12 ? 1 : 1.05)) * (0.78 + random.integer(40) / 100);
  write('child-measurement', {
    recordNumber: `DT${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    measuredOn: formatDay(measured),
    sex: person.sex,
    ageMonths: String(ageMonths),
    weight: weight.toFixed(1),
    height: height.toFixed(1),
    position: ageMonths < 24 ? 'Nằm' : 'Đứng',
  });
}

function completedMonths(birth: Day, day: Day): number {
  const months = monthOf(day) - monthOf(birth);
  const dayOfMonth = (value: Day): number => Number(formatDay(value).slice(0, 2));
  return dayOfMonth(day) < dayOfMonth(birth) ? Math.max(0, months - 1) : months;
}

function writeDisability(context: PersonContext, { coefficient }: Assistance, identity: Row): void {
  const { person, household, random, referenceDay, write } = context;
  const assessed = Math.max(person.birthDay + 30, referenceDay - random.between(60, 2_000));
  write('disability-assessment', {
    recordNumber: `GD${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    council: `Hội đồng giám định y khoa ${household.commune.province.name}`,
    kind: random.pick(KINDS),
    level: coefficient >= 2 ? 'Đặc biệt nặng' : 'Nặng',
    assessedOn: formatDay(assessed),
    certificateNumber: `${random.between(100, 9_999)}/GĐYK-${yearOf(assessed)}`,
  });
}
