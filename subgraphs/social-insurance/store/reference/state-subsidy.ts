/** Who pays the premium of a membership in a time, both days included. */
export interface DatedFunding {
  readonly fundingSource: string;
  readonly stateSharePercent: number;
  readonly validFrom: string;
  readonly validTo: string | null;
}

/**
 * Whether the State pays the premium, in full or in part, on this day (Nhà nước hỗ trợ đóng). What is dated decides; the source that
 * stands in the membership itself is asked only where no period covers the day.
 */
export function isStateSubsidised(fundingSource: string, fundings: readonly DatedFunding[], day: string): boolean {
  const ofDay = fundings.filter(({ validFrom, validTo }) => validFrom <= day && (validTo === null || validTo >= day));
  if (ofDay.length === 0) return fundingSource === 'STATE_BUDGET';
  return ofDay.some(({ stateSharePercent }) => stateSharePercent > 0);
}
