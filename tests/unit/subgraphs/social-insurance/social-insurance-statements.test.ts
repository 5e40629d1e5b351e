import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';
import { SOCIAL_INSURANCE } from '../../../../subgraphs/social-insurance/index.js';
import { buildSubgraph } from '../../../../subgraphs/kit/server/build-subgraph.js';
import { createReading } from '../../../../subgraphs/kit/rows/reading.js';
import type { RowReader } from '../../../../subgraphs/kit/rows/row-reader.js';
import type { Statement } from '../../../../subgraphs/kit/rows/sql.js';
import type { CallerContext } from '../../../../schema/contract/caller-context.js';

const PAGE = `query ($keys: [_Any!]!) {
  _entities(representations: $keys) {
    ... on Citizen {
      id
      insuranceMemberships { id kind employer { name unit { code } } asDelivered { fullName } }
      contributionPeriods { startMonth salaryVnd employer { name } }
      healthInsuranceCards { cardCode registeredFacility { id } }
    }
  }
}`;

const OFFICER: CallerContext = {
  version: 1,
  requestId: 'request',
  policyVersion: 'policy',
  decidedAt: '2026-03-01T02:00:00Z',
  subject: 'subject',
  role: 'insurance-officer',
  purpose: 'INSURANCE_ADMINISTRATION',
  organisation: null,
  citizenId: null,
  jurisdiction: { level: 'COMMUNE', units: ['26000'] },
  rowSets: [[['RESIDENT']]],
  groups: { 'insurance.membership': 0, 'insurance.contribution': 0, 'insurance.card': 0, 'population.name': 0 },
  dossier: null,
  case: null,
  readsProtected: [],
};
const WITH_SALARY: CallerContext = { ...OFFICER, groups: { ...OFFICER.groups, 'insurance.salary': 0 } };

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph(SOCIAL_INSURANCE));
});

describe('a page of citizens', () => {
  it.each([1, 50])('costs one statement per record type for %i citizens', async (citizens) => {
    const { statements, errors } = await read(WITH_SALARY, PAGE, { keys: keysOf(citizens) });
    expect(errors).toBeUndefined();
    const tables = statements.map(({ text }) => /FROM\s+(\w+|\()/.exec(text)?.[1]);
    expect(tables).toEqual(['(', 'insurance_membership', 'contribution_period', 'health_insurance_card', 'employer']);
  });

  it('delivers a contribution period without its salary to whom only the period is granted', async () => {
    const { data, errors } = await read(OFFICER, PAGE, { keys: keysOf(1) });
    expect(data).toMatchObject({ _entities: [{ contributionPeriods: [{ startMonth: '2020-01', salaryVnd: null }] }] });
    expect(errors?.map(({ path }) => path?.at(-1))).toEqual(['salaryVnd']);
  });
});

describe('a list', () => {
  it('matches by salary only rows whose salary the caller may read', async () => {
    const list = '{ contributionPeriods(filter: { salaryFromVnd: "9007199254740993" }) { nodes { id } } }';
    const [granted] = (await read(WITH_SALARY, list, {})).statements;
    const [refused] = (await read(OFFICER, list, {})).statements;
    expect(granted?.values).toContain('9007199254740993');
    expect(refused?.text).toMatch(/t\.salary >= \$\d+::bigint AND false ORDER BY/);
  });

  it('gives employers to a caller who was granted no group', async () => {
    const nobody: CallerContext = { ...OFFICER, rowSets: [], groups: {} };
    const { statements, errors } = await read(nobody, '{ employers { nodes { id } } }', {});
    expect(errors).toBeUndefined();
    expect(statements[0]?.text).toMatch(/FROM employer p WHERE \(*true\)* ORDER BY/);
  });
});

function keysOf(citizens: number): object[] {
  return Array.from({ length: citizens }, (_, index) => ({ __typename: 'Citizen', id: `CITIZEN${index}` }));
}

async function read(caller: CallerContext, source: string, variableValues: { readonly keys?: readonly object[] }) {
  const statements: Statement[] = [];
  const reading = createReading(caller, createAnsweringReader(statements), 'social-insurance');
  const contextValue = { caller, reading, loaders: SOCIAL_INSURANCE.createLoaders(reading), cursorKeys: [new Uint8Array(32)] };
  const { data, errors } = await graphql({ schema, source, variableValues, contextValue });
  return { statements, data, errors };
}

/** Answers each statement with one row for every key that it was given. */
function createAnsweringReader(statements: Statement[]): RowReader {
  return {
    read<Row>(statement: Statement): Promise<Row[]> {
      statements.push(statement);
      const keys = statement.text.includes('loaderKey') || statement.text.includes('unnest') ? keysIn(statement) : [];
      const record = { startMonth: '2020-01', salaryVnd: '1', facilityCode: null, unitCode: '26000', asDelivered: {} };
      // The rows have every property that the resolvers of this page read.
      return Promise.resolve(keys.map((key) => ({ ...record, key, loaderKey: key, id: key, employerId: `E-${key}` })) as Row[]);
    },
  };
}

/** The keys of a loader are the one array that names citizens or employers; another is the caller's units. */
function keysIn({ values }: Statement): readonly string[] {
  return values.filter((value): value is string[] => Array.isArray(value)).find(([first]) => /CITIZEN/.test(first ?? '')) ?? [];
}
