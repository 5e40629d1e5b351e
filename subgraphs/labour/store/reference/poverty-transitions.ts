/** The class of a household in one year. */
export interface ClassOfYear {
  readonly year: number;
  readonly class: string;
}

export type PovertyTransitionKind = 'ESCAPED' | 'FELL_BACK' | 'NEWLY_POOR';

export interface DerivedTransition {
  readonly year: number;
  readonly kind: PovertyTransitionKind;
  readonly fromClass: string;
  readonly toClass: string;
}

/**
 * What happened to a household between two reviewed years in a row, oldest first. A household that becomes poor fell back when an
 * earlier review had found it poor, and is newly poor otherwise. Nothing is said of a year whose year before was not reviewed.
 */
export function derivePovertyTransitions(classes: readonly ClassOfYear[]): DerivedTransition[] {
  const sorted = classes.toSorted((left, right) => left.year - right.year);
  return sorted.flatMap((now, index) => {
    const before = sorted[index - 1];
    if (before?.year !== now.year - 1 || (before.class === 'POOR') === (now.class === 'POOR')) return [];
    const wasPoorEarlier = sorted.slice(0, index).some((one) => one.class === 'POOR');
    const kind = now.class !== 'POOR' ? 'ESCAPED' : wasPoorEarlier ? 'FELL_BACK' : 'NEWLY_POOR';
    return [{ year: now.year, kind, fromClass: before.class, toClass: now.class }];
  });
}
