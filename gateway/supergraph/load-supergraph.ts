import { createHash } from 'node:crypto';
import { QueryPlanner } from '@graphql-hive/router-query-planner';
import { Kind, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { ALIAS_PREFIX } from '../plan/response-key.js';
import { readAccessRequirements, type AccessRequirements } from './access-requirements.js';
import { readEntityKeys, type EntityKeys } from './entity-keys.js';
import { readMaskTags, type MaskTags } from './mask-tags.js';
import { readPersonalInputs } from './personal-inputs.js';
import { readPossibleTypes, type PossibleTypes } from './possible-types.js';
import { buildPublicSchema } from './public-schema.js';
import { readSubjects, type Subjects } from './subjects.js';
import { directivesNamed, findTextArgument } from './supergraph-directives.js';

/** Everything that the gateway knows of the composed schema, read once. */
export interface Supergraph {
  readonly sdl: string;
  /** The first 16 hexadecimal digits of the SHA-256 of the SDL: part of every cache key. */
  readonly version: string;
  /** What clients may select. Custom scalars and enums change no value in it, so coerced variables are still JSON. */
  readonly publicSchema: GraphQLSchema;
  readonly possibleTypes: PossibleTypes;
  readonly entityKeys: EntityKeys;
  readonly planner: QueryPlanner;
  readonly subgraphNames: readonly string[];
  /** By coordinate `Type.field`. */
  readonly accessRequirements: AccessRequirements;
  /** Whose record an object is, by its type. */
  readonly subjects: Subjects;
  /** How a masked grant may cut fields, by coordinate. */
  readonly maskTags: MaskTags;
  /** `Type.field(argument:)` and `InputType.field`. */
  readonly personalArguments: ReadonlySet<string>;
}

/** Throws for a text that is no supergraph: a gateway does not start with one. */
export function loadSupergraph(sdl: string): Supergraph {
  const document = parse(sdl, { noLocation: true });
  const nameOfGraph = readSubgraphNames(document);
  if (nameOfGraph.size === 0) throw new Error('The supergraph names no subgraph: it has no enum join__Graph.');
  assertPrefixIsFree(document);
  return {
    sdl,
    version: createHash('sha256').update(sdl).digest('hex').slice(0, 16),
    publicSchema: buildPublicSchema(document),
    possibleTypes: readPossibleTypes(document),
    entityKeys: readEntityKeys(document, nameOfGraph),
    planner: new QueryPlanner(sdl),
    subgraphNames: [...nameOfGraph.values()],
    accessRequirements: readAccessRequirements(document),
    subjects: readSubjects(document),
    maskTags: readMaskTags(document),
    personalArguments: readPersonalInputs(document),
  };
}

/** Value of the enum `join__Graph` → name of the subgraph. */
function readSubgraphNames(document: DocumentNode): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  for (const node of document.definitions) {
    if (node.kind !== Kind.ENUM_TYPE_DEFINITION || node.name.value !== 'join__Graph') continue;
    for (const value of node.values ?? []) {
      const [graph] = directivesNamed(value, 'join__graph');
      names.set(value.name.value, (graph && findTextArgument(graph, 'name')) ?? value.name.value);
    }
  }
  return names;
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
