/** One month of the standard, for the child's sex. */
export interface GrowthStandardFact {
  readonly indicator: string;
  readonly ageMonths: number;
  readonly l: number;
  readonly m: number;
  readonly s: number;
  readonly source: string;
  readonly verified: boolean;
}

export interface MeasuredChild {
  readonly ageMonths: number;
  readonly weightKg: number | null;
  readonly heightCm: number | null;
  readonly position: string | null;
}

export interface AssessedGrowth {
  readonly heightForAgeZ: number | null;
  readonly weightForAgeZ: number | null;
  readonly stunting: string | null;
  readonly underweight: string | null;
  readonly implausible: boolean;
  readonly source: string;
  readonly verified: boolean;
}

/** The standard measures length to the day before the second birthday and height from then on; lying, a child is 0.7 cm longer. */
const STANDING_FROM_MONTHS = 24;
const LYING_IS_LONGER_CM = 0.7;
/** Beyond these the measurement, not the child, is at fault (WHO: flagged). */
const PLAUSIBLE = { HEIGHT_FOR_AGE: [-6, 6], WEIGHT_FOR_AGE: [-6, 5] } as const;

/** Against the standard of the child's sex; null where it has no such month, that is below 0 and above 60 completed months. */
export function assessGrowth(child: MeasuredChild, standard: readonly GrowthStandardFact[]): AssessedGrowth | null {
  const month = Math.floor(child.ageMonths);
  const find = (indicator: string) => standard.find((fact) => fact.indicator === indicator && fact.ageMonths === month);
  const [height, weight] = [find('HEIGHT_FOR_AGE'), find('WEIGHT_FOR_AGE')];
  if (height === undefined || weight === undefined) return null;
  const heightForAgeZ = child.heightCm === null ? null : round(lmsScore(toStandardHeight(child.heightCm, child.position, month), height));
  const weightForAgeZ = child.weightKg === null ? null : round(weightScore(child.weightKg, weight));
  return {
    heightForAgeZ,
    weightForAgeZ,
    stunting: statusOf(heightForAgeZ),
    underweight: statusOf(weightForAgeZ),
    implausible: isOutside(heightForAgeZ, PLAUSIBLE.HEIGHT_FOR_AGE) || isOutside(weightForAgeZ, PLAUSIBLE.WEIGHT_FOR_AGE),
    source: height.source,
    verified: height.verified && weight.verified,
  };
}

/** As the standard of this age measures: a position that was not recorded is the one that the age calls for. */
function toStandardHeight(heightCm: number, position: string | null, month: number): number {
  const standing = month >= STANDING_FROM_MONTHS;
  if (position === 'STANDING' && !standing) return heightCm + LYING_IS_LONGER_CM;
  return position === 'LYING' && standing ? heightCm - LYING_IS_LONGER_CM : heightCm;
}

type Lms = Pick<GrowthStandardFact, 'l' | 'm' | 's'>;

/** z = ((x / M)^L - 1) / (L S); for L = 0 its limit, ln(x / M) / S. */
export function lmsScore(value: number, { l, m, s }: Lms): number {
  return l === 0 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
}

/** Weight is skewed: beyond three standard deviations WHO goes on in steps as wide as the one from the second to the third. */
function weightScore(value: number, lms: Lms): number {
  const z = lmsScore(value, lms);
  if (Math.abs(z) <= 3) return z;
  const side = Math.sign(z);
  const third = valueAt(3 * side, lms);
  return 3 * side + (value - third) / Math.abs(third - valueAt(2 * side, lms));
}

function valueAt(z: number, { l, m, s }: Lms): number {
  return l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l);
}

/** Below -2 SD, never at it; the score that is shown, with its two decimals, is the one that decides. */
function statusOf(z: number | null): string | null {
  if (z === null) return null;
  if (z < -3) return 'SEVERE';
  return z < -2 ? 'MODERATE' : 'NOT_BELOW';
}

function isOutside(z: number | null, [lowest, highest]: readonly [number, number]): boolean {
  return z !== null && (z < lowest || z > highest);
}

function round(z: number): number {
  return Math.round(z * 100) / 100;
}
