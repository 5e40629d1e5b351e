import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { pino } from 'pino';
import { expect, it } from '@jest/globals';
import { createError } from '../../../../../schema/contract/error-codes.js';
import { createGraphEndpoint } from '../../../../../subgraphs/kit/server/graph-endpoint.js';
import { createCallerContext } from '../../../../kit/caller-context.js';

const failing = (error: () => Error) => ({
  type: GraphQLString,
  resolve: () => {
    throw error();
  },
});
const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    fields: {
      broken: failing(() => Object.assign(new Error('duplicate key (name)=(CANARY)'), { code: '23505' })),
      away: failing(() => createError('UNAVAILABLE')),
      refused: failing(() => createError('INVALID_CURSOR')),
    },
  }),
});

const INTERNAL = { errors: [{ extensions: { code: 'INTERNAL' } }] };

/** What was answered, and the lines of the log. */
async function ask(body: string) {
  const lines: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void lines.push(JSON.parse(line) as Record<string, unknown>) });
  const endpoint = await createGraphEndpoint(schema, log);
  const { status, text } = await endpoint.answer(Buffer.from(body), { caller: createCallerContext({ requestId: 'r-1' }) });
  await endpoint.stop();
  return { status, text, answer: JSON.parse(text) as unknown, lines };
}

const askFor = (field: string) => ask(JSON.stringify({ query: `{ ${field} }` }));

it('a field that fails is logged under the id of the request, by its kind and place, and told as INTERNAL', async () => {
  const { status, text, answer, lines } = await askFor('broken');
  expect([status, answer]).toMatchObject([200, INTERNAL]);
  expect(lines).toMatchObject([
    { level: 50, requestId: 'r-1', fault: 'Error', sqlState: '23505', path: ['broken'], msg: 'a field failed' },
  ]);
  expect(text + JSON.stringify(lines)).not.toContain('CANARY');
});

it('a database that is away is logged under the id of the request and told as UNAVAILABLE', async () => {
  const { answer, lines } = await askFor('away');
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'UNAVAILABLE' } }] });
  expect(lines).toMatchObject([{ level: 40, requestId: 'r-1', msg: 'the database did not answer in time' }]);
});

it('what the caller alone did wrong is told and not logged', async () => {
  const { answer, lines } = await askFor('refused');
  expect(answer).toMatchObject({ errors: [{ extensions: { code: 'INVALID_CURSOR' } }] });
  expect(lines).toEqual([]);
});

it('a body that makes no sense is INTERNAL or refused, and logged under the id of the request', async () => {
  const broken = await ask('{');
  expect([broken.status, broken.answer]).toMatchObject([500, INTERNAL]);
  expect(broken.lines).toMatchObject([{ requestId: 'r-1', fault: 'SyntaxError', msg: 'request failed' }]);
  const unasked = await ask('{}');
  expect(unasked.status).toBe(400);
  expect(unasked.lines).toMatchObject([{ requestId: 'r-1', status: 400, msg: 'a request was not executed' }]);
});
