/**
 * Why a record is out of reach, as a fact. It stands in the decision, the access log and the citizen's own log only: a client is told the same as for an
 * unknown record.
 */
export const ROW_REASONS = [
  'UNKNOWN',
  'NOT_THE_SUBJECT',
  'NOT_THE_GUARDIAN',
  'NOT_IN_JURISDICTION',
  'NO_OPEN_DOSSIER',
  'NO_OPEN_CASE',
  'PROTECTED_RECORD',
  'STATISTICS_ONLY',
] as const;
export type RowReason = (typeof ROW_REASONS)[number];
