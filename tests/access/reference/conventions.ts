import { getNamedType, isObjectType, type GraphQLObjectType } from 'graphql';
import { SCHEMA } from './graph.js';
import { asText, isTable, type Row, type TableName } from './world.js';

/** Types whose table is not named after them. */
const TABLE_BY_TYPE: Readonly<Record<string, TableName>> = {
  Representation: 'representative',
  UnemploymentContributionPeriod: 'unemployment_contribution',
  Case: 'case_file',
};

/** The words of a schema are few, and asked for row by row. */
const knownSnakeCase = new Map<string, string>();

export function toSnakeCase(name: string): string {
  const found =
    knownSnakeCase.get(name) ?? name.replaceAll(/[A-Z]/g, (letter, at: number) => `${at === 0 ? '' : '_'}${letter.toLowerCase()}`);
  knownSnakeCase.set(name, found);
  return found;
}

/** The table of an object type's rows; undefined for a type that is no table. */
export function tableOf(type: string): TableName | undefined {
  const name = TABLE_BY_TYPE[type] ?? toSnakeCase(type);
  return isTable(name) ? name : undefined;
}

/** The graph says the unit of a number in the field's name, the tables do not. */
const UNIT = /_(vnd|kg|cm|percent)$/;

/** The cell that a field of the graph is named after; undefined when the row has none of that name. */
export function cellFor(row: Row, field: string): unknown {
  return row[columnFor(row, field) ?? ''];
}

export function columnFor(row: Row, field: string): string | undefined {
  const name = toSnakeCase(field);
  if (name in row) return name;
  const withoutUnit = name.replace(UNIT, '');
  return withoutUnit in row ? withoutUnit : undefined;
}

/** The first column that a range such as `salaryFromVnd` or `admittedTo` can mean: `salary`, `admitted_on`. */
export function rangeFor(row: Row, filter: string): { readonly column: string; readonly end: 'FROM' | 'TO' } | undefined {
  const match = /^(.+)_(from|to)(?:_vnd)?$/.exec(toSnakeCase(filter));
  if (match === null) return undefined;
  const [, stem = '', end] = match;
  const column = [stem, `${stem}_on`, `${stem}_date`].find((name) => name in row);
  return column === undefined ? undefined : { column, end: end === 'from' ? 'FROM' : 'TO' };
}

/** The type of the records that a page of this type holds; undefined for a type that is no page. */
export function pagedType(type: GraphQLObjectType): GraphQLObjectType | undefined {
  const nodes = type.getFields().nodes;
  const record = nodes === undefined ? undefined : getNamedType(nodes.type);
  return isObjectType(record) ? record : undefined;
}

/** The table behind a list of the root; throws for a list whose table the reference does not know. */
export function tableOfList(list: string): TableName {
  const type = getNamedType(SCHEMA.getQueryType()?.getFields()[list]?.type);
  const record = isObjectType(type) ? pagedType(type) : undefined;
  const table = record === undefined ? undefined : tableOf(record.name);
  if (table === undefined) throw new Error(`The reference knows no table for the list ${list}: add it to TABLES in world.ts.`);
  return table;
}

/** By characters, as the databases' collation C does: a code of digits is no number. */
export function compareCells(a: unknown, b: unknown): number {
  return Buffer.compare(Buffer.from(asText(a)), Buffer.from(asText(b)));
}

/** How the cells of a filter or an order compare: amounts, of which the graph says the unit, by their size. */
export function comparisonFor(name: string): typeof compareCells {
  return name.endsWith('Vnd') ? (a, b) => Number(BigInt(asText(a)) - BigInt(asText(b))) : compareCells;
}
