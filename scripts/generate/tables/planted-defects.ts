/**
 * What is planted wrongly, how often, and what a check of the data is expected to say of it. The plans name the defects and give no
 * rates: each rate is an assumption, high enough that a run of 20,000 people holds a few of each, low enough that lists stay plausible.
 */
export type ExpectedOutcome =
  /** Taken without a match by number; handed back to the officer (plan S3, step 3: no information found). */
  | 'NOT_FOUND'
  /** The number itself is wrong (S3, l.322 and 324). */
  | 'WRONG_FORMAT'
  /** One of the four compared fields differs; the value of the population database is kept (S3, l.310). */
  | 'MISMATCH'
  /** Another spelling of the same: must not be reported. */
  | 'NO_MISMATCH'
  /** The same person receives twice (S0, l.237). */
  | 'DUPLICATE'
  | 'BENEFIT_AFTER_DEATH'
  | 'BENEFIT_BESIDE_CONTRIBUTION'
  /** On the list of children to be visited (S3, l.318 to 328). */
  | 'CHILD_LIST';

interface PlantedDefect {
  /** Share of `of` that has the defect. */
  readonly rate: number;
  readonly of: string;
  readonly reason: string;
  readonly expected: ExpectedOutcome;
}

const COPY = 'copies of a person at one agency';
const LABOUR_CHILD = 'children of whom the labour agency has a copy';

/** Of one agency's copy of a person, in all of its records. */
export const IDENTITY_DEFECTS = {
  NUMBER_MISSING: { rate: 0.0025, of: COPY, reason: 'the number came after the file was opened', expected: 'NOT_FOUND' },
  NUMBER_UNKNOWN: { rate: 0.0015, of: COPY, reason: 'typed from a card that nobody holds', expected: 'NOT_FOUND' },
  NUMBER_MALFORMED: { rate: 0.0015, of: COPY, reason: 'a spreadsheet drops zeros, a hand types a letter', expected: 'WRONG_FORMAT' },
  NAME_DIFFERENT: { rate: 0.0015, of: COPY, reason: 'a middle name left out', expected: 'MISMATCH' },
  BIRTH_DATE_DIFFERENT: { rate: 0.002, of: COPY, reason: 'old papers give the year alone, or another one', expected: 'MISMATCH' },
  RESIDENCE_DIFFERENT: { rate: 0.0015, of: COPY, reason: 'moved, and told the police alone', expected: 'MISMATCH' },
  TONE_PLACEMENT: { rate: 0.012, of: COPY, reason: 'two keyboards, Hòa and Hoà; few names have such a syllable', expected: 'NO_MISMATCH' },
  LETTER_CASE: { rate: 0.001, of: COPY, reason: 'forms filled in capitals', expected: 'NO_MISMATCH' },
  SPACES: { rate: 0.001, of: COPY, reason: 'two spaces between words', expected: 'NO_MISMATCH' },
  UNICODE_FORM: { rate: 0.0005, of: COPY, reason: 'decomposed letters of one operating system', expected: 'NO_MISMATCH' },
} as const satisfies Record<string, PlantedDefect>;

export type IdentityDefect = keyof typeof IDENTITY_DEFECTS;

/** The fourth of the compared fields (name, date of birth, native place, permanent residence), in the records whose files deliver it. */
export const NATIVE_PLACE_DEFECTS = {
  NATIVE_PLACE_DIFFERENT: {
    rate: 0.002,
    of: 'copies of a person at an agency whose files hold the native place',
    reason: 'the place of birth written for the native place of the father',
    expected: 'MISMATCH',
  },
} as const satisfies Record<string, PlantedDefect>;

export const BENEFIT_DEFECTS = {
  DUPLICATE_IN_PROGRAMME: {
    rate: 0.006,
    of: 'people on social assistance',
    reason: 'registered again after a move, under a second number of the agency and without the personal number',
    expected: 'DUPLICATE',
  },
  DUPLICATE_ACROSS_PROGRAMMES: {
    rate: 1,
    of: 'people with social assistance beside a monthly allowance for merit, as the groups overlap by chance',
    reason: 'two registers that do not know each other; which of the two is due is for an officer to say',
    expected: 'DUPLICATE',
  },
  BENEFIT_TO_DECEASED: {
    rate: 0.06,
    of: 'people who died',
    reason: 'the death was registered, the allowance was not ended',
    expected: 'BENEFIT_AFTER_DEATH',
  },
  BENEFIT_BESIDE_CONTRIBUTION: {
    rate: 0.12,
    of: 'people who contribute and are drawn to have claimed unemployment benefit; the others of them have no claim',
    reason: 'the two agencies do not compare (plan S1, l.89)',
    expected: 'BENEFIT_BESIDE_CONTRIBUTION',
  },
} as const satisfies Record<string, PlantedDefect>;

/** The five classes of plan S3; a child is under 16 (Law on Children 2016, Art. 1). */
export const CHILD_DEFECTS = {
  CHILD_WITHOUT_CARD: { rate: 0.03, of: 'children of 14 and 15', reason: 'has not been to the office since the 14th birthday' },
  CHILD_WITHOUT_NUMBER: { rate: 0.015, of: 'children', reason: 'as of people of any age: registered, number not issued yet' },
  CHILD_NUMBER_FORMAT: { rate: 0.12, of: LABOUR_CHILD, reason: 'typed by hand into the software of the children’s officers' },
  CHILD_CARD_FORMAT: { rate: 0.01, of: 'cards of children', reason: 'twelve digits that begin with no province' },
  CHILD_BASIC_FIELDS: { rate: 0.004, of: 'children', reason: 'ethnicity or place of birth registration was never entered' },
} as const satisfies Record<string, Omit<PlantedDefect, 'expected'>>;

export type DefectKind = IdentityDefect | keyof typeof NATIVE_PLACE_DEFECTS | keyof typeof BENEFIT_DEFECTS | keyof typeof CHILD_DEFECTS;

export function expectedOutcomeOf(kind: DefectKind): ExpectedOutcome {
  if (kind in CHILD_DEFECTS) return 'CHILD_LIST';
  const defects: Readonly<Partial<Record<DefectKind, PlantedDefect>>> = {
    ...IDENTITY_DEFECTS,
    ...NATIVE_PLACE_DEFECTS,
    ...BENEFIT_DEFECTS,
  };
  const defect = defects[kind];
  if (!defect) throw new Error(`No expected outcome of ${kind}.`);
  return defect.expected;
}
