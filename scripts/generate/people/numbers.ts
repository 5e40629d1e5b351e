import { yearOf, type Day } from '../calendar.js';
import { createPermutation, type CodeIssuer, createCodeIssuer, type Permutation } from '../permutation.js';
import type { Commune } from '../world/communes.js';
import type { Sex } from './composition.js';

/** Every number of a person, each unique in its scheme. Holds one counter for each (province, sex, year of birth) and nothing else. */
export class NumberIssuer {
  readonly codes: CodeIssuer;
  private readonly serial: Permutation;
  private readonly eightDigits: Permutation;
  private readonly sevenDigits: Permutation;
  private readonly issuedByPrefix = new Map<string, number>();

  constructor(seed: number) {
    this.codes = createCodeIssuer(seed);
    this.serial = createPermutation(seed, 'personal number', 10 ** 6);
    this.eightDigits = createPermutation(seed, 'insurance number', 10 ** 8);
    this.sevenDigits = createPermutation(seed, 'seven digits', 10 ** 7);
  }

  /**
   * Twelve digits: province of birth registration (frozen table of 63), century and sex, two digits of the birth year, six random ones
   * (Decree 137/2015, Art. 13).
   */
  issuePersonalNumber(commune: Commune, sex: Sex, birthDay: Day): string {
    const year = yearOf(birthDay);
    const prefix = `${birthPrefixOf(commune).prefix}${centuryDigit(year, sex)}${String(year % 100).padStart(2, '0')}`;
    const issued = this.issuedByPrefix.get(prefix) ?? 0;
    if (issued >= 10 ** 6) throw new Error(`All personal numbers that start with ${prefix} are issued.`);
    this.issuedByPrefix.set(prefix, issued + 1);
    // Each prefix starts elsewhere in the permutation, or the first of every prefix would end alike.
    return prefix + pad(this.serial(issued + Number(prefix) * 7_919), 6);
  }

  /** Two digits of the issuing province (from memory, unverified) and eight random ones. */
  insuranceNumber(commune: Commune, personIndex: number): string {
    return commune.province.code + pad(this.eightDigits(personIndex), 8);
  }

  oldIdentityNumber(commune: Commune, personIndex: number): string {
    return birthPrefixOf(commune).oldIdentityPrefix + pad(this.sevenDigits(personIndex), 7);
  }

  /** In the shape of a Vietnamese mobile number; the person does not exist, a subscriber with that number might. */
  telephone(personIndex: number): string {
    return `0${personIndex % 2 === 0 ? '90' : '98'}${pad(this.sevenDigits(personIndex), 7)}`;
  }

  /** An agency's own number of a person: two letters and eight digits that differ from agency to agency. */
  agencyNumber(letters: string, personIndex: number): string {
    return letters + pad(this.eightDigits(personIndex + letters.charCodeAt(0) * 7_919), 8);
  }
}

/** 0 and 1 for men and women born in the 20th century, 2 and 3 in the 21st. */
export function centuryDigit(birthYear: number, sex: Sex): number {
  return (Math.floor(birthYear / 100) - 19) * 2 + (sex === 'Nam' ? 0 : 1);
}

export function birthPrefixOf({ province, code }: Commune): (typeof province.birthPrefixes)[number] {
  const found = province.birthPrefixes.findLast(({ fromCommuneCode }) => code >= fromCommuneCode);
  if (!found) throw new Error(`Province ${province.code} has no birth-registration prefix.`);
  return found;
}

function pad(number: number, digits: number): string {
  return String(number).padStart(digits, '0');
}
