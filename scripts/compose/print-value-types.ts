import { isEnumType, type GraphQLNamedType, type GraphQLSchema } from 'graphql';

const BUILT_IN: Readonly<Record<string, string>> = { ID: 'string', String: 'string', Int: 'number', Float: 'number', Boolean: 'boolean' };
/** Names that a front-end's own code could not live beside: every module has a `Date` already. */
const RENAMED: Readonly<Record<string, string>> = { Date: 'LocalDate' };

/** The TypeScript name of a scalar or enum. */
export function valueTypeName({ name }: GraphQLNamedType): string {
  return BUILT_IN[name] ?? RENAMED[name] ?? name;
}

/** Types of the enums and scalars that are named, in the order of the schema. An enum is the union of its values; our custom scalars are strings on the wire. */
export function printValueTypes(schema: GraphQLSchema, names: ReadonlySet<string>): string {
  return Object.values(schema.getTypeMap())
    .filter((type) => names.has(valueTypeName(type)))
    .map(printValueType)
    .join('\n\n');
}

function printValueType(type: GraphQLNamedType): string {
  const values = isEnumType(type) ? type.getValues().map(({ name }) => `'${name}'`) : ['string'];
  return `${docstring(type.description)}export type ${valueTypeName(type)} = ${values.join(' | ')};`;
}

export function docstring(description: string | null | undefined): string {
  return description ? `/** ${description.replaceAll('*/', '* /')} */\n` : '';
}
