/** What a case is about: one kind for each purpose that needs a case number. */
export const CASE_KINDS = ['BENEFIT_APPRAISAL', 'INSPECTION', 'UNEMPLOYMENT_CLAIM', 'CLAIM_ASSESSMENT'] as const;
export type CaseKindName = (typeof CASE_KINDS)[number];

/** A case as it is read and answered; nothing of its citizens. */
export interface CaseState {
  readonly id: string;
  readonly number: string;
  readonly kind: CaseKindName;
  readonly organisation: string;
  readonly openedOn: string;
  /** The last day on which it is open; null while it is. */
  readonly closedOn: string | null;
}
