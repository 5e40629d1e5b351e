import { createHash } from 'node:crypto';
import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { createLocalPlanner } from '../plan/local-planner.js';
import type { Planner } from '../plan/planner.js';
import { ALIAS_PREFIX } from '../plan/response-key.js';
import { readAccessRequirements, type AccessRequirements } from './access-requirements.js';
import { readEntityKeys, type EntityKeys } from './entity-keys.js';
import { readMaskTags, type MaskTags } from './mask-tags.js';
import { orderKeys } from './order-keys.js';
import { readPersonalInputs } from './personal-inputs.js';
import { readInterfaceObjects, readPossibleTypes, type PossibleTypes } from './possible-types.js';
import { buildPublicSchema, CONTRACT_SCALARS } from './public-schema.js';
import { readPushedFields } from './pushed-fields.js';
import { readSubjects, type Subjects } from './subjects.js';
import { readSubgraphs } from './subgraph-addresses.js';

/** Everything that the gateway knows of the composed schema, read once. */
export interface Supergraph {
  readonly sdl: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the SDL: part of every cache key. */
  readonly version: string;
  /** What clients may select. Custom scalars and enums change no value in it, so coerced variables are still JSON. */
  readonly publicSchema: GraphQLSchema;
  readonly possibleTypes: PossibleTypes;
  readonly interfaceObjects: ReadonlySet<string>;
  readonly entityKeys: EntityKeys;
  /** Its own: closed when nothing is asked of this supergraph any more. */
  readonly planner: Planner;
  readonly subgraphNames: readonly string[];
  /** Name of a subgraph → its address as the composition was told it, which need not be where it runs. */
  readonly subgraphUrls: Readonly<Record<string, string>>;
  /** By coordinate `Type.field`. */
  readonly accessRequirements: AccessRequirements;
  /** Whose record an object is, by its type. */
  readonly subjects: Subjects;
  /** How a masked grant may cut fields, by coordinate. */
  readonly maskTags: MaskTags;
  /** `Type.field(argument:)` and `InputType.field`. */
  readonly personalArguments: ReadonlySet<string>;
  /** What can be subscribed to: names of root fields. */
  readonly pushedFields: ReadonlySet<string>;
}

/** `CONTRACT`: the scalars of schema/contract check what clients send. `ANY`: scalars of these names are somebody else's, and pass as they are. */
export type ScalarMeaning = 'CONTRACT' | 'ANY';

/**
 * Throws for a text that is no supergraph: a gateway does not start with one. Whatever serves clients gives a planner in a process of its own
 * (`openSupergraph`); tests and scripts plan in theirs.
 */
export function loadSupergraph(
  sdl: string,
  scalars: ScalarMeaning = 'CONTRACT',
  createPlanner: (supergraphSdl: string) => Planner = createLocalPlanner,
): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const subgraphs = readSubgraphs(document);
  const nameOfGraph = new Map([...subgraphs].map(([graph, { name }]) => [graph, name]));
  if (nameOfGraph.size === 0) throw new Error('The supergraph names no subgraph: it has no enum join__Graph.');
  assertPrefixIsFree(document);
  return {
    sdl,
    version: createHash('sha256').update(sdl).digest('hex').slice(0, 16),
    publicSchema: buildPublicSchema(document, scalars === 'CONTRACT' ? CONTRACT_SCALARS : []),
    possibleTypes: readPossibleTypes(document),
    interfaceObjects: readInterfaceObjects(document),
    entityKeys: readEntityKeys(document, nameOfGraph),
    planner: createPlanner(orderKeys(document)),
    subgraphNames: [...nameOfGraph.values()],
    subgraphUrls: Object.fromEntries([...subgraphs.values()].map(({ name, url }) => [name, url])),
    accessRequirements: readAccessRequirements(document),
    subjects: readSubjects(document),
    maskTags: readMaskTags(document),
    personalArguments: readPersonalInputs(document),
    pushedFields: readPushedFields(document, nameOfGraph),
  };
}

/** A field that began with our own prefix could be mistaken for a client's alias. */
function assertPrefixIsFree(document: DocumentNode): void {
  for (const node of document.definitions) {
    if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    const taken = node.fields?.find((field) => field.name.value.startsWith(ALIAS_PREFIX));
    if (taken)
      throw new Error(
        `The field ${node.name.value}.${taken.name.value} begins with "${ALIAS_PREFIX}", which the gateway keeps for itself.`,
      );
  }
}
