import type { Day } from '../calendar.js';
import type { HouseholdDefects } from '../defects/household-defects.js';
import type { Write } from '../output.js';
import type { NumberIssuer } from '../people/numbers.js';
import type { Household, Person } from '../people/person.js';
import type { Random } from '../random.js';
import type { World } from '../world/world.js';

/** What every writer of records needs about the household at hand. */
export interface RecordContext {
  readonly household: Household;
  readonly random: Random;
  readonly world: World;
  readonly numbers: NumberIssuer;
  readonly referenceDay: Day;
  readonly write: Write;
  /** Plants what is wrong on purpose, from a stream of its own. */
  readonly defects: HouseholdDefects;
  /** What is over: draws from a stream of its own, so that it moves nothing of the present. */
  readonly history: Random;
}

export interface PersonContext extends RecordContext {
  readonly person: Person;
}

/** Number and year of an administrative decision, as offices write it. */
export function drawDecisionNumber(random: Random, year: number): string {
  return `${random.between(1, 4_800)}/QĐ-UBND-${year}`;
}
