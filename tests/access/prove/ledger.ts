import type { AccessRow } from './sinks.js';
import { sumOf, type LeafCounts } from './count-leaves.js';

/** What clients were given, against what the access log says that they were given. */
export interface Ledger {
  noteAnswer(requestId: string, leaves: LeafCounts): void;
  noteRow(row: AccessRow): void;
  /** Answers whose outcome is missing, twice there or another one; to be asked when everything was read. */
  findDifferences(): string[];
  readonly leaves: number;
}

interface Outcome {
  readonly coordinates: Readonly<Record<string, number>>;
}

export function createLedger(): Ledger {
  const answers = new Map<string, LeafCounts>();
  const outcomes = new Map<string, Outcome[]>();
  const settled = new Set<string>();
  let leaves = 0;
  const found: string[] = [];
  const settle = (id: string): void => {
    const [answer, [outcome, ...more]] = [answers.get(id), outcomes.get(id) ?? []];
    if (answer === undefined || outcome === undefined) return;
    if (more.length > 0 || !isSame(answer, outcome)) found.push(tell(id, answer, [outcome, ...more]));
    answers.delete(id);
    outcomes.delete(id);
    settled.add(id);
  };
  return {
    noteAnswer(id, counts) {
      leaves += sumOf(counts);
      answers.set(id, counts);
      settle(id);
    },
    noteRow({ kind, requestId, body }) {
      if (kind !== 'OUTCOME' || requestId === null) return;
      if (settled.has(requestId)) found.push(`${requestId}: logged twice`);
      // The log's own form, which its verification checks.
      outcomes.set(requestId, [...(outcomes.get(requestId) ?? []), JSON.parse(body) as Outcome]);
      settle(requestId);
    },
    findDifferences() {
      // About nobody, nothing is logged; about somebody, nothing may be delivered unlogged.
      const unlogged = [...answers].flatMap(([id, counts]) => (sumOf(counts) === 0 ? [] : [tell(id, counts, [])]));
      return [...found, ...unlogged];
    },
    get leaves() {
      return leaves;
    },
  };
}

function isSame(answer: LeafCounts, { coordinates }: Outcome): boolean {
  const logged = Object.entries(coordinates);
  return logged.length === answer.size && logged.every(([coordinate, count]) => answer.get(coordinate) === count);
}

function tell(id: string, answer: LeafCounts, outcomes: readonly Outcome[]): string {
  const logged = outcomes.map(({ coordinates }) => JSON.stringify(coordinates)).join(' and ');
  return `${id}: delivered ${JSON.stringify(Object.fromEntries(answer))}, logged ${logged === '' ? 'nothing' : logged}`;
}
