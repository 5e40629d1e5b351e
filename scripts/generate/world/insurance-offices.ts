import { PROVINCES, type ProvinceFacts } from '../tables/provinces.js';
import type { World } from './world.js';
import type { Commune } from './communes.js';

export interface InsuranceOffice {
  readonly code: string;
  readonly name: string;
  readonly level: 'Tỉnh' | 'Huyện';
  readonly commune: Commune;
}

const DISTRICT_OFFICES = 4;

/** A provincial office and a few of the former districts for each province; the codes are invented. */
export function createInsuranceOffices(world: World): InsuranceOffice[] {
  return PROVINCES.flatMap((province) => {
    const communes = world.communes.filter((commune) => commune.province.code === province.code);
    const districts = communes.slice(0, DISTRICT_OFFICES).map((commune, index) => ({
      code: `${province.code}${String(index + 1).padStart(2, '0')}`,
      name: `BHXH khu vực ${commune.name.replace(/^(Phường|Xã|Đặc khu) /, '')}`,
      level: 'Huyện' as const,
      commune,
    }));
    const [seat] = communes;
    if (seat === undefined) return districts;
    return [{ code: provincialOfficeCode(province), name: `BHXH ${province.name}`, level: 'Tỉnh' as const, commune: seat }, ...districts];
  });
}

export function provincialOfficeCode({ code }: Pick<ProvinceFacts, 'code'>): string {
  return `${code}00`;
}

/** The office of a former district; `position` decides which of them. */
export function districtOfficeCode({ code }: Pick<ProvinceFacts, 'code'>, position: number): string {
  return `${code}${String((position % DISTRICT_OFFICES) + 1).padStart(2, '0')}`;
}
