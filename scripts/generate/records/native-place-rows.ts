import type { Row } from '../csv-file.js';
import { NATIVE_PLACE_DEFECTS } from '../tables/planted-defects.js';
import { PROVINCES } from '../tables/provinces.js';
import type { PersonContext } from './context.js';

/** Writes a row of a record whose file holds the native place: as registered, or another one, which is then noted with every such row. */
export function writeWithNativePlace(context: PersonContext, record: string, row: Row): void {
  const { person, defects, write } = context;
  const number = row.personRecordNumber ?? '';
  const known = defects.otherNativePlaceByNumber.get(number);
  const other = known === undefined ? drawOtherNativePlace(context) : known;
  defects.otherNativePlaceByNumber.set(number, other);
  const full = { ...row, nativePlace: other ?? defects.nativePlaceByPerson.get(person) };
  write(record, full);
  if (other !== null) defects.note('NATIVE_PLACE_DIFFERENT', person, record, full);
}

/** Null for most copies, and for those whose other place comes out as the registered one. */
function drawOtherNativePlace({ person, household, world, defects: { random, nativePlaceByPerson } }: PersonContext): string | null {
  if (person.isShowcase || household.index < 10 || !random.chance(NATIVE_PLACE_DEFECTS.NATIVE_PLACE_DIFFERENT.rate)) return null;
  const { name, province } = world.pickCommuneOf(random.pick(PROVINCES), random);
  const place = `${name}, ${province.name}`;
  return place === nativePlaceByPerson.get(person) ? null : place;
}
