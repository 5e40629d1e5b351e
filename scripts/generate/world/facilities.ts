import { isWard, type Commune } from './communes.js';

export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly tier: 'Trạm y tế' | 'Bệnh viện khu vực' | 'Bệnh viện tỉnh' | 'Cơ sở tư nhân';
  readonly commune: Commune;
}

/** A hospital of an area serves so many communes that stand side by side in the list. */
export const COMMUNES_PER_AREA = 8;
/** Provincial hospitals and private facilities; they close the list of a province. */
export const OTHERS_PER_PROVINCE = 6;

/** A station for each commune, a hospital for each area of eight, two provincial hospitals, four private ones; codes from memory. */
export function createFacilities(communes: readonly Commune[]): Facility[] {
  const facilities: Omit<Facility, 'code'>[] = communes.map((commune) => ({
    name: `Trạm y tế ${commune.name}`,
    tier: 'Trạm y tế',
    commune,
  }));
  const areas = communes.filter(({ position }) => position % COMMUNES_PER_AREA === 0);
  for (const commune of areas)
    facilities.push({ name: `Bệnh viện đa khoa khu vực ${placeOf(commune)}`, tier: 'Bệnh viện khu vực', commune });
  const cities = communes.filter(({ name }) => isWard(name));
  for (const [number, commune] of cities.slice(0, OTHERS_PER_PROVINCE).entries()) {
    facilities.push(
      number < 2
        ? { name: `Bệnh viện đa khoa tỉnh ${commune.province.name} cơ sở ${number + 1}`, tier: 'Bệnh viện tỉnh', commune }
        : { name: `Phòng khám đa khoa ${placeOf(commune)}`, tier: 'Cơ sở tư nhân', commune },
    );
  }
  return facilities.map((facility, index) => ({ ...facility, code: facility.commune.province.code + String(index + 1).padStart(3, '0') }));
}

function placeOf(commune: Commune): string {
  return commune.name.replace(/^(Phường|Xã|Đặc khu) /, '');
}
