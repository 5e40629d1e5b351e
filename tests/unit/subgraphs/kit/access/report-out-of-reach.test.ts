import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, graphql, type GraphQLSchema, isListType, isObjectType } from 'graphql';
import { pino } from 'pino';
import { HEALTH } from '../../../../../subgraphs/health/index.js';
import type { OutOfReach } from '../../../../../subgraphs/kit/access/report-out-of-reach.js';
import { createReading } from '../../../../../subgraphs/kit/rows/reading.js';
import type { Statement } from '../../../../../subgraphs/kit/rows/sql.js';
import { buildSubgraph } from '../../../../../subgraphs/kit/server/build-subgraph.js';
import { createGraphEndpoint } from '../../../../../subgraphs/kit/server/graph-endpoint.js';
import { LABOUR } from '../../../../../subgraphs/labour/index.js';
import { POPULATION } from '../../../../../subgraphs/population/index.js';
import { SOCIAL_INSURANCE } from '../../../../../subgraphs/social-insurance/index.js';
import { createCallerContext } from '../../../../kit/caller-context.js';

const QUERY = `query ($number: String!) { asked: citizenByPersonalNumber(personalNumber: $number) { id } }`;
const KNOWN = '075186000001';

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await buildSubgraph(POPULATION));
});

/** A register that knows one number; whether its citizen is readable is what the test says. */
function createContext(isReadable: boolean) {
  const caller = createCallerContext({ rowSets: [[['ANY']]], groups: { 'population.name': 0 } });
  const statements: string[] = [];
  const answers = ({ text, values }: Statement): object[] => {
    const isKnown = values.some((value) => value === KNOWN || (Array.isArray(value) && (value.includes(KNOWN) || value.includes('an'))));
    if (!isKnown) return [];
    if (text.includes('SELECT number, code')) return [{ number: KNOWN, code: 'an' }];
    if (text.includes('AS "loaderKey"')) return isReadable ? [{ loaderKey: 'an', id: 'an' }] : [];
    return [{ id: 'an' }];
  };
  const read = <Row>(statement: Statement): Promise<Row[]> => {
    statements.push(statement.text);
    // The rows have what the statements above ask for.
    return Promise.resolve(answers(statement) as Row[]);
  };
  const reading = createReading(caller, { read }, 'population');
  const outOfReach: OutOfReach[] = [];
  return { caller, reading, loaders: POPULATION.createLoaders(reading), cursorKeys: [new Uint8Array(32)], statements, outOfReach };
}

async function ask(number: string, isReadable: boolean) {
  const contextValue = createContext(isReadable);
  const { data, errors } = await graphql({ schema, source: QUERY, variableValues: { number }, contextValue });
  return { data, errors, statements: contextValue.statements, outOfReach: contextValue.outOfReach };
}

describe('a lookup', () => {
  it('names whom it found and did not give, under the key of the answer', async () => {
    const { data, errors, outOfReach } = await ask(KNOWN, false);
    expect({ data, errors }).toEqual({ data: { asked: null }, errors: undefined });
    expect(outOfReach).toEqual([{ path: ['asked'], citizenId: 'an' }]);
  });

  it('names nobody for a number that nobody has, by the same statements', async () => {
    const [unknown, unreadable] = [await ask('075186000002', false), await ask(KNOWN, false)];
    expect(unknown.outOfReach).toEqual([]);
    expect(unknown.data).toEqual(unreadable.data);
    expect(unknown.statements).toEqual(unreadable.statements);
  });

  it('costs no further statement when it gives a record', async () => {
    const [readable, unreadable] = [await ask(KNOWN, true), await ask(KNOWN, false)];
    expect(readable.outOfReach).toEqual([]);
    expect(unreadable.statements.length - readable.statements.length).toBe(1);
  });
});

it('the answer of the agency names them beside the data, and has nothing beside the data otherwise', async () => {
  const endpoint = await createGraphEndpoint(schema, pino({ level: 'silent' }));
  const answerOf = async (isReadable: boolean): Promise<unknown> => {
    const body = Buffer.from(JSON.stringify({ query: QUERY, variables: { number: KNOWN } }));
    return JSON.parse((await endpoint.answer(body, createContext(isReadable))).text);
  };
  expect(await answerOf(false)).toEqual({ data: { asked: null }, extensions: { outOfReach: [{ path: ['asked'], citizenId: 'an' }] } });
  expect(await answerOf(true)).toEqual({ data: { asked: { id: 'an' } } });
  await endpoint.stop();
});

it.each([
  { ...POPULATION, build: () => buildSubgraph(POPULATION) },
  { ...LABOUR, build: () => buildSubgraph(LABOUR) },
  { ...SOCIAL_INSURANCE, build: () => buildSubgraph(SOCIAL_INSURANCE) },
  { ...HEALTH, build: () => buildSubgraph(HEALTH) },
])('$name says of every lookup of a personal record whose it is', async ({ lookups: said = {}, build }) => {
  const { schema: built } = await build();
  const isPersonal = (name: string): boolean => {
    const type = built.getType(name);
    return isObjectType(type) && (type.astNode?.directives ?? []).some((directive) => directive.name.value === 'subject');
  };
  const lookups = Object.values(built.getQueryType()?.getFields() ?? {}).filter(
    ({ args, type }) => args.length > 0 && !isListType(type) && isPersonal(getNamedType(type).name),
  );
  // The code of a citizen stands in the question: the gateway logs it by itself.
  const byNumber = lookups.map(({ name }) => name).filter((name) => name !== 'citizen');
  expect(byNumber).toEqual(Object.keys(said));
});
