import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Fixtures } from '../harness.js';
import { serveFederation, type ServedFederation } from './serve-federation.js';

export interface Case {
  /** What the case shows. */
  readonly it: string;
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  /** The keys in the order of the operation. */
  readonly data: unknown;
  /** Paths of the errors, in any order; none when left out. */
  readonly errorPaths?: readonly (readonly (string | number)[])[];
  /** What the planner gets wrong here; the case tells when a newer one does better. */
  readonly plannerFault?: string;
  /** Subgraphs in the order in which they are asked; not looked at when left out. */
  readonly asks?: readonly string[];
}

/** One feature of Federation: a few subgraphs over HTTP, the gateway between, and what it must answer, letter by letter. */
export function describeFeature(feature: string, fixtures: Fixtures, cases: readonly Case[]): void {
  describe(feature, () => {
    let federation: ServedFederation;
    beforeAll(async () => {
      federation = await serveFederation(fixtures);
    });
    afterAll(() => federation.close());

    for (const one of cases) {
      const name = one.plannerFault === undefined ? one.it : `${one.it} (${one.plannerFault})`;
      (one.plannerFault === undefined ? it : it.failing)(name, () => expectAnswer(federation, one));
    }
  });
}

async function expectAnswer(federation: ServedFederation, { query, variables, data, errorPaths = [], asks }: Case): Promise<void> {
  const answer = await federation.ask(query, variables);
  const paths = (answer.errors ?? []).map(({ path, extensions }) => JSON.stringify(path ?? extensions?.path));
  expect({ data: JSON.stringify(answer.data), paths: paths.sort() }).toEqual({
    data: JSON.stringify(data),
    paths: errorPaths.map((path) => JSON.stringify(path)).sort(),
  });
  if (asks) expect(federation.sent.map(({ subgraph }) => subgraph)).toEqual(asks);
}
