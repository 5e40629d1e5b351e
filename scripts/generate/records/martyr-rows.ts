import { addYears, formatDay } from '../calendar.js';
import type { Row } from '../csv-file.js';
import type { Write } from '../output.js';
import { PROVINCES } from '../tables/provinces.js';
import type { MeritoriousCategory } from '../tables/meritorious-categories.js';
import type { World } from '../world/world.js';
import type { PersonContext } from './context.js';

/** One cemetery a province, in its first commune. */
export function writeMartyrCemeteries(world: World, write: Write): void {
  for (const province of PROVINCES) {
    const commune = world.communes.find((candidate) => candidate.province.code === province.code);
    if (!commune) continue;
    const name = `Nghĩa trang liệt sĩ tỉnh ${province.name}`;
    write('martyr-cemetery', { code: `NT${province.code}001`, name, unitCode: commune.code, address: commune.name });
  }
}

/** Who receives under a martyr's dossier is a relative; every second martyr has a known grave. Without draws. */
export function writeMartyrRecords({ person, household, write }: PersonContext, category: MeritoriousCategory, identity: Row): void {
  if (!category.name.startsWith('Liệt sĩ')) return;
  const dossierRecordNumber = `NC${String(person.index + 1).padStart(8, '0')}-1`;
  write('meritorious-relative', {
    dossierRecordNumber,
    ...identity,
    relation: person.age < 70 ? 'Con đẻ' : person.sex === 'Nữ' ? 'Vợ' : 'Con đẻ',
    validFrom: formatDay(addYears(person.birthDay, 45)),
    validTo: null,
  });
  if (person.index % 2 === 0) return;
  write('martyr-grave', {
    recordNumber: `ML${String(person.index + 1).padStart(8, '0')}`,
    dossierRecordNumber,
    martyrFullName: `${person.fullName.split(' ')[0] ?? ''} Văn Trung`,
    identification: 'Đã xác định',
    cemeteryCode: `NT${household.commune.province.code}001`,
    position: `Khu A, hàng ${person.index % 20}, mộ ${person.index % 37}`,
    buriedOn: null,
  });
}
