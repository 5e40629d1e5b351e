/**
 * Monthly social assistance in the community, Đồng Nai, end 2017 (plan 5023/KH-UBND): 34,626 + 38,282 + 1,443 = 74,351 people.
 * Clauses and coefficients: Decree 20/2021, Article 5 and 6 (clauses 4, 7 and 8 from memory, unverified).
 */
export const ASSISTANCE_PEOPLE = { elderly: 34_626, disabled: 38_282, children: 1_443 } as const;

/** Standard level in đồng a month: Decree 20/2021, then Decree 76/2024. Oldest first; `from` is year, month, day. */
export const ASSISTANCE_STANDARDS: readonly { readonly from: readonly [number, number, number]; readonly vnd: number }[] = [
  { from: [2021, 7, 1], vnd: 360_000 },
  { from: [2024, 7, 1], vnd: 500_000 },
];

/** The twelve indicators of Decree 07/2021, numbered in its order (order unverified). */
export const DEPRIVATION_CODES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12'] as const;
