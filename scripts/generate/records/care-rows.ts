import { formatDay, yearOf } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { Write } from '../output.js';
import { PROVINCES } from '../tables/provinces.js';
import type { World } from '../world/world.js';
import type { Assistance } from './assistance-rows.js';
import type { PersonContext } from './context.js';

/** Of those who are assisted as elderly, disabled or a child, one in so many lives in a facility: 1,466 of about 36,000 in plan S0. */
const ASSISTED_PER_RESIDENT = 25;
const GROUPS_IN_CARE: readonly string[] = ['Người cao tuổi', 'Người khuyết tật', 'Trẻ em'];

/** Of each province one public general facility and three others; the plan counts 3 public ones of 16. */
const FACILITIES = [
  { kind: 'Tổng hợp', name: 'Trung tâm bảo trợ xã hội tổng hợp', ownership: 'Công lập', capacity: 400 },
  { kind: 'Chăm sóc người cao tuổi', name: 'Viện dưỡng lão Thanh Bình', ownership: 'Ngoài công lập', capacity: 120 },
  { kind: 'Chăm sóc trẻ em có hoàn cảnh đặc biệt', name: 'Mái ấm Hoa Sen', ownership: 'Ngoài công lập', capacity: 80 },
  { kind: 'Chăm sóc người khuyết tật', name: 'Cơ sở chăm sóc Hướng Dương', ownership: 'Ngoài công lập', capacity: 60 },
] as const;
const POSITION_BY_GROUP: Readonly<Record<string, number>> = { 'Người cao tuổi': 1, 'Trẻ em': 2, 'Người khuyết tật': 3 };

export function writeCareFacilities(world: World, write: Write): void {
  for (const province of PROVINCES) {
    const communes = world.communes.filter((candidate) => candidate.province.code === province.code);
    for (const [position, facility] of FACILITIES.entries()) {
      const commune = communes[position % communes.length];
      if (!commune) continue;
      const name = `${facility.name} ${province.name}`;
      const capacity = String(facility.capacity);
      write('care-facility', { ...facility, code: codeOf(province.code, position), name, capacity, unitCode: commune.code, address: null });
    }
  }
}

/** Every second resident lives in the general facility, the others in the one of their group; one in three has left. Without draws. */
export function writeCareResidence({ person, household, referenceDay, write }: PersonContext, assistance: Assistance, identity: Row): void {
  if (!GROUPS_IN_CARE.includes(assistance.category) || person.index % ASSISTED_PER_RESIDENT !== 0 || person.isShowcase) return;
  const position = person.index % 2 === 0 ? 0 : (POSITION_BY_GROUP[assistance.category] ?? 0);
  const admitted = Math.max(person.birthDay + 20, referenceDay - 400 - (person.index % 1_400));
  const hasLeft = person.index % 3 === 0;
  write('care-residence', {
    recordNumber: `ND${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    facilityCode: codeOf(household.commune.province.code, position),
    decisionNumber: `${(person.index % 900) + 1}/QĐ-TN-${yearOf(admitted)}`,
    decisionDate: formatDay(admitted),
    validFrom: formatDay(admitted),
    validTo: hasLeft ? formatDay(Math.min(admitted + 300, referenceDay)) : null,
  });
}

function codeOf(provinceCode: string, position: number): string {
  return `CSTG${provinceCode}${String(position + 1).padStart(3, '0')}`;
}
