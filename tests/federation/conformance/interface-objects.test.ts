import { describeFeature } from './describe-feature.js';

const typeOf = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
const works = [
  { __typename: 'Song', id: 'w1', title: 'Một', beats: 120 },
  { __typename: 'Play', id: 'w2', title: 'Hai', acts: 3 },
];
const find = ({ id }: { id: string }) => works.find((work) => work.id === id) ?? null;

describeFeature(
  '@interfaceObject',
  {
    archive: {
      sdl: `
        type Query { works: [Work!]! }
        interface Work @key(fields: "id") { id: ID! title: String }
        type Song implements Work @key(fields: "id") { id: ID! title: String beats: Int }
        type Play implements Work @key(fields: "id") { id: ID! title: String acts: Int }`,
      resolvers: {
        Query: { works: () => works },
        Work: { ...typeOf, __resolveReference: find },
        Song: { __resolveReference: find },
        Play: { __resolveReference: find },
      },
    },
    charts: {
      sdl: `
        type Query { top: [Work!]! lead: Work }
        type Work @interfaceObject @key(fields: "id") { id: ID! title: String @external rank: Int headline: String @requires(fields: "title") next: Work }`,
      resolvers: {
        Query: { top: () => [{ id: 'w2' }, { id: 'w1' }], lead: () => ({ id: 'w1' }) },
        Work: {
          __resolveReference: (work: object) => work,
          rank: ({ id }: { id: string }) => Number(id.slice(1)),
          headline: ({ title }: { title: string }) => `★ ${title}`,
          next: ({ id }: { id: string }) => (id === 'w1' ? { id: 'w2' } : null),
        },
      },
    },
    box: {
      sdl: 'type Query { boxed: Work } type Work @interfaceObject @key(fields: "id", resolvable: false) { id: ID! }',
      resolvers: { Query: { boxed: () => ({ id: 'w2' }) } },
    },
  },
  [
    {
      it: 'adds a field to every type of the interface',
      query: '{ works { title rank } }',
      data: {
        works: [
          { title: 'Một', rank: 1 },
          { title: 'Hai', rank: 2 },
        ],
      },
    },
    {
      it: 'adds it inside a condition on one type',
      query: '{ works { ... on Song { rank beats } } }',
      data: { works: [{ rank: 1, beats: 120 }, {}] },
    },
    {
      it: 'finds the real types of what it delivers',
      query: '{ top { __typename id ... on Play { acts } ... on Song { beats } } }',
      data: {
        top: [
          { __typename: 'Play', id: 'w2', acts: 3 },
          { __typename: 'Song', id: 'w1', beats: 120 },
        ],
      },
    },
    {
      it: 'asks nobody for types when nothing depends on them',
      query: '{ top { id rank } }',
      data: {
        top: [
          { id: 'w2', rank: 2 },
          { id: 'w1', rank: 1 },
        ],
      },
      asks: ['charts'],
    },
    {
      it: 'leaves empty what a condition excludes',
      query: '{ top { ... on Song { beats } } lead { ... on Play { acts } } }',
      data: { top: [{}, { beats: 120 }], lead: {} },
    },
    {
      it: 'computes from a field of the interface',
      query: '{ works { headline } top { headline } }',
      data: { works: [{ headline: '★ Một' }, { headline: '★ Hai' }], top: [{ headline: '★ Hai' }, { headline: '★ Một' }] },
    },
    {
      it: 'leads from one to the next',
      query: '{ lead { next { __typename title next { id } } } }',
      data: { lead: { next: { __typename: 'Play', title: 'Hai', next: null } } },
    },
    {
      it: 'may be only a reference in a subgraph that resolves nothing of it',
      query: '{ boxed { id title ... on Play { acts rank } } }',
      data: { boxed: { id: 'w2', title: 'Hai', acts: 3, rank: 2 } },
    },
  ],
);
