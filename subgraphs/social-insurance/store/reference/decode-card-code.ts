/** One code of the dated table: a group of insured people, a benefit level, or a province. */
export interface CardCodeFact {
  readonly list: string;
  readonly code: string;
  readonly name: string;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly source: string;
  readonly verified: boolean;
}

export type CardCodeFault = 'MALFORMED' | 'UNKNOWN_GROUP' | 'UNKNOWN_BENEFIT_LEVEL' | 'UNKNOWN_PROVINCE' | 'AMBIGUOUS_PROVINCE';

/** What stands in a card code. A part that the table of the day does not know is null, and `problems` says so. */
export interface DecodedCode<Fact extends CardCodeFact> {
  readonly group: Fact | null;
  readonly benefitLevel: Fact | null;
  /** One where it is certain; two where the code meant another province before 1/7/2025; none where nobody has it. */
  readonly provincesOfIssue: readonly Fact[];
  readonly insuranceNumber: string | null;
  readonly problems: readonly CardCodeFault[];
  readonly source: string | null;
  readonly verified: boolean;
}

const CARD_CODE = /^(?<letters>[A-Z]{2})(?<digit>[1-5])(?<province>\d{2})(?<insuranceNumber>\d{10})$/;

/**
 * Decodes the 15 characters `XX|X|XX|XXXXXXXXXX` (QĐ 1351/QĐ-BHXH) by the table that held on `day`, the card's first day. Pure: the
 * same code and table give the same answer. A renewed card keeps its code, so a province is looked for on that day and before it.
 */
export function decodeCardCode<Fact extends CardCodeFact>(cardCode: string, day: string, table: readonly Fact[]): DecodedCode<Fact> {
  const parts = CARD_CODE.exec(cardCode)?.groups;
  if (parts === undefined) {
    return {
      group: null,
      benefitLevel: null,
      provincesOfIssue: [],
      insuranceNumber: null,
      problems: ['MALFORMED'],
      source: null,
      verified: false,
    };
  }
  const group = findEntry(table, 'GROUP', parts.letters, day);
  const benefitLevel = findEntry(table, 'BENEFIT_LEVEL', parts.digit, day);
  const provincesOfIssue = findProvinces(table, parts.province, day);
  const problems: CardCodeFault[] = [
    ...(group === null ? ['UNKNOWN_GROUP' as const] : []),
    ...(benefitLevel === null ? ['UNKNOWN_BENEFIT_LEVEL' as const] : []),
    ...(provincesOfIssue.length === 0 ? ['UNKNOWN_PROVINCE' as const] : []),
    ...(provincesOfIssue.length > 1 ? ['AMBIGUOUS_PROVINCE' as const] : []),
  ];
  const read = [group, benefitLevel, ...provincesOfIssue];
  return {
    group,
    benefitLevel,
    provincesOfIssue,
    insuranceNumber: parts.insuranceNumber ?? null,
    problems,
    source: group?.source ?? benefitLevel?.source ?? null,
    verified: problems.length === 0 && read.every((fact) => fact?.verified === true),
  };
}

function findEntry<Fact extends CardCodeFact>(table: readonly Fact[], list: string, code: string | undefined, day: string): Fact | null {
  return table.find((fact) => fact.list === list && fact.code === code && holdsOn(fact, day)) ?? null;
}

/** Newest first. Two tables that give a code the same province are one answer, whatever kind of unit it is called. */
function findProvinces<Fact extends CardCodeFact>(table: readonly Fact[], code: string | undefined, day: string): Fact[] {
  const known = table.filter((fact) => fact.list === 'PROVINCE' && fact.code === code && fact.validFrom <= day);
  const newestFirst = known.toSorted((left, right) => right.validFrom.localeCompare(left.validFrom, 'en'));
  return newestFirst.filter((fact, index) => newestFirst.findIndex((other) => placeOf(other) === placeOf(fact)) === index);
}

function holdsOn({ validFrom, validTo }: CardCodeFact, day: string): boolean {
  return validFrom <= day && (validTo === null || validTo >= day);
}

function placeOf({ name }: CardCodeFact): string {
  return name.normalize('NFC').replace(/^(Tỉnh|Thành phố) /, '');
}
