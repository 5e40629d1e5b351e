import { beforeAll, describe, expect, it } from '@jest/globals';
import { graphql, type GraphQLSchema } from 'graphql';
import type { CallerContext } from '../../../../schema/contract/caller-context.js';
import { createReading } from '../../../../subgraphs/kit/rows/reading.js';
import type { RowReader } from '../../../../subgraphs/kit/rows/row-reader.js';
import { buildSubgraph } from '../../../../subgraphs/kit/server/build-subgraph.js';
import { LABOUR } from '../../../../subgraphs/labour/index.js';

const GROUPS = ['population.name', 'labour.assistance', 'labour.assistance-detail', 'labour.poverty', 'labour.meritorious'];
const CALLER: CallerContext = {
  version: 1,
  requestId: 'request',
  policyVersion: 'policy',
  decidedAt: '2026-11-23T03:00:00Z',
  subject: 'officer',
  role: 'commune-labour-officer',
  purpose: 'BENEFIT_APPRAISAL',
  organisation: null,
  citizenId: null,
  jurisdiction: { level: 'COMMUNE', units: ['26000'] },
  rowSets: [[['RESIDENT']]],
  groups: Object.fromEntries(GROUPS.map((group) => [group, 0])),
  dossier: null,
  case: null,
  readsProtected: [],
};
const CITIZEN_FIELDS = `id assistanceEntitlements { id category asDelivered { fullName } }
  povertyClassifications { id class asDelivered { fullName } } meritoriousDossiers { id regime }`;
const RECORD_TABLES = /FROM (\(SELECT \* FROM assistance_entitlement|meritorious_dossier|\(SELECT DISTINCT)/;

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph(LABOUR));
});

/** A database that knows every citizen asked for and gives each household row the classification `P`. */
function createRecordingRows(): { rows: RowReader; texts: string[] } {
  const texts: string[] = [];
  const read = ({ text, values }: { text: string; values: readonly unknown[] }) => {
    texts.push(text.trim());
    const keys = values.find((value): value is string[] => Array.isArray(value) && value.length > 0 && value[0] !== '26000') ?? [];
    if (text.includes('citizen_alias')) return keys.map((key) => ({ key, id: key }));
    return text.includes('SELECT DISTINCT') ? keys.map((key) => ({ loaderKey: key, id: `P-${key}`, class: 'POOR' })) : [];
  };
  // The rows are those of the statement above them; the reader's type parameter is its caller's word.
  return { texts, rows: { read: <Row>(statement: Parameters<typeof read>[0]) => Promise.resolve(read(statement) as Row[]) } };
}

async function statementsFor(citizens: number): Promise<{ texts: string[]; errors: unknown }> {
  const { rows, texts } = createRecordingRows();
  const reading = createReading(CALLER, rows, 'labour');
  const representations = Array.from({ length: citizens }, (_, index) => ({ __typename: 'Citizen', id: `C${index}` }));
  const { errors } = await graphql({
    schema,
    source: `query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Citizen { ${CITIZEN_FIELDS} } } }`,
    variableValues: { representations },
    contextValue: { caller: CALLER, reading, loaders: LABOUR.createLoaders(reading), cursorKeys: [new Uint8Array(32)] },
  });
  return { texts, errors };
}

describe('a page of citizens at the labour agency', () => {
  it('costs one statement per record type, one for the citizens and one for the heads, whatever its size', async () => {
    const one = await statementsFor(1);
    const fifty = await statementsFor(50);
    expect(fifty.errors).toBeUndefined();
    expect(fifty.texts).toHaveLength(5);
    expect(fifty.texts.filter((text) => RECORD_TABLES.test(text))).toHaveLength(3);
    expect(fifty.texts.toSorted()).toEqual(one.texts.toSorted());
  });

  it('puts the row condition into every statement', async () => {
    const { texts } = await statementsFor(2);
    expect(texts.filter((text) => !text.includes('citizen_reach_residence'))).toEqual([]);
  });

  it('asks for the head as delivered only among all members of that year', async () => {
    const { texts } = await statementsFor(2);
    const heads = texts.filter((text) => text.includes('head_full_name'));
    expect(heads).toHaveLength(1);
    expect(heads[0]).toContain('bit_and(');
  });
});
