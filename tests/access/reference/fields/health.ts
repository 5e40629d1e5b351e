import { referenceData, unitSince, listed, subjectOf, type Resolve } from '../viewer.js';
import type { Row, World } from '../world.js';

const asDecimal = (value: unknown): string | null => (value === null ? null : String(Number(value)));
const decimal =
  (column: string): Resolve =>
  (_viewer, { row }) =>
    asDecimal(row[column]);

/** Health's fields that are not the column of their name. */
export const HEALTH_FIELDS: Readonly<Record<string, Resolve>> = {
  'Encounter.patientNumber': (_viewer, { row }) => row.person_record_number,
  'Encounter.diagnoses': (viewer, { row }) =>
    listed(
      viewer,
      viewer.world.find('diagnosis', 'encounter_record_number', row.record_number),
      'health.clinical',
      () => subjectOf(row) ?? {},
    ),
  'Diagnosis.icd10Code': (_viewer, { row }) => row.icd10,
  'HealthFacility.id': (_viewer, { row }) => row.code,
  'HealthFacility.unit': (viewer, { row }) => unitSince(viewer, row.unit_code),
  'Query.healthFacility': ({ world }, _query, { id }) => referenceData(world.find('health_facility', 'code', id)[0]),
  'Encounter.costItems': ({ world }, { row, reaches }) =>
    world.find('treatment_cost_item', 'encounter_record_number', row.record_number).map((item) => ({ row: item, reaches })),
  'Encounter.costItemsAddUp': ({ world }, { row }) => {
    const items = world.find('treatment_cost_item', 'encounter_record_number', row.record_number);
    return items.length === 0 ? null : items.reduce((sum, { amount }) => sum + Number(amount), 0) === Number(row.total_cost);
  },
  'ChildMeasurement.ageMonths': decimal('age_months'),
  'ChildMeasurement.weightKg': decimal('weight'),
  'ChildMeasurement.heightCm': decimal('height'),
  'ChildMeasurement.growth': ({ world }, { row, reaches }) => {
    const growth = growthOf(world, row);
    return growth === null ? null : { row: growth, reaches };
  },
};

/** Against the standard of the child's sex by completed months; null outside it. */
function growthOf({ find }: Pick<World, 'find'>, child: Row): Row | null {
  const month = Math.floor(Number(child.age_months));
  const points = find('growth_standard', 'sex', child.sex).filter((point) => point.age_months === month);
  const [forHeight, forWeight] = ['HEIGHT_FOR_AGE', 'WEIGHT_FOR_AGE'].map((name) => points.find(({ indicator }) => indicator === name));
  if (forHeight === undefined || forWeight === undefined) return null;
  // Below the second birthday a child is measured lying, and is then 0.7 cm longer than standing.
  const shift = child.position === 'STANDING' && month < 24 ? 0.7 : child.position === 'LYING' && month >= 24 ? -0.7 : 0;
  const height = child.height === null ? null : rounded(scoreOf(Number(child.height) + shift, forHeight));
  const weight = child.weight === null ? null : rounded(weightScoreOf(Number(child.weight), forWeight));
  return {
    height_for_age_z: asDecimal(height),
    weight_for_age_z: asDecimal(weight),
    stunting: statusOf(height),
    underweight: statusOf(weight),
    implausible: (height !== null && Math.abs(height) > 6) || (weight !== null && (weight < -6 || weight > 5)),
    source: forHeight.source,
    verified: forHeight.verified === true && forWeight.verified === true,
  };
}

function scoreOf(value: number, point: Row): number {
  const [l, m, s] = [Number(point.l), Number(point.m), Number(point.s)];
  return l === 0 ? Math.log(value / m) / s : ((value / m) ** l - 1) / (l * s);
}

/** Beyond three standard deviations WHO goes on in steps as wide as the third. */
function weightScoreOf(value: number, point: Row): number {
  const score = scoreOf(value, point);
  if (Math.abs(score) <= 3) return score;
  const [l, m, s] = [Number(point.l), Number(point.m), Number(point.s)];
  const valueOf = (z: number): number => (l === 0 ? m * Math.exp(s * z) : m * (1 + l * s * z) ** (1 / l));
  const side = score < 0 ? -1 : 1;
  return side * 3 + (value - valueOf(side * 3)) / Math.abs(valueOf(side * 3) - valueOf(side * 2));
}

function rounded(score: number): number {
  return Math.round(score * 100) / 100;
}

function statusOf(score: number | null): string | null {
  if (score === null) return null;
  return score < -3 ? 'SEVERE' : score < -2 ? 'MODERATE' : 'NOT_BELOW';
}
