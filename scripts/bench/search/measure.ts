import type { Answer, Asker } from './ask.js';
import type { SearchOfficer } from './officers.js';
import type { Kind, Question } from './questions.js';

/** All questions of one kind by one officer. */
export interface SearchFigures {
  readonly officer: SearchOfficer;
  readonly kind: Kind;
  readonly requests: number;
  readonly p50Ms: number;
  readonly p95Ms: number;
  readonly p99Ms: number;
  /** On the first page of twenty, on average. */
  readonly found: number;
}

/** In turn, so that what slows the machine slows all kinds alike: the first question of every kind, then the second of every kind. */
export async function measureKinds(
  ask: Asker,
  officer: SearchOfficer,
  questions: ReadonlyMap<Kind, readonly Question[]>,
): Promise<SearchFigures[]> {
  const answers = new Map<Kind, Answer[]>([...questions.keys()].map((kind) => [kind, []]));
  const rounds = Math.max(0, ...[...questions.values()].map((asked) => asked.length));
  for (let round = 0; round < rounds; round += 1) {
    for (const [kind, asked] of questions) {
      const question = asked[round];
      if (question !== undefined) answers.get(kind)?.push(await ask(officer.context, question));
    }
  }
  return [...answers].map(([kind, given]) => ({ officer, kind, ...describe(given) }));
}

function describe(answers: readonly Answer[]): Pick<SearchFigures, 'requests' | 'p50Ms' | 'p95Ms' | 'p99Ms' | 'found'> {
  const sorted = answers.map(({ milliseconds }) => milliseconds).toSorted((left, right) => left - right);
  const quantile = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? NaN;
  const found = answers.reduce((sum, answer) => sum + answer.found, 0) / answers.length;
  return { requests: answers.length, p50Ms: quantile(0.5), p95Ms: quantile(0.95), p99Ms: quantile(0.99), found };
}
