import { isInterfaceType, isObjectType, parse, type GraphQLSchema } from 'graphql';
import type { Fixtures, Resolvers } from '../harness.js';

export type Thing = Record<string, unknown> & { readonly __typename: string };

/** Data and behaviour, told once; subgraphs and the monolith are both made from it. */
export interface World {
  readonly name: string;
  /** Subgraph → SDL. */
  readonly sdls: Readonly<Record<string, string>>;
  /** Fields that are more than a property of their object. */
  readonly resolvers: Resolvers;
  /** Every entity that a reference can mean. */
  readonly entities: readonly Thing[];
  /** Types that generated fragments do not name, because the planner is known to lose fetches there (directives.test.ts pins the case). */
  readonly neverConditions?: readonly string[];
  /** Values for arguments of type ID. */
  readonly ids: readonly string[];
}

/**
 * Each subgraph knows of an entity only what its own SDL declares without `@external`; the rest must come with the
 * representation. So a wrong representation gives a wrong answer, and does not pass by luck.
 */
export function toFixtures(world: World): Fixtures {
  return Object.fromEntries(Object.entries(world.sdls).map(([name, sdl]) => [name, { sdl, resolvers: subgraphResolvers(world, sdl) }]));
}

function subgraphResolvers(world: World, sdl: string): Resolvers {
  const resolvers: Resolvers = {};
  for (const node of parse(sdl).definitions) {
    if (node.kind === 'UnionTypeDefinition' || node.kind === 'InterfaceTypeDefinition') {
      resolvers[node.name.value] = { __resolveType: (thing: Thing) => thing.__typename };
      if (node.kind === 'UnionTypeDefinition') continue;
    }
    if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'ObjectTypeExtension' && node.kind !== 'InterfaceTypeDefinition') continue;
    const type = node.name.value;
    const own = resolvers[type] ?? {};
    const external = new Set<string>();
    for (const field of node.fields ?? []) {
      const resolve = world.resolvers[type]?.[field.name.value];
      if (resolve && node.kind !== 'InterfaceTypeDefinition') own[field.name.value] = resolve;
      if (field.directives?.some((directive) => directive.name.value === 'external')) external.add(field.name.value);
    }
    if (node.directives?.some((directive) => directive.name.value === 'key'))
      own.__resolveReference = referenceResolver(world, type, external);
    if (Object.keys(own).length > 0) resolvers[type] = own;
  }
  return resolvers;
}

function referenceResolver(world: World, type: string, external: ReadonlySet<string>) {
  return (reference: Thing) => {
    const { __typename: _, ...given } = reference;
    // Nested external objects come with the representation too; only scalar keys identify.
    const keys = Object.entries(given).filter(([name, value]) => typeof value !== 'object' && !external.has(name));
    const found = world.entities.find((entity) => isOf(entity, type) && keys.every(([name, value]) => entity[name] === value));
    if (!found) return null;
    const kept = Object.fromEntries(Object.entries(found).filter(([name]) => !external.has(name)));
    return { ...kept, ...given };
  };
}

/** An interface object stands for every entity that lists it. */
function isOf(entity: Thing, type: string): boolean {
  return entity.__typename === type || (entity.implements as string[] | undefined)?.includes(type) === true;
}

/** The public schema with the world's behaviour attached: what a server that holds everything would answer. */
export function attachMonolith(schema: GraphQLSchema, world: World): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (isObjectType(type)) {
      for (const field of Object.values(type.getFields())) {
        const named = world.resolvers[type.name]?.[field.name];
        const inherited = type.getInterfaces().map((parent) => world.resolvers[parent.name]?.[field.name]);
        const resolve = named ?? inherited.find((one) => one !== undefined);
        if (resolve) field.resolve = resolve;
      }
    } else if (isInterfaceType(type) || 'getTypes' in type) {
      Object.assign(type, { resolveType: (thing: Thing) => thing.__typename });
    }
  }
  return schema;
}
