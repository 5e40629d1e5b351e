import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';
import {
  getNamedType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedType,
  type GraphQLObjectType,
} from 'graphql';
import { fieldsOf, namedTypeOf, SCHEMA } from './reference/graph.js';

export interface RandomOperation {
  readonly source: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Values that mean something in the test's data, by the name of the argument or input field. */
export interface ValuePools {
  readonly values: Readonly<Record<string, readonly unknown[]>>;
  /** Cursors by the list that wrote them: the caller's own ones open the plain list, anybody else's nothing. */
  readonly ownCursors: Readonly<Record<string, readonly string[]>>;
  readonly foreignCursors: readonly string[];
}

/** A document as a clever client could write it. Not every one is valid: validate first. */
export function createRandomOperation(gen: GeneratorValue, pools: ValuePools): RandomOperation {
  const writer = new OperationWriter(gen, pools);
  const query = SCHEMA.getQueryType();
  if (!query) throw new Error('The public schema has a query type.');
  const selections = writer.selections(query, 3 + gen(unbiased(DEPTHS)));
  const variables = writer.variableTypes.map((definition) => `$${definition}`).join(' ');
  return {
    source: [`query R${variables === '' ? '' : `(${variables})`} ${selections}`, ...writer.fragments].join('\n'),
    variables: writer.variables,
  };
}

/** From operations of a few fields, of which many are asked in a minute, to deep ones. */
const DEPTHS = 3;

type Dice = () => fc.Arbitrary<number>;
const diceByLimit = new Map<number, Dice>();

/**
 * Every choice as likely as the next: a bias towards small numbers would write the same few fields again and again. One limit has one builder, because fast-check
 * looks through everything that a builder was ever called with.
 */
function unbiased(limit: number): Dice {
  const known = diceByLimit.get(limit);
  if (known !== undefined) return known;
  const die = fc.noBias(fc.nat({ max: limit - 1 }));
  const builder: Dice = () => die;
  diceByLimit.set(limit, builder);
  return builder;
}

/** Names that a permitted field has: whoever looks at the name of a key instead of the field is deceived. */
const HOSTILE_ALIASES = [
  'fullName',
  'id',
  'nodes',
  'citizen',
  'code',
  'validFrom',
  'name',
  'recordNumber',
  'kind',
  'constructor',
  '_entities',
  '__proto__',
];

class OperationWriter {
  readonly variables: Record<string, unknown> = {};
  readonly variableTypes: string[] = [];
  readonly fragments: string[] = [];
  private readonly meanings = new Map<string, string>();
  private names = 0;

  constructor(
    private readonly gen: GeneratorValue,
    private readonly pools: ValuePools,
  ) {}

  selections(type: GraphQLObjectType, depth: number): string {
    return `{ ${Array.from({ length: 1 + this.below(type.name === 'Query' ? 2 : 6) }, () => this.selection(type, depth)).join(' ')} }`;
  }

  private selection(type: GraphQLObjectType, depth: number): string {
    const dice = this.below(10);
    if (depth > 0 && dice === 0)
      return `... ${this.below(2) === 0 ? '' : `on ${type.name}`}${this.condition()} ${this.selections(type, depth - 1)}`;
    if (depth > 0 && dice === 1) {
      const name = `F${this.next()}`;
      this.fragments.push(`fragment ${name} on ${type.name} ${this.selections(type, depth - 1)}`);
      return `...${name}${this.condition()}`;
    }
    return this.field(type, depth);
  }

  private field(type: GraphQLObjectType, depth: number): string {
    const fields = fieldsOf(type).filter((field) => depth > 0 || !isCompositeType(namedTypeOf(field.type)));
    // Citizens are what everything is about: half of the roots ask for one, for many, by a name, or for the records of which some may be read and others not.
    const wanted =
      type.name === 'Query' && this.below(2) === 0
        ? fields.filter(({ name }) => ['citizen', 'citizens', 'searchCitizens', 'assistanceEntitlements'].includes(name))
        : fields;
    const field = this.oneOf(wanted);
    if (field === undefined) return '__typename';
    const named = namedTypeOf(field.type);
    const selections = isObjectType(named) ? ` ${this.selections(named, depth - 1)}` : '';
    const args = this.arguments(field);
    return `${this.alias(field.name, args)}${field.name}${args}${this.condition()}${selections}`;
  }

