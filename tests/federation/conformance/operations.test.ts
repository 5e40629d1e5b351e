import { GraphQLError } from 'graphql';
import { describeFeature } from './describe-feature.js';

const log: string[] = [];
const noted = (line: string) => [...log.splice(0, log.length, ...log, line), line].join(' ');

function refuse(message: string): never {
  throw new GraphQLError(message, { extensions: { code: 'NOT_TODAY' } });
}

const FIXTURES = {
  yard: {
    sdl: `
      type Query { boat(id: ID!): Boat boats: [Boat!]! fleet: Fleet! broken: Int }
      type Mutation { launch(name: String!): Boat reset: Int }
      type Fleet { flag: String! boats: [Boat] }
      type Boat @key(fields: "id") { id: ID! name: String sails(of: Int = 1): Int! }`,
    resolvers: {
      Query: {
        boat: (_: unknown, { id }: { id: string }) => ({ id, name: `Boat ${id}` }),
        boats: () => [{ id: '1' }, { id: '2' }],
        fleet: () => ({ flag: 'đỏ', boats: [{ id: '2' }, null, { id: '1' }] }),
        broken: () => refuse('no'),
      },
      Mutation: {
        launch: (_: unknown, { name }: { name: string }) => ({ id: name, name: noted(`launch-${name}`) }),
        reset: () => log.splice(0, log.length).length,
      },
      Boat: { sails: ({ id }: { id: string }, { of }: { of: number }) => (of > 5 ? refuse('too many') : of + Number(id)) },
    },
  },
  crew: {
    sdl: `
      type Mutation { hire(name: String!): String }
      type Boat @key(fields: "id") { id: ID! captain: Captain rating: Int! master: String }
      type Captain { name: String! }`,
    resolvers: {
      Mutation: { hire: (_: unknown, { name }: { name: string }) => noted(`hire-${name}`) },
      Boat: {
        __resolveReference: ({ id }: { id: string }) => ({ id }),
        captain: ({ id }: { id: string }) => (id === '2' ? refuse('ashore') : { name: `Captain ${id}` }),
        rating: ({ id }: { id: string }) => (id === '2' ? refuse('unrated') : 5),
        master: ({ id }: { id: string }) => noted(`read-${id}`),
      },
    },
  },
};

describeFeature('operations', FIXTURES, [
  {
    it: 'leave out and take in by variables, fragments included, and then ask nobody',
    query:
      'query ($y: Boolean!, $n: Boolean!) { boats { id captain @include(if: $n) { name } ... on Boat @skip(if: $y) { rating } ...F @include(if: $y) } broken @skip(if: $y) } fragment F on Boat { name @include(if: $n) }',
    variables: { y: true, n: false },
    data: { boats: [{ id: '1' }, { id: '2' }] },
    asks: ['yard'],
  },
  {
    it: 'take the same field in by one of two conditions',
    query:
      'query ($y: Boolean!, $n: Boolean!) { boat(id: "1") { captain @include(if: $n) { name } captain @include(if: $y) { name } rating @skip(if: $n) @include(if: $n) } }',
    variables: { y: true, n: false },
    data: { boat: { captain: { name: 'Captain 1' } } },
  },
  {
    it: 'may consist of nothing that a subgraph knows',
    query: '{ __typename a: __typename __schema { queryType { name } } }',
    data: { __typename: 'Query', a: 'Query', __schema: { queryType: { name: 'Query' } } },
    asks: [],
  },
  {
    it: 'mutate in the order of the text, over subgraphs, each with what belongs to it',
    query: 'mutation { reset a: launch(name: "7") { name master } hire(name: "An") b: launch(name: "8") { master } }',
    data: {
      reset: 0,
      a: { name: 'launch-7', master: 'launch-7 read-7' },
      hire: 'launch-7 read-7 hire-An',
      b: { master: 'launch-7 read-7 hire-An launch-8 read-8' },
    },
    asks: ['yard', 'yard', 'crew', 'crew', 'yard', 'crew'],
  },
  {
    it: 'tell an error of an entity at every place where it stands, under the client’s keys',
    query: '{ all: boats { id who: captain { name } } fleet { boats { captain { name } } } }',
    data: {
      all: [
        { id: '1', who: { name: 'Captain 1' } },
        { id: '2', who: null },
      ],
      fleet: { boats: [{ captain: null }, null, { captain: { name: 'Captain 1' } }] },
    },
    errorPaths: [
      ['all', 1, 'who'],
      ['fleet', 'boats', 0, 'captain'],
    ],
  },
  {
    it: 'lose the nearest nullable parent to a null in a non-null field of another subgraph',
    query: '{ fleet { flag boats { rating } } }',
    data: { fleet: { flag: 'đỏ', boats: [null, null, { rating: 5 }] } },
    errorPaths: [['fleet', 'boats', 0, 'rating']],
  },
  {
    it: 'lose everything when no parent is nullable',
    query: '{ boats { rating } }',
    data: null,
    errorPaths: [['boats', 1, 'rating']],
  },
  {
    it: 'keep beside a failed root field what the others delivered',
    query: '{ oh: broken boat(id: "3") { sails more: sails(of: 2) } }',
    data: { oh: null, boat: { sails: 4, more: 5 } },
    errorPaths: [['oh']],
  },
]);
