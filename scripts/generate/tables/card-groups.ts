/**
 * Groups of health-insurance cards with their benefit level (decision 1351/QĐ-BHXH 2015; the first that fits is taken). TE, HN, CN, BT,
 * CC, CK, HT and their levels as read; DT, DN, HX, CH, HS, GD with level from memory, unverified.
 */
export interface CardGroup {
  readonly letters: string;
  readonly level: 1 | 2 | 3 | 4 | 5;
  readonly funding: 'Người lao động và đơn vị' | 'Cá nhân' | 'Ngân sách nhà nước' | 'Quỹ BHXH';
}

export const CARD_GROUPS = {
  child: { letters: 'TE', level: 1, funding: 'Ngân sách nhà nước' },
  meritorious: { letters: 'CC', level: 1, funding: 'Ngân sách nhà nước' },
  veteran: { letters: 'CK', level: 2, funding: 'Ngân sách nhà nước' },
  poor: { letters: 'HN', level: 2, funding: 'Ngân sách nhà nước' },
  assistance: { letters: 'BT', level: 2, funding: 'Ngân sách nhà nước' },
  minority: { letters: 'DT', level: 2, funding: 'Ngân sách nhà nước' },
  pensioner: { letters: 'HT', level: 3, funding: 'Quỹ BHXH' },
  nearPoor: { letters: 'CN', level: 3, funding: 'Ngân sách nhà nước' },
  enterprise: { letters: 'DN', level: 4, funding: 'Người lao động và đơn vị' },
  cooperative: { letters: 'HX', level: 4, funding: 'Người lao động và đơn vị' },
  stateAgency: { letters: 'CH', level: 4, funding: 'Người lao động và đơn vị' },
  // Supported by the budget: the plan counts 42.1 % of the insured as subsidised, which needs the pupils (assumption).
  pupil: { letters: 'HS', level: 4, funding: 'Ngân sách nhà nước' },
  // Decree 146/2018: households in farming, forestry and fishing of average means pay a part; the plan counts their cards as subsidised.
  supportedHousehold: { letters: 'GD', level: 4, funding: 'Ngân sách nhà nước' },
  household: { letters: 'GD', level: 4, funding: 'Cá nhân' },
} as const satisfies Record<string, CardGroup>;

/** What the fund pays of a covered cost, by benefit level, in percent (level 4 and 5 unverified). */
export const COVERED_PERCENT = { 1: 100, 2: 100, 3: 95, 4: 80, 5: 100 } as const;
