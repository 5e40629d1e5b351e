import { formatDay } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { PersonContext } from './context.js';

const IN_TREATMENT = 0.0015;

/** Drawn from age alone: no other record of the person makes it likelier, or the data would tell. */
export function hasAddictionRecord({ person, random }: PersonContext): boolean {
  const isDrawn = random.chance(IN_TREATMENT);
  return person.isShowcase || (isDrawn && person.age >= 18 && person.age < 60 && person.deathDay === null);
}

export function writeAddictionRecord({ person, random, referenceDay, write }: PersonContext, identity: Row): void {
  const number = `CN${String(person.index + 1).padStart(8, '0')}-1`;
  const since = referenceDay - random.between(400, 1_500);
  write('addiction-record', {
    recordNumber: number,
    ...identity,
    measure: random.pick(['Tự nguyện tại gia đình, cộng đồng', 'Tự nguyện tại cơ sở', 'Điều trị thay thế', 'Quản lý sau cai']),
    substance: null,
    facility: null,
    decisionNumber: null,
    validFrom: formatDay(since),
    validTo: formatDay(since + 365),
  });
  write('addiction-note', {
    recordNumber: `${number}-1`,
    ...identity,
    addictionRecordNumber: number,
    notedOn: formatDay(since + 30),
    author: 'Người quản lý trường hợp',
    text: `Gặp lần ${random.between(1, 9)}, tiếp tục theo dõi`,
  });
}
