import { addYears, formatDay } from '../calendar.js';
import type { Row } from '../csv-file.js';
import { createWeightedPick } from '../random.js';
import type { Assistance } from './assistance-rows.js';
import { drawDecisionNumber, type PersonContext } from './context.js';

const MILDLY_DISABLED = 0.004;
const CHILDREN_IN_NEED = 0.004;

const pickDisability = createWeightedPick([
  ['Vận động', 45],
  ['Nghe, nói', 12],
  ['Nhìn', 13],
  ['Thần kinh, tâm thần', 15],
  ['Trí tuệ', 10],
  ['Khác', 5],
] as const);
const pickCircumstance = createWeightedPick([
  ['Mồ côi', 40],
  ['Bị tai nạn thương tích', 25],
  ['Không nơi nương tựa', 10],
  ['Bị bỏ rơi', 8],
  ['Bị ngược đãi', 8],
  ['Phải bỏ học', 5],
  ['Bị mua bán', 2],
  ['Bị bắt cóc', 2],
] as const);

/** Who is assisted for a disability has a certificate of the level that the coefficient says; mild ones entitle to nothing. */
export function findDisabilityLevel({ person, random }: PersonContext, assistance: Assistance | null): string | null {
  if (assistance?.category === 'Người khuyết tật') {
    const bonus = person.age < 16 || person.age >= 60 ? 0.5 : 0;
    return assistance.coefficient - bonus >= 2 ? 'Đặc biệt nặng' : 'Nặng';
  }
  return person.deathDay === null && random.chance(MILDLY_DISABLED) ? 'Nhẹ' : null;
}

export function writeDisabilityCertificate({ person, random, referenceDay, write }: PersonContext, level: string, identity: Row): void {
  const issued = Math.max(person.birthDay + 30, referenceDay - random.between(60, 2_500));
  write('disability-certificate', {
    recordNumber: `KT${String(person.index + 1).padStart(8, '0')}-1`,
    ...identity,
    kind: pickDisability(random),
    level,
    certificateNumber: `${random.between(100, 99_999)}/GXN-KT`,
    certificateDate: formatDay(issued),
    validFrom: formatDay(issued),
    validTo: null,
  });
}

export function isChildInNeed({ person, random }: PersonContext): boolean {
  return person.age < 16 && person.deathDay === null && random.chance(CHILDREN_IN_NEED);
}

/** A circumstance and the measure that answers it. */
export function writeChildProtection({ person, random, referenceDay, write }: PersonContext, identity: Row): void {
  const number = `TE${String(person.index + 1).padStart(8, '0')}-1`;
  const found = Math.max(person.birthDay + 1, referenceDay - random.between(30, 900));
  write('child-circumstance', {
    recordNumber: number,
    ...identity,
    kind: pickCircumstance(random),
    foundOn: formatDay(found),
    validFrom: formatDay(found),
    validTo: null,
  });
  write('child-protection-measure', {
    recordNumber: `${number}-BP`,
    ...identity,
    circumstanceRecordNumber: number,
    level: random.pick(['Hỗ trợ', 'Can thiệp']),
    measure: random.pick(['Thăm hộ và tư vấn hằng tháng', 'Bố trí nơi chăm sóc thay thế', 'Hỗ trợ quay lại trường học']),
    provider: 'Người làm công tác bảo vệ trẻ em cấp xã',
    decisionNumber: drawDecisionNumber(random, 2025),
    decisionDate: formatDay(found + 5),
    validFrom: formatDay(found + 5),
    validTo: formatDay(addYears(found, 2)),
  });
}
