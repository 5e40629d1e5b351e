import { describeFeature } from './describe-feature.js';

const typeOf = { __resolveType: ({ __typename }: { __typename: string }) => __typename };
const own = ({ id }: { id: string }) => ({ id, name: `own ${id}`, born: 1950, town: { id: 't9', name: 'own town' } });
const given = { id: 'w1', name: 'given', town: { id: 't1', name: 'given town' } };
const painter = { __typename: 'Painter', id: 'p1', name: 'given', style: 'lụa' };
const poet = { __typename: 'Poet', id: 'p2', name: 'given', metre: 'lục bát' };
const ARTISTS = `
  interface Artist { id: ID! name: String }
  type Painter implements Artist @key(fields: "id") { id: ID! name: String style: String }
  type Poet implements Artist @key(fields: "id") { id: ID! name: String metre: String }`;

describeFeature(
  '@provides',
  {
    shelf: {
      sdl: `
        type Query { book: Book stand: Stand hall: Hall }
        type Book { writer: Writer @provides(fields: "name town { name }") reader: Writer }
        type Writer @key(fields: "id") { id: ID! name: String @external town: Town @external }
        type Town @key(fields: "id") { id: ID! name: String @external }
        type Stand { guest: Guest @provides(fields: "... on Painter { name } ... on Poet { metre }") }
        type Hall { artists: [Artist] @provides(fields: "... on Painter { name style } ... on Poet { name }") }
        union Guest = Painter | Poet
        interface Artist { id: ID! name: String }
        type Painter implements Artist @key(fields: "id") { id: ID! name: String @external style: String @external }
        type Poet implements Artist @key(fields: "id") { id: ID! name: String @external metre: String @external }`,
      resolvers: {
        Query: {
          book: () => ({ writer: given, reader: { id: 'w2' } }),
          stand: () => ({ guest: poet }),
          hall: () => ({ artists: [painter, poet] }),
        },
        Guest: typeOf,
        Artist: typeOf,
      },
    },
    people: {
      sdl: `
        type Writer @key(fields: "id") { id: ID! name: String born: Int town: Town }
        type Town @key(fields: "id") { id: ID! name: String }${ARTISTS}`,
      resolvers: {
        Writer: { __resolveReference: own },
        Town: { __resolveReference: own },
        Painter: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'own', style: 'own' }) },
        Poet: { __resolveReference: ({ id }: { id: string }) => ({ id, name: 'own', metre: 'own' }) },
        Artist: typeOf,
      },
    },
  },
  [
    {
      it: 'takes nested fields where they are provided, and nowhere else',
      query: '{ book { writer { name town { name } } reader { name } } }',
      data: { book: { writer: { name: 'given', town: { name: 'given town' } }, reader: { name: 'own w2' } } },
      asks: ['shelf', 'people'],
    },
    {
      it: 'fetches what stands beside the provided fields',
      query: '{ book { writer { name born } } }',
      data: { book: { writer: { name: 'given', born: 1950 } } },
    },
    {
      it: 'holds for one type of a union',
      query: '{ stand { guest { ... on Painter { name } ... on Poet { metre } } } }',
      data: { stand: { guest: { metre: 'lục bát' } } },
      asks: ['shelf'],
    },
    {
      it: 'holds for an interface, also when only one type has the rest',
      query: '{ hall { artists { id name ... on Painter { style } } } }',
      data: {
        hall: {
          artists: [
            { id: 'p1', name: 'given', style: 'lụa' },
            { id: 'p2', name: 'given' },
          ],
        },
      },
      asks: ['shelf'],
    },
    {
      it: 'of an interface does not provide what it does not name',
      plannerFault: 'planner 0.0.38 takes a field of a type behind an interface for provided when it is provided at another position',
      query: '{ hall { artists { ... on Poet { name metre } } } }',
      data: { hall: { artists: [{}, { name: 'given', metre: 'own' }] } },
    },
  ],
);

describeFeature(
  '@override',
  {
    old: {
      sdl: `
        type Query { parcel: Parcel parcels: [Parcel] @shareable }
        type Parcel @key(fields: "id") { id: ID! weight: Int state: String }`,
      resolvers: { Query: { parcel: () => ({ id: '1', weight: 3, state: 'old' }), parcels: () => [{ id: '1', state: 'old' }] } },
    },
    moved: {
      sdl: `
        type Query { parcels: [Parcel] @shareable }
        type Parcel @key(fields: "id") { id: ID! weight: Int @external state: String @override(from: "old") fee: Int @requires(fields: "weight") }`,
      resolvers: {
        Query: { parcels: () => [{ id: '2', state: 'new' }] },
        Parcel: {
          __resolveReference: ({ id, weight }: { id: string; weight?: number }) => ({ id, weight, state: 'new' }),
          fee: ({ weight }: { weight: number }) => weight * 100,
        },
      },
    },
  },
  [
    {
      it: 'asks the new owner for an entity of the old one',
      query: '{ parcel { state } }',
      data: { parcel: { state: 'new' } },
      asks: ['old', 'moved'],
    },
    {
      it: 'takes a shared root field where the moved field is',
      query: '{ parcels { state } }',
      data: { parcels: [{ state: 'new' }] },
      asks: ['moved'],
    },
    {
      it: 'goes together with @requires of a field that stayed',
      query: '{ parcel { state fee weight } }',
      data: { parcel: { state: 'new', fee: 300, weight: 3 } },
    },
  ],
);
