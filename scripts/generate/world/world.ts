import { createWeightedPick, type Random } from '../random.js';
import { PROVINCES, type ProvinceFacts } from '../tables/provinces.js';
import { isWard, readCommunes, type Commune } from './communes.js';
import { EmployerList } from './employers.js';
import { COMMUNES_PER_AREA, createFacilities, OTHERS_PER_PROVINCE, type Facility } from './facilities.js';

/** Everything but the people: real communes, invented facilities and employers. Of a size that does not grow with the people. */
export class World {
  readonly communes: readonly Commune[];
  readonly employers: EmployerList;
  readonly facilities: readonly Facility[];
  private readonly communesByProvince: ReadonlyMap<string, readonly Commune[]>;
  private readonly facilitiesByProvince: ReadonlyMap<string, readonly Facility[]>;
  private readonly pickCommuneByWeight: (random: Random) => Commune;

  constructor(seed: number, people: number) {
    this.communes = PROVINCES.flatMap(readCommunes);
    this.communesByProvince = Map.groupBy(this.communes, ({ province }) => province.code);
    this.pickCommuneByWeight = createWeightedPick(this.communes.map((commune) => [commune, this.weightOf(commune)]));
    this.facilities = PROVINCES.flatMap((province) => createFacilities(this.communesOf(province)));
    this.facilitiesByProvince = Map.groupBy(this.facilities, ({ commune }) => commune.province.code);
    this.employers = new EmployerList(seed, people, this.pickCommuneOf);
  }

  getCommune(code: string): Commune {
    const commune = this.communes.find((candidate) => candidate.code === code);
    if (!commune) throw new Error(`The list of units valid from 1/7/2025 has no commune ${code}.`);
    return commune;
  }

  /** Wards hold about three times the people of a rural commune. */
  pickCommune(random: Random): Commune {
    return this.pickCommuneByWeight(random);
  }

  readonly pickCommuneOf = (province: ProvinceFacts, random: Random): Commune => random.pick(this.communesOf(province));

  /** Where people of the commune are registered: its health station, or the hospital of its area. */
  pickFirstCareFacility(commune: Commune, random: Random): Facility {
    return random.chance(0.55) ? this.facilityAt(commune, commune.position) : this.areaHospitalOf(commune);
  }

  pickTreatingFacility(commune: Commune, random: Random): Facility {
    const draw = random.fraction();
    if (draw < 0.4) return this.facilityAt(commune, commune.position);
    if (draw < 0.75) return this.areaHospitalOf(commune);
    return random.pick(this.facilitiesOf(commune.province).slice(-OTHERS_PER_PROVINCE));
  }

  private areaHospitalOf(commune: Commune): Facility {
    return this.facilityAt(commune, this.communesOf(commune.province).length + Math.floor(commune.position / COMMUNES_PER_AREA));
  }

  private facilityAt(commune: Commune, position: number): Facility {
    const facility = this.facilitiesOf(commune.province)[position];
    if (!facility) throw new Error(`Facility ${position} of province ${commune.province.code} does not exist.`);
    return facility;
  }

  private communesOf(province: ProvinceFacts): readonly Commune[] {
    return this.communesByProvince.get(province.code) ?? [];
  }

  private facilitiesOf(province: ProvinceFacts): readonly Facility[] {
    return this.facilitiesByProvince.get(province.code) ?? [];
  }

  private weightOf({ name, province }: Commune): number {
    const wards = this.communesOf(province).filter((commune) => isWard(commune.name)).length;
    const weightOfProvince = wards * 3 + (this.communesOf(province).length - wards);
    return (province.share * (isWard(name) ? 3 : 1)) / weightOfProvince;
  }
}
