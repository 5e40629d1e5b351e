import type { EntityClass } from '@mikro-orm/core';
import type { GraphQLSchema } from 'graphql';
import type { NonEmptyArray } from 'type-graphql';
import type pg from 'pg';
import type { LookedUp } from '../access/report-out-of-reach.js';
import type { DirectoryFacts } from '../outbox/directory-page.js';
import type { Reading } from '../rows/reading.js';
import type { SubgraphContext } from './context.js';

export const AGENCIES = ['population', 'labour', 'social-insurance', 'health'] as const;
export type AgencyName = (typeof AGENCIES)[number];

/** A key as the gateway sends it. Only the key fields are ever read: the rest could be forged. */
export type Representation = Readonly<Record<string, unknown>>;
export type ReferenceResolver<Loaders> = (representation: Representation, context: SubgraphContext<Loaders>) => Promise<object | null>;

/** An endpoint for other agencies' machines, outside the graph; the body's signature is checked before it runs. */
export interface InternalRoute {
  readonly path: string;
  /** Whose keys may ask: an agency that resolves persons and follows the register, or the reference directory. */
  readonly askedBy: 'register' | 'directory';
  /** The caller's key id, such as `register-health`, says which agency asks. */
  readonly handle: (body: unknown, keyId: string) => Promise<unknown>;
}

/** What one agency adds to the kit; `subgraphs/<agency>/index.ts` exports exactly this. */
export interface Agency<Loaders> {
  readonly name: AgencyName;
  // type-graphql takes resolver classes by this type.
  // eslint-disable-next-line @typescript-eslint/no-unsafe-function-type
  readonly resolvers: NonEmptyArray<Function>;
  /** Entity type → how its key is followed. */
  readonly references: Readonly<Record<string, ReferenceResolver<Loaders>>>;
  readonly createLoaders: (reading: Reading) => Loaders;
  /** The tables that the agency's mutations write; none for an agency that is only read. */
  readonly writtenEntities?: readonly EntityClass<object>[];
  readonly internalRoutes?: (pool: pg.Pool) => readonly InternalRoute[];
  /** Root field that looks up a personal record → whose it is. Every such field has an entry, but for one that takes the citizen's own code. */
  readonly lookups?: Readonly<Record<string, LookedUp>>;
  /** What the reference directory is told by this agency. */
  readonly directoryFacts: DirectoryFacts;
}

/** Work beside the requests. */
export interface Background {
  stop(): Promise<void>;
}

export interface ExecutableSubgraph {
  readonly schema: GraphQLSchema;
  readonly sdl: string;
}
