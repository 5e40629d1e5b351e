import { Random } from '../random.js';
import { createPermutation, type Permutation } from '../permutation.js';
import { EMPLOYER_KINDS, EMPLOYER_WORDS } from '../tables/employer-words.js';
import { PROVINCES, type ProvinceFacts } from '../tables/provinces.js';
import type { Commune } from './communes.js';

export interface Employer {
  readonly code: string;
  readonly name: string;
  readonly taxCode: string;
  readonly kind: (typeof EMPLOYER_KINDS)[number];
  readonly commune: Commune;
}

/** Employers as a function of their number, so that none is kept in memory; the provinces take turns. */
export class EmployerList {
  readonly count: number;
  private readonly taxNumber: Permutation;

  constructor(
    private readonly seed: number,
    people: number,
    private readonly pickCommuneOf: (province: ProvinceFacts, random: Random) => Commune,
  ) {
    this.count = PROVINCES.length * Math.max(10, Math.ceil(people / 120));
    this.taxNumber = createPermutation(seed, 'tax number', 10 ** 8);
  }

  get(index: number): Employer {
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

  pick(province: ProvinceFacts, random: Random): Employer {
    return this.get(random.integer(this.count / PROVINCES.length) * PROVINCES.length + PROVINCES.indexOf(province));
  }
}

function kindOfEmployer(position: number): (typeof EMPLOYER_KINDS)[number] {
  let limit = 0;
  for (const kind of EMPLOYER_KINDS) {
    limit += kind.ofTwenty;
    if (position < limit) return kind;
  }
  return EMPLOYER_KINDS[0];
}
