import type { Thing, World } from './world.js';

const media: Thing[] = [
  { __typename: 'Book', implements: ['Media'], id: 'm1', title: 'One', pages: 10, isbn: 'i1' },
  { __typename: 'Film', implements: ['Media'], id: 'm2', title: 'Two', minutes: 90 },
  { __typename: 'Book', implements: ['Media'], id: 'm3', title: null, pages: null, isbn: null },
];
const products: Thing[] = ['p1', 'p2', 'p3'].map((id, index) => ({
  __typename: 'Product',
  id,
  sku: `sku ${id}`,
  name: `Product ${id}`,
  size: index === 1 ? null : { width: index + 1, height: 2 },
  parts:
    index === 2
      ? null
      : [
          { width: 1, height: index },
          { width: 2, height: 5 },
        ],
  price: 100 * (index + 1),
  stock: index,
  old: `old ${id}`,
}));
const makers: Thing[] = [{ __typename: 'Maker', id: 'k1', name: 'Maker one', town: 'Town' }];

const costOf = (product: Thing) => Number(product.price) * ((product.size as { width: number } | null)?.width ?? 7);

/** `@interfaceObject`, `@requires` (nested, in lists, chained over two subgraphs), `@provides`, `@override`, several keys, shared roots and value types. */
export const catalogueWorld: World = {
  name: 'catalogue',
  neverConditions: ['Film'],
  ids: ['p1', 'p2', 'p3', 'm1', 'm2'],
  entities: [...media, ...products, ...makers],
  sdls: {
    library: `
      type Query { media: [Media!]! one: Media product(id: ID!): Product @shareable origin: Origin @shareable }
      interface Media @key(fields: "id") { id: ID! title: String }
      type Book implements Media @key(fields: "id") { id: ID! title: String pages: Int isbn: String related: Media }
      type Film implements Media @key(fields: "id") { id: ID! title: String minutes: Int }
      type Product @key(fields: "id") { id: ID! name: String size: Size parts: [Size!] old: String about: Media }
      type Size @shareable { width: Int height: Int }
      type Origin @shareable { land: String place: Place }
      type Place @shareable { east: Int }`,
    reviews: `
      type Query { top: [Media!]! product(id: ID!): Product @shareable origin: Origin @shareable }
      type Media @interfaceObject @key(fields: "id") { id: ID! stars: Int reviews(first: Int = 2): [Review!]! best: Review }
      type Review { text: String maker: Maker }
      type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! old: String @override(from: "library") maker: Maker @provides(fields: "name") maker2: Maker }
      type Maker @key(fields: "id") { id: ID! name: String @external }
      type Origin @shareable { harvest: String place: Place }
      type Place @shareable { north: Int }`,
    shop: `
      type Query { offers: [Product] }
      type Product @key(fields: "id") @key(fields: "sku") { id: ID! sku: String! price: Int! }
      type Maker @key(fields: "id") { id: ID! name: String town: String products: [Product!] }`,
    warehouse: `type Product @key(fields: "sku") { sku: String! stock: Int }`,
    shipping: `
      type Product @key(fields: "id") {
        id: ID! size: Size @external parts: [Size!] @external price: Int! @external
        cost: Int @requires(fields: "size { width } price")
        volume: Int @requires(fields: "parts { width height }")
      }
      type Size @shareable { width: Int height: Int }`,
    customs: `type Product @key(fields: "id") { id: ID! cost: Int @external duty: String @requires(fields: "cost") }`,
  },
  resolvers: {
    Query: {
      media: () => media,
      one: () => media[1],
      top: () => [media[2], media[0]],
      product: (_: unknown, { id }: { id: string }) => products.find((one) => one.id === id) ?? null,
      offers: () => [products[1], null, products[0]],
      origin: () => ({ land: 'VN', harvest: 'May', place: { east: 106, north: 21 } }),
    },
    Book: { related: (book: Thing) => (book.id === 'm1' ? media[1] : null) },
    Media: {
      stars: (one: Thing) => (one.id === 'm2' ? null : String(one.id).length),
      reviews: (one: Thing, { first }: { first: number }) =>
        [1, 2, 3].slice(0, Math.max(0, first)).map((text) => ({ text: `${String(one.id)} ${text}`, maker: text === 1 ? makers[0] : null })),
      best: (one: Thing) => (one.id === 'm3' ? null : { text: 'best', maker: makers[0] }),
    },
    Product: {
      about: (product: Thing) => (product.id === 'p1' ? media[0] : null),
      maker: () => makers[0],
      maker2: (product: Thing) => (product.id === 'p2' ? null : makers[0]),
      cost: costOf,
      volume: (product: Thing) =>
        ((product.parts ?? []) as { width: number; height: number }[]).reduce((sum, one) => sum + one.width * one.height, 0),
      // Computed from another subgraph's computed field; the monolith finds it through the same function.
      duty: (product: Thing) => `duty on ${typeof product.cost === 'number' ? product.cost : costOf(product)}`,
    },
    Maker: { products: () => [products[2], products[0]] },
  },
};
