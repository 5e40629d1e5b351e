/** Up to three of the names, the nearest to what was typed first. */
export function suggestNames(typed: string, names: readonly string[]): string[] {
  const wanted = bigrams(typed);
  const scored = names.map((name) => ({ name, score: similarity(wanted, bigrams(name)) }));
  return scored
    .toSorted((left, right) => right.score - left.score)
    .slice(0, 3)
    .map(({ name }) => name);
}

function bigrams(text: string): Set<string> {
  const lower = ` ${text.toLowerCase()} `;
  return new Set(Array.from({ length: lower.length - 1 }, (_, index) => lower.slice(index, index + 2)));
}

/** Dice's coefficient: 1 for the same pairs of letters, 0 for none in common. */
function similarity(left: Set<string>, right: Set<string>): number {
  return (2 * left.intersection(right).size) / (left.size + right.size);
}
