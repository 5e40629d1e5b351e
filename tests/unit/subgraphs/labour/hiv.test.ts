import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type GraphQLSchema, isInputObjectType, isObjectType } from 'graphql';
import type { CallerContext } from '../../../../schema/contract/caller-context.js';
import { createReading } from '../../../../subgraphs/kit/rows/reading.js';
import type { RowReader } from '../../../../subgraphs/kit/rows/row-reader.js';
import { buildSubgraph } from '../../../../subgraphs/kit/server/build-subgraph.js';
import { LABOUR } from '../../../../subgraphs/labour/index.js';

/** Reads that somebody is assisted, and everything about households, but not why anybody is assisted. */
const CALLER: CallerContext = {
  version: 1,
  requestId: 'request',
  policyVersion: 'policy',
  decidedAt: '2026-11-23T03:00:00Z',
  subject: 'officer',
  role: 'commune-labour-officer',
  purpose: 'DATA_CLEANSING',
  organisation: null,
  citizenId: null,
  jurisdiction: { level: 'COMMUNE', units: ['26000'] },
  rowSets: [[['RESIDENT']]],
  groups: { 'population.identity': 0, 'labour.assistance': 0, 'labour.poverty': 0 },
  dossier: null,
  case: null,
  readsProtected: [],
};
/** What tells clauses 3 and 8 from the others, in whatever disguise. */
const TELLING = [
  'category',
  'clause',
  'coefficient',
  'monthlyAmountVnd',
  'ruleVersion',
  'provinceCode',
  'disabilityLevel',
  'children',
  'rule',
];

let schema: GraphQLSchema;
let sdl = '';
beforeAll(async () => {
  ({ schema, sdl } = await buildSubgraph(LABOUR));
});

const HIV_ROW = { clause: '8', category: 'HIV', coefficient: '1.5', monthlyAmountVnd: '750000' };
const OTHER_ROW = { clause: '5c', category: 'ELDERLY', coefficient: '1.0', monthlyAmountVnd: '500000' };
const BASIC_ROW = {
  id: 'E1',
  recordNumber: 'BT1',
  beneficiary: 'PERSON',
  fundingSource: 'STATE_BUDGET',
  validFrom: '2025-01-01',
  validTo: null,
  citizenId: 'C1',
  householdId: null,
  loaderKey: 'C1',
  asDelivered: { fullName: null, birthDate: '01/01/1980', personalNumber: null, address: null },
};

/** Asks as the caller above of a database that holds one entitlement. */
async function ask(selection: string, entitlement: object) {
  const texts: string[] = [];
  const read = ({ text }: { text: string }): object[] => {
    texts.push(text);
    if (text.includes('citizen_alias')) return [{ key: 'C1', id: 'C1' }];
    return text.includes('assistance_entitlement') ? [{ ...BASIC_ROW, ...entitlement }] : [];
  };
  // The rows are those of the statement above them; the reader's type parameter is its caller's word.
  const rows: RowReader = { read: <Row>(statement: Parameters<typeof read>[0]) => Promise.resolve(read(statement) as Row[]) };
  const reading = createReading(CALLER, rows, 'labour');
  const answer = await graphql({
    schema,
    source: selection,
    contextValue: { caller: CALLER, reading, loaders: LABOUR.createLoaders(reading), cursorKeys: [new Uint8Array(32)] },
  });
  return { texts, answer: JSON.stringify(answer) };
}

const ofCitizen = (fields: string) =>
  `{ _entities(representations: [{ __typename: "Citizen", id: "C1" }]) { ... on Citizen { assistanceEntitlements { id ${fields} } } } }`;

describe('who may not read why somebody is assisted cannot tell HIV', () => {
  it('by any field: all that depends on the clause is in the sensitive group, and the answers are the same', async () => {
    const nested = (field: string) => (field === 'rule' ? 'rule { expectedMonthlyAmountVnd }' : field);
    for (const field of TELLING) {
      const [hiv, other] = await Promise.all([HIV_ROW, OTHER_ROW].map((row) => ask(ofCitizen(nested(field)), row)));
      expect(hiv?.answer).toBe(other?.answer);
      expect(hiv?.answer).not.toMatch(/HIV|750000|"8"/);
    }
  });

  it('by the fields that it may read', async () => {
    const fields = 'recordNumber beneficiary fundingSource validFrom validTo household { id } citizen { id } asDelivered { birthDate }';
    const [hiv, other] = await Promise.all([HIV_ROW, OTHER_ROW].map((row) => ask(ofCitizen(fields), row)));
    expect(hiv?.answer).toBe(other?.answer);
    expect(hiv?.answer).toContain('BT1');
  });

  it('by the filter on the category or its count: the statement matches no row', async () => {
    const { texts } = await ask('{ assistanceEntitlements(filter: { category: HIV }) { totalCount nodes { id } } }', HIV_ROW);
    const lists = texts.filter((text) => text.includes('assistance_entitlement'));
    expect(lists.length).toBeGreaterThan(0);
    expect(lists.filter((text) => !/e\.category = \$\d+::text AND false/.test(text))).toEqual([]);
  });

  it('by an order: none reads what tells', () => {
    const order = schema.getType('AssistanceEntitlementOrder');
    const names = isInputObjectType(order) ? Object.keys(order.getFields()) : [];
    expect(names).toEqual(['validFrom', 'decisionDate']);
  });

  it('by another type: only the entitlement, its rule and the law itself speak of clause, coefficient and category', () => {
    const types = Object.values(schema.getTypeMap()).filter((type) => isObjectType(type) && !type.name.startsWith('_'));
    const speaking = types.filter(
      (type) => isObjectType(type) && ['clause', 'coefficient'].some((field) => Object.hasOwn(type.getFields(), field)),
    );
    expect(speaking.map(({ name }) => name).toSorted()).toEqual(['AssistanceCoefficient', 'AssistanceEntitlement', 'EntitlementRule']);
    const rule = /type EntitlementRule \{([\s\S]*?)\n\}/.exec(sdl)?.[1] ?? '';
    expect(rule.match(/@requiresScopes\(scopes: \[\["labour\.assistance-detail"\]\]\)/g)).toHaveLength(6);
  });
});
