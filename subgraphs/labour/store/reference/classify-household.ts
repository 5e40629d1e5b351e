/** Which households a standard calls poor and near-poor. */
export type PovertyFormula =
  /** Poor: up to the poor line, or up to the near-poor line with enough deprivations; near-poor: the others up to the near-poor line. */
  | 'POOR_LINE_OR_DEPRIVED'
  /** Poor: up to the one line with enough deprivations; near-poor: the others up to it. */
  | 'BELOW_LINE_AND_DEPRIVED';

export interface IncomeLine {
  readonly rural: string;
  readonly urban: string;
}

export interface PovertyIndicatorContent {
  readonly code: string;
  readonly dimension: string;
  readonly name: string;
  readonly verified: boolean;
}

export interface PovertyStandardContent {
  readonly poorLineVnd: IncomeLine;
  readonly nearPoorLineVnd?: IncomeLine;
  readonly formula?: PovertyFormula;
  readonly deprivationsOfPoor?: number;
  readonly isFormulaVerified: boolean;
  readonly indicators: readonly PovertyIndicatorContent[];
}

export interface HouseholdSituation {
  /** đồng a person a month. */
  readonly incomeVnd: string;
  readonly isUrban: boolean;
  readonly deprivations: number;
}

export interface ClassifiedHousehold {
  readonly class: 'POOR' | 'NEAR_POOR' | 'NOT_POOR';
  /** False while the formula, or a number in it, is not compared with the official text. */
  readonly verified: boolean;
}

/** The class by a standard; null for a standard whose formula is not on file: nothing is guessed. */
export function classifyHousehold(
  { content, verified }: { readonly content: PovertyStandardContent; readonly verified: boolean },
  { incomeVnd, isUrban, deprivations }: HouseholdSituation,
): ClassifiedHousehold | null {
  if (content.formula === undefined || content.deprivationsOfPoor === undefined) return null;
  const place = isUrban ? 'urban' : 'rural';
  const income = BigInt(incomeVnd);
  const isDeprived = deprivations >= content.deprivationsOfPoor;
  const isBelowPoorLine = income <= BigInt(content.poorLineVnd[place]);
  const upperLine = content.nearPoorLineVnd ?? content.poorLineVnd;
  const isAboveAll = income > BigInt(upperLine[place]);
  const isPoor = content.formula === 'POOR_LINE_OR_DEPRIVED' ? isBelowPoorLine || isDeprived : isDeprived;
  return { class: isAboveAll ? 'NOT_POOR' : isPoor ? 'POOR' : 'NEAR_POOR', verified: verified && content.isFormulaVerified };
}
