import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';
import { HEALTH } from '../../../../subgraphs/health/index.js';
import { buildSubgraph } from '../../../../subgraphs/kit/server/build-subgraph.js';
import { createReading } from '../../../../subgraphs/kit/rows/reading.js';
import type { RowReader } from '../../../../subgraphs/kit/rows/row-reader.js';
import type { Statement } from '../../../../subgraphs/kit/rows/sql.js';
import type { CallerContext } from '../../../../schema/contract/caller-context.js';
import type { CitizenId } from '../../../../schema/contract/brand.js';

const PAGE = `query ($keys: [_Any!]!) {
  _entities(representations: $keys) {
    ... on Citizen { id encounters { id admittedOn facility { name unit { code validFrom } } diagnoses { icd10Code } } }
  }
}`;

/** A guardian who asks for a ward. */
const GUARDIAN: CallerContext = {
  version: 1,
  requestId: 'request',
  policyVersion: 'policy',
  decidedAt: '2026-03-01T02:00:00Z',
  subject: 'subject',
  role: 'citizen',
  purpose: 'SELF_SERVICE',
  organisation: null,
  // Only the register issues real codes; here any text will do.
  citizenId: 'GUARDIAN' as CitizenId,
  jurisdiction: null,
  rowSets: [[['SELF'], ['WARD']]],
  groups: { 'health.visit': 0, 'health.clinical': 0 },
  dossier: null,
  case: null,
  readsProtected: [],
};

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph(HEALTH));
});

describe('a page of citizens', () => {
  it.each([1, 50])('costs one statement per record type for %i citizens', async (citizens) => {
    const { statements, errors } = await readPageOf(citizens);
    expect(errors).toBeUndefined();
    expect(statements.map(({ text }) => /FROM\s+(\w+|\()/.exec(text)?.[1])).toEqual(['(', 'encounter', 'health_facility', 'diagnosis']);
  });

  it('hides a confidential encounter and its diagnoses from a guardian, in the statement itself', async () => {
    const { statements } = await readPageOf(2);
    const clinical = statements.filter(({ text }) => text.includes('encounter e'));
    expect(clinical).toHaveLength(2);
    for (const { text } of clinical) expect(text).toMatch(/citizen_reach_guardian reach_g .* AND NOT e\.confidential\)/);
  });

  it('reads facilities without a row condition: they are nobody’s record', async () => {
    const { statements } = await readPageOf(1);
    const [facilities] = statements.filter(({ text }) => text.includes('health_facility f'));
    expect(facilities?.text).not.toContain('citizen_reach');
  });
});

async function readPageOf(citizens: number) {
  const statements: Statement[] = [];
  const reading = createReading(GUARDIAN, createAnsweringReader(statements), 'health');
  const keys = Array.from({ length: citizens }, (_, index) => ({ __typename: 'Citizen', id: `CITIZEN${index}` }));
  const contextValue = { caller: GUARDIAN, reading, loaders: HEALTH.createLoaders(reading), cursorKeys: [new Uint8Array(32)] };
  const { errors } = await graphql({ schema, source: PAGE, variableValues: { keys }, contextValue });
  return { statements, errors };
}

/** Answers each statement with one row for every key that it was given. */
function createAnsweringReader(statements: Statement[]): RowReader {
  return {
    read<Row>(statement: Statement): Promise<Row[]> {
      statements.push(statement);
      const keys = statement.values.find((value): value is string[] => Array.isArray(value) && value.length > 0) ?? [];
      const rows = keys.map((key) => ({ key, loaderKey: key, id: key, facilityCode: `F-${key}`, unitCode: '26000', asDelivered: {} }));
      // The rows have every property that the resolvers of this page read.
      return Promise.resolve(rows as Row[]);
    },
  };
}
