import fc, { type GeneratorValue } from 'fast-check';
import {
  doTypesOverlap,
  getNamedType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLInputType,
  type GraphQLSchema,
} from 'graphql';
import type { World } from './world.js';

export interface GeneratedOperation {
  readonly source: string;
  readonly variables: Record<string, unknown>;
}

/** Random operations on a schema: aliases (hostile ones too), arguments, variables, conditions, inline and named fragments. Not all are valid: validate first. */
export function generateOperation(
  gen: GeneratorValue,
  schema: GraphQLSchema,
  world: Pick<World, 'ids' | 'neverConditions'>,
): GeneratedOperation {
  const generator = new OperationGenerator(gen, schema, world);
  const query = schema.getQueryType();
  if (!query) throw new Error('A schema has a query type.');
  const selections = generator.selections(query, 5);
  const definitions = [...generator.variableTypes].map(([name, type]) => `$${name}: ${type}`);
  const head = definitions.length > 0 ? `query(${definitions.join(' ')})` : 'query';
  return { source: [`${head} ${selections}`, ...generator.fragments.values()].join('\n'), variables: generator.variables };
}

const HOSTILE_ALIASES = ['id', 'name', '_entities', '_e0', 'constructor', '__proto__', '_internal_qp_alias_0', 'code', 'title'];

class OperationGenerator {
  readonly variables: Record<string, unknown> = {};
  readonly variableTypes = new Map<string, string>();
  readonly fragments = new Map<string, string>();
  private aliases = 0;

  constructor(
    private readonly gen: GeneratorValue,
    private readonly schema: GraphQLSchema,
    private readonly world: Pick<World, 'ids' | 'neverConditions'>,
  ) {}

  selections(type: GraphQLCompositeType, depth: number): string {
    const count = 1 + this.upTo(3);
    return `{ ${Array.from({ length: count }, () => this.selection(type, depth)).join(' ')} }`;
  }

  private selection(type: GraphQLCompositeType, depth: number): string {
    const dice = this.upTo(9);
    if (dice === 0 || !('getFields' in type)) return depth > 0 && dice > 1 ? this.fragment(type, depth) : `${this.alias(6)}__typename`;
    if (depth > 0 && dice <= 2) return this.fragment(type, depth);
    return this.field(type, depth);
  }

  private field(type: Extract<GraphQLCompositeType, { getFields: unknown }>, depth: number): string {
    const fields = Object.values(type.getFields()).filter((field) => depth > 0 || !isCompositeType(getNamedType(field.type)));
    const field = this.oneOf(fields);
    if (!field) return '__typename';
    const args = field.args.flatMap((argument) => this.argument(argument));
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.selections(named, depth - 1)}` : '';
    return `${this.alias(3)}${field.name}${args.length > 0 ? `(${args.join(' ')})` : ''}${this.condition()}${below}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    // Half of the conditions are on the type itself or just below it; the others on anything that could apply.
    const near = isObjectType(type) ? [type, ...type.getInterfaces()] : [type, ...this.schema.getPossibleTypes(type)];
    const possible = this.upTo(1) === 0 ? near : this.overlapping(type);
    const target = this.oneOf(possible.filter((one) => !this.world.neverConditions?.includes(one.name))) ?? type;
    const selections = this.selections(target, depth - 1);
    if (this.upTo(2) > 0)
      return `... ${this.upTo(3) === 0 ? '' : `on ${target.name}`}${this.condition()} ${target === type ? selections : `{ ... on ${target.name} ${selections} }`}`;
    const name = `F${this.fragments.size}`;
    this.fragments.set(name, `fragment ${name} on ${target.name} ${selections}`);
    return `...${name}${this.condition()}`;
  }

  private overlapping(type: GraphQLCompositeType): GraphQLCompositeType[] {
    const types = Object.values(this.schema.getTypeMap()).filter(isCompositeType);
    return types.filter((one) => !one.name.startsWith('__') && doTypesOverlap(this.schema, type, one));
  }

  private alias(rarity: number): string {
    const dice = this.upTo(rarity);
    if (dice > 0) return '';
    if (this.upTo(2) === 0) return `${this.oneOf(HOSTILE_ALIASES) ?? 'a'}: `;
    return `a${this.aliases++}: `;
  }

  private condition(): string {
    if (this.upTo(5) > 0) return '';
    const name = this.upTo(1) === 0 ? 'include' : 'skip';
    const dice = this.upTo(3);
    return ` @${name}(if: ${dice === 0 ? 'true' : dice === 1 ? 'false' : this.variable(dice === 2 ? 'yes' : 'no', 'Boolean!', dice === 2)})`;
  }

  private argument(argument: GraphQLArgument): string[] {
    const required = isNonNullType(argument.type) && argument.defaultValue === undefined;
    if (!required && this.upTo(1) === 0) return [];
    const value = this.value(argument.type);
    if (this.upTo(1) === 0) return [`${argument.name}: ${JSON.stringify(value)}`];
    return [`${argument.name}: ${this.variable(`v${this.variableTypes.size}`, String(argument.type), value)}`];
  }

  private variable(name: string, type: string, value: unknown): string {
    this.variableTypes.set(name, type);
    this.variables[name] = value;
    return `$${name}`;
  }

  private value(type: GraphQLInputType): unknown {
    const nullable = isNonNullType(type) ? type.ofType : type;
    if (isListType(nullable) || isEnumType(nullable)) return null;
    const named = getNamedType(nullable).name;
    if (named === 'ID') return this.oneOf(this.world.ids);
    if (named === 'Int') return this.upTo(4);
    return named === 'Boolean' ? this.upTo(1) === 0 : this.oneOf(['text', 'with "quotes"', 'tiếng Việt']);
  }

  private oneOf<T>(items: readonly T[]): T | undefined {
    return items.length === 0 ? undefined : items[this.upTo(items.length - 1)];
  }

  private upTo(max: number): number {
    return this.gen(fc.nat, { max });
  }
}
