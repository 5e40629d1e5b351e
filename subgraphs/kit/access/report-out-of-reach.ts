import { defaultFieldResolver, type GraphQLFieldResolver, type GraphQLSchema } from 'graphql';
import type { Reading } from '../rows/reading.js';

/** A citizen whose record a lookup found and the caller may not read. For the gateway's access log, never for an answer of the graph. */
export interface OutOfReach {
  /** The response key of the lookup. */
  readonly path: readonly [string];
  readonly citizenId: string;
}

/** Whom the record is about that a root field looks up, whoever asks. */
export interface LookedUp {
  /** The argument that names the record. */
  readonly argument: string;
  /** Statement with the argument as `$1` that gives the codes of today of these citizens as `id`; none for a record that does not exist. */
  readonly text: string;
}

interface Context {
  readonly reading: Pick<Reading, 'rows'>;
  /** Missing where nobody keeps a log, as in a unit test. */
  readonly outOfReach?: OutOfReach[];
}

type RootResolver = GraphQLFieldResolver<unknown, Context, Record<string, unknown>>;

/**
 * Unknown and unreadable are the same null to the client; the access log must tell them apart, and the citizen must learn that they were asked for. Only a
 * lookup that found nothing costs one statement more, the same one in both cases, so that time tells nothing either.
 */
export function reportOutOfReach(schema: GraphQLSchema, lookups: Readonly<Record<string, LookedUp>>): void {
  const fields = schema.getQueryType()?.getFields() ?? {};
  for (const [name, lookedUp] of Object.entries(lookups)) {
    const field = fields[name];
    if (field === undefined) throw new Error(`There is no lookup Query.${name}.`);
    // A field's resolver as the schema holds it takes any source and context.
    const resolve = (field.resolve ?? defaultFieldResolver) as RootResolver;
    field.resolve = reporting(resolve, lookedUp) as typeof field.resolve;
  }
}

function reporting(resolve: RootResolver, { argument, text }: LookedUp): RootResolver {
  return async (source, args, context, info) => {
    const found: unknown = await resolve(source, args, context, info);
    if (found !== null && found !== undefined) return found;
    const rows = await context.reading.rows.read<{ id: string }>({ text, values: [args[argument]], isLookup: true });
    // A root field's key is its name or its alias.
    context.outOfReach?.push(...rows.map(({ id }) => ({ path: [String(info.path.key)] as const, citizenId: id })));
    return null;
  };
}
