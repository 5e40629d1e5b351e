import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DEFAULT_LIMITS } from '../../gateway/limits/limits.js';
import { runGateway } from '../unit/gateway/http/running-gateway.js';
import { expectQuick, measureRefusal, sendBody, type RunningGateway } from './ask-hostile.js';

let gateway: RunningGateway;
beforeAll(async () => {
  gateway = await runGateway();
  await gateway.ask('{ citizen(id: "c1") { id } }');
});
afterAll(() => gateway.close());

const times = (count: number, text: (index: number) => string) => Array.from({ length: count }, (_, index) => text(index)).join(' ');
const nested = (levels: number, open: string, inside: string, close = ' }') => `${open.repeat(levels)}${inside}${close.repeat(levels)}`;

type Case = readonly [
  title: string,
  query: string,
  expected: { readonly code: string; readonly limit?: keyof typeof DEFAULT_LIMITS; readonly counted?: number },
];

const CASES: readonly Case[] = [
  ['C1: fifty levels', nested(50, '{ citizen ', '{ id }'), { code: 'OPERATION_TOO_LARGE', limit: 'depth', counted: 41 }],
  [
    'C2: a thousand aliases',
    `{ unit(code: 1) { ${times(1_000, (n) => `a${n}: name`)} } }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'aliases', counted: 1_000 },
  ],
  [
    'C2: a thousand aliases at the root',
    `{ ${times(1_000, (n) => `a${n}: unit(code: ${n}) { name }`)} }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'rootFields', counted: 1_000 },
  ],
  [
    'C2: a thousand aliases by one fragment',
    `{ unit(code: 1) { ${times(50, () => '...A')} } } fragment A on AdministrativeUnit { ${times(20, (n) => `a${n}: name`)} }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'aliases', counted: 1_000 },
  ],
  [
    'C3: two thousand times the same field',
    `{ unit(code: 1) { ${times(2_000, () => 'name')} } }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'repeatedFields', counted: 1_999 },
  ],
  [
    'C4: a thousand directives',
    `{ unit(code: 1) { name ${times(1_000, () => '@include(if: true)')} } }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'directives', counted: 1_000 },
  ],
  ['C4: an unknown directive ten times', `{ unit(code: 1) { name ${times(10, () => '@aa')} } }`, { code: 'GRAPHQL_VALIDATION_FAILED' }],
  [
    'C6: fragments that are inside themselves',
    '{ citizen(id: 1) { ...A } } fragment A on Citizen { ...B } fragment B on Citizen { ...A }',
    { code: 'GRAPHQL_VALIDATION_FAILED' },
  ],
  [
    'C6: two hundred fragments in a circle',
    `{ citizen(id: 1) { ...F0 } } ${times(200, (n) => `fragment F${n} on Citizen { id ...F${(n + 1) % 200} }`)}`,
    { code: 'OPERATION_TOO_LARGE', limit: 'depth', counted: 41 },
  ],
  [
    'C7: introspection nested ten times',
    `{ __schema { types { ${nested(10, 'fields { type { ', 'name', ' } }')} } } }`,
    { code: 'GRAPHQL_VALIDATION_FAILED' },
  ],
  ['C8: 15,001 tokens', `{ ${times(14_999, () => 'a')} }`, { code: 'OPERATION_TOO_LARGE', limit: 'tokens' }],
  [
    'C9: forty times forty inline fragments',
    `{ unit(code: 1) ${nested(38, `{ ${times(40, () => '... { name }')} ... `, '{ name }')} }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'fragments' },
  ],
  [
    'fragments that spread each other twice',
    `{ citizen(id: 1) { ...F0 } } ${times(30, (n) => `fragment F${n} on Citizen { id ...F${n + 1} ...F${n + 1} }`)} fragment F30 on Citizen { id }`,
    { code: 'OPERATION_TOO_LARGE', limit: 'positions' },
  ],
  ['more levels than a stack has', `{ ${nested(4_900, '... { ', '__typename')} }`, { code: 'OPERATION_TOO_LARGE', limit: 'depth' }],
];

describe('a document that is cheap to write and dear to answer is refused within 50 ms and 100 ms of CPU, and no agency is asked', () => {
  it.each(CASES)('%s', async (_, query, { code, ...figures }) => {
    const measured = await measureRefusal(gateway, JSON.stringify({ query }));
    const { answer, fetches } = measured;
    const [error] = answer.json.errors ?? [];
    expect({ status: answer.status, data: answer.json.data, code: error?.extensions.code }).toEqual({ status: 400, data: undefined, code });
    if (figures.limit) expect(error?.extensions).toMatchObject({ ...figures, maximum: DEFAULT_LIMITS[figures.limit] });
    expect(fetches).toBe(0);
    expectQuick(measured);
  });
});

describe('a body that is too much is refused within 50 ms and 100 ms of CPU', () => {
  const query = '{ unit(code: 1) { name } }';

  it('C5: ten operations in one array', async () => {
    const measured = await measureRefusal(gateway, JSON.stringify(Array(10).fill({ query })));
    const { answer, fetches } = measured;
    expect([answer.status, answer.json.errors?.[0]?.extensions.code, fetches]).toEqual([400, 'BAD_REQUEST', 0]);
    expectQuick(measured);
  });

  it('C8: 2.1 MB, with the figure', async () => {
    const measured = await measureRefusal(gateway, JSON.stringify({ query: `${query} # ${'x'.repeat(2_100_000)}` }));
    const { answer } = measured;
    const { code, limit, maximum } = answer.json.errors?.[0]?.extensions ?? {};
    expect([answer.status, code, limit, maximum]).toEqual([413, 'REQUEST_TOO_LARGE', 'bytes', 1_048_576]);
    expectQuick(measured);
  });

  it('and one of exactly 1 MB is read', async () => {
    const empty = JSON.stringify({ query: `${query} # ` });
    const body = JSON.stringify({ query: `${query} # ${'x'.repeat(1_048_576 - empty.length)}` });
    expect([body.length, (await sendBody(gateway, body)).status]).toEqual([1_048_576, 200]);
    expect((await sendBody(gateway, ` ${body}`)).status).toBe(413);
  });
});

describe('each limit holds on both sides of its figure', () => {
  const { aliases, directives, repeatedFields, depth, tokens } = DEFAULT_LIMITS;
  const fragmentsWithin = (levels: number) => `{ ${nested(levels - 1, '... { ', '__typename')} }`;
  const SIDES: readonly (readonly [string, (figure: number) => string, number])[] = [
    ['aliases', (figure) => `{ unit(code: 1) { ${times(figure, (n) => `a${n}: name`)} } }`, aliases],
    [
      'directives',
      (figure) => `{ unit(code: 1) { name ${times(figure, (n) => `@include(if: true) ${n % 2 ? '' : 'code'}`)} } }`,
      directives,
    ],
    ['repeated fields', (figure) => `{ unit(code: 1) { name ${times(figure, () => 'name')} } }`, repeatedFields],
    ['levels', fragmentsWithin, depth],
    ['tokens', (figure) => `{ __typename ${times((figure - 3) / 2, () => '@a')} }`, tokens],
  ];

  it.each(SIDES)('%s', async (_, write, figure) => {
    const codes = [];
    for (const query of [write(figure), write(figure + 2)]) {
      const { errors } = (await sendBody(gateway, JSON.stringify({ query }))).json;
      codes.push(errors?.[0]?.extensions.code === 'OPERATION_TOO_LARGE' && errors[0].extensions.maximum === figure);
    }
    expect(codes).toEqual([false, true]);
  });
});
