import type { RecordDefinition } from '../../kit/rows/record.js';
import type { GrowthStandardFact } from '../store/reference/growth.js';

/** The standard is nobody's record; keyed by sex. */
export const GROWTH_STANDARD_POINTS: RecordDefinition<GrowthStandardFact> = {
  from: 'growth_standard t',
  columns: {
    indicator: 't.indicator',
    ageMonths: 't.age_months',
    l: 't.l::float8',
    m: 't.m::float8',
    s: 't.s::float8',
    source: 't.source',
    verified: 't.verified',
  },
  subject: null,
  group: null,
  order: 't.indicator, t.age_months',
};
