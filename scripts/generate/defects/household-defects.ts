import type { Row } from '../csv-file.js';
import type { Write } from '../output.js';
import type { Person } from '../people/person.js';
import { Random } from '../random.js';
import {
  expectedOutcomeOf,
  IDENTITY_DEFECTS,
  type DefectKind,
  type ExpectedOutcome,
  type IdentityDefect,
} from '../tables/planted-defects.js';

/** One line of `truth.jsonl`: a defect in one kind of record of one agency, and what a check must say of it. */
export interface Truth {
  readonly kind: DefectKind;
  readonly agency: string;
  readonly record: string;
  readonly recordNumbers: readonly string[];
  readonly socialSecurityCode: string;
  readonly expected: ExpectedOutcome;
}

export interface RecordNaming {
  readonly agency: string;
  readonly naturalKey: readonly string[];
}

interface Watched {
  readonly kind: DefectKind;
  readonly person: Person;
}

const IDENTITY_KINDS = Object.entries(IDENTITY_DEFECTS) as readonly [IdentityDefect, { readonly rate: number }][];
const ANY_IDENTITY_DEFECT = IDENTITY_KINDS.reduce((sum, [, { rate }]) => sum + rate, 0);

/**
 * Plants the defects of one household and notes each of them. Draws from a stream of its own: a rate that changes moves no other datum.
 * `write` stands in for the output's, for the rows that carry a defective copy of a person are known only when they are written.
 */
export class HouseholdDefects {
  readonly random: Random;
  /** What an agency has of a person, by the agency's number: asked for again, the copy is the same. */
  readonly copiesByNumber = new Map<string, Row>();
  /** As the register has it. */
  readonly nativePlaceByPerson = new Map<Person, string>();
  /** As an agency has it where that is not as registered, by the agency's number; null for a copy that is right. */
  readonly otherNativePlaceByNumber = new Map<string, string | null>();
  private readonly contributing = new Set<string>();
  private readonly watchedByNumber = new Map<string, Watched[]>();
  private readonly truths = new Map<string, Truth & { readonly recordNumbers: string[] }>();

  constructor(
    seed: number,
    householdIndex: number,
    private readonly output: Write,
    private readonly namingOf: (record: string) => RecordNaming,
  ) {
    this.random = new Random(seed, 'defects', householdIndex);
  }

  readonly write: Write = (record, row) => {
    this.output(record, row);
    if (record === 'contribution-period' && !row.endMonth) this.contributing.add(row.personRecordNumber ?? '');
    if (this.watchedByNumber.size > 0) this.noteWatched(record, row);
  };

  /** Null for most copies. */
  drawIdentityDefect(): IdentityDefect | null {
    let point = this.random.fraction();
    if (point >= ANY_IDENTITY_DEFECT) return null;
    return IDENTITY_KINDS.find(([, { rate }]) => (point -= rate) < 0)?.[0] ?? null;
  }

  /** From now on every row under this number of an agency (of a household, where the record is one) bears the defect. */
  watch(kind: DefectKind, person: Person, number: string): void {
    this.watchedByNumber.set(number, [...(this.watchedByNumber.get(number) ?? []), { kind, person }]);
  }

  /** The defect of one row. */
  note(kind: DefectKind, person: Person, record: string, row: Row): void {
    const { agency, naturalKey } = this.namingOf(record);
    const key = `${kind} ${record} ${person.code}`;
    const known = this.truths.get(key);
    const number = naturalKey.map((column) => row[column] ?? '').join('|');
    if (known) known.recordNumbers.push(number);
    else
      this.truths.set(key, {
        kind,
        agency,
        record,
        recordNumbers: [number],
        socialSecurityCode: person.code,
        expected: expectedOutcomeOf(kind),
      });
  }

  /** Whether a contribution of the person runs, as far as the household's rows are written. */
  isContributing({ insuranceNumber }: Person): boolean {
    return this.contributing.has(insuranceNumber);
  }

  takeTruths(): Iterable<Truth> {
    return this.truths.values();
  }

  private noteWatched(record: string, row: Row): void {
    const number = row.personRecordNumber ?? (record === 'poverty-classification' ? row.householdFileNumber : null);
    if (number === null || number === undefined) return;
    for (const { kind, person } of this.watchedByNumber.get(number) ?? []) this.note(kind, person, record, row);
  }
}