  /** One response key stands for one field with the same arguments everywhere, or the document would not be valid. */
  private alias(field: string, args: string): string {
    const dice = this.below(8);
    const wanted = dice === 0 ? (this.oneOf(HOSTILE_ALIASES) ?? field) : dice === 1 ? `a${this.next()}` : field;
    const key = (this.meanings.get(wanted) ?? `${field}${args}`) === `${field}${args}` ? wanted : `a${this.next()}`;
    this.meanings.set(key, `${field}${args}`);
    return key === field ? '' : `${key}: `;
  }

  private condition(): string {
    if (this.below(6) > 0) return '';
    const word = this.below(2) === 0 ? 'include' : 'skip';
    const value = this.below(2) === 0;
    if (this.below(3) === 0) return ` @${word}(if: ${String(value)})`;
    const name = `if${this.next()}`;
    const isDefault = this.below(2) === 0;
    this.variableTypes.push(`${name}: Boolean!${isDefault ? ` = ${String(value)}` : ''}`);
    if (!isDefault || this.below(2) === 0) this.variables[name] = this.below(2) === 0;
    return ` @${word}(if: $${name})`;
  }

  private arguments(field: GraphQLField<unknown, unknown>): string {
    const isList = field.args.some(({ name }) => name === 'first');
    const given = field.args.flatMap((argument) => {
      if (argument.name === 'after') return [];
      if (argument.name === 'first') return this.below(20) === 0 ? ['first: 101'] : [`first: ${1 + this.below(4)}`];
      return isNonNullType(argument.type) || this.below(3) === 0 ? this.argument(argument) : [];
    });
    const isPlain = !given.some((text) => text.startsWith('filter') || text.startsWith('orderBy'));
    if (isList && !given.includes('first: 101') && this.below(6) === 0) given.push(...this.cursor(field.name, isPlain));
    return given.length === 0 ? '' : `(${given.join(' ')})`;
  }

  private cursor(list: string, isPlain: boolean): string[] {
    const own = isPlain && this.below(2) === 0 ? this.oneOf(this.pools.ownCursors[list] ?? []) : undefined;
    const cursor = own ?? this.oneOf([...this.pools.foreignCursors, 'bm90aGluZw']);
    return [`after: ${JSON.stringify(cursor)}`];
  }

  private argument({ name, type }: GraphQLArgument): string[] {
    const named = getNamedType(type);
    const value = isInputObjectType(named) ? this.inputObject(named, name === 'orderBy' ? 1 : 2) : this.value(name, named);
    if (value === undefined) return [];
    if (this.below(2) === 0)
      return [`${name}: ${isInputObjectType(named) ? literalOf(value, named) : writeLiteral(value, isEnumType(named))}`];
    const variable = `v${this.next()}`;
    this.variableTypes.push(`${variable}: ${String(type)}`);
    this.variables[variable] = value;
    return [`${name}: $${variable}`];
  }

  private inputObject(type: GraphQLInputObjectType, most: number): Readonly<Record<string, unknown>> {
    const names = Array.from({ length: 1 + this.below(most) }, () => this.oneOf(Object.keys(type.getFields())) ?? '');
    return Object.fromEntries(
      [...new Set(names)].flatMap((name) => {
        const field = type.getFields()[name];
        const value = field === undefined ? undefined : this.value(name, getNamedType(field.type));
        return value === undefined ? [] : [[name, value]];
      }),
    );
  }

  private value(name: string, type: GraphQLNamedType): unknown {
    if (isEnumType(type)) return this.oneOf(type.getValues().map((one) => one.name));
    return this.oneOf(this.pools.values[name] ?? this.pools.values[type.name] ?? []);
  }

  private next(): number {
    this.names += 1;
    return this.names;
  }

  private below(limit: number): number {
    return this.gen(unbiased(limit));
  }

  private oneOf<Item>(items: readonly Item[]): Item | undefined {
    return items.length === 0 ? undefined : items[this.below(items.length)];
  }
}

function writeLiteral(value: unknown, isEnum: boolean): string {
  return isEnum ? String(value) : JSON.stringify(value);
}

function literalOf(value: unknown, type: GraphQLInputObjectType): string {
  const fields = Object.entries(value as Readonly<Record<string, unknown>>).map(([name, inner]) => {
    const field = type.getFields()[name];
    return `${name}: ${writeLiteral(inner, field !== undefined && isEnumType(getNamedType(field.type)))}`;
  });
  return `{ ${fields.join(' ')} }`;
}
