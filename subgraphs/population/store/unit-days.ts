/** Decision 124/2004/QĐ-TTg gave the units their codes. What ended before has no code of its time and is read on this day. */
export const CODES_FROM = '2004-07-08';

/** The first day of the two tiers of Resolution 202/2025/QH15. Before it the same codes meant other units. */
export const TWO_TIERS_FROM = '2025-07-01';

/** What is known of a residence's place and time. */
export interface DatedResidence {
  readonly validFrom: string;
  readonly validTo: string | null;
  /** The day on which the file's code means the unit, when that is another than the last day of the residence. */
  readonly unitReadOn: string | null;
}

/** The day on which the code of a residence is to be read: its last one, or today. */
export function codeDayOf({ unitReadOn, validTo }: DatedResidence, today: string): string {
  return unitReadOn ?? (validTo === null || validTo > today ? today : validTo);
}

/**
 * The day on which the code says the unit of `asOf`; null when the register holds the code of another list only. A code keeps its
 * meaning inside one list and has another in the next: what a place was called before is not guessed from what it is called now.
 */
export function unitDayAsOf(residence: DatedResidence, asOf: string, today: string): string | null {
  return isTwoTiers(asOf) === isTwoTiers(codeDayOf(residence, today)) ? asOf : null;
}

function isTwoTiers(day: string): boolean {
  return day >= TWO_TIERS_FROM;
}
