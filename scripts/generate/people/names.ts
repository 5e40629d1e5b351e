import { createWeightedPick, type Random } from '../random.js';
import type { EthnicGroup } from '../tables/ethnic-groups.js';
import { FAMILY_NAMES, FEMALE_GIVEN_NAMES, FEMALE_MIDDLE_NAMES, MALE_GIVEN_NAMES, MALE_MIDDLE_NAMES } from '../tables/names.js';
import type { Sex } from './composition.js';

const pickKinhFamilyName = createWeightedPick(FAMILY_NAMES);

export function drawFamilyName({ familyNames }: EthnicGroup, random: Random): string {
  return familyNames.length === 0 ? pickKinhFamilyName(random) : random.pick(familyNames);
}

/** A name that nobody in `taken` bears: relatives are named in files by name alone. */
export function drawFullName(familyName: string, sex: Sex, taken: ReadonlySet<string>, random: Random): string {
  const [middleNames, givenNames] = sex === 'Nam' ? [MALE_MIDDLE_NAMES, MALE_GIVEN_NAMES] : [FEMALE_MIDDLE_NAMES, FEMALE_GIVEN_NAMES];
  for (;;) {
    const given = random.pick<string>(givenNames);
    const first = random.pick<string>(middleNames);
    const middle = random.chance(0.35) ? `${first} ${random.pick<string>(givenNames)}` : first;
    const name = `${familyName} ${middle} ${given}`;
    if (!middle.endsWith(given) && !taken.has(name)) return name;
  }
}

const VARIANTS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
];

/** The same name with the tone on the other vowel, as another keyboard sets it; unchanged where no syllable allows it. */
export function placeToneDifferently(fullName: string): string {
  for (const [usual, variant] of VARIANTS) if (fullName.includes(usual)) return fullName.replace(usual, variant);
  return fullName;
}
