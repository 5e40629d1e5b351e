import { describe, expect, it } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isListType,
  isNonNullType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
  type GraphQLType,
} from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';

const SCHEMA = buildSchema(readFileSync(join(REPOSITORY_ROOT, 'schema/public.graphql'), 'utf8'));
const TYPES = Object.values(SCHEMA.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type));

const VIETNAMESE_LETTER = /[àáạảãâầấậẩẫăằắặẳẵèéẹẻẽêềếệểễìíịỉĩòóọỏõôồốộổỗơờớợởỡùúụủũưừứựửữỳýỵỷỹđ]/i;
/** Vietnamese words that carry no mark: Nam, Cha, Con, Anh, Em. */
const PLAIN_VIETNAMESE = /^(Nam|Cha|Con|Anh|Em)$/;
const MONEY_OR_IDENTIFIER = /(vnd|amount|salary|cost|share|allowance|price|fee|money|number|code|^id|id)$/i;
const RELAY_PLUMBING = /(Connection|Edge)$/;

interface Coordinate {
  readonly name: string;
  readonly description: string | null | undefined;
  readonly type?: GraphQLType;
}

/** Every type, field, argument, input field and enum value that a client can see. */
const COORDINATES = TYPES.flatMap((type): Coordinate[] => [{ name: type.name, description: type.description }, ...membersOf(type)]);

function membersOf(type: GraphQLNamedType): Coordinate[] {
  if (isEnumType(type)) return type.getValues().map(({ name, description }) => ({ name: `${type.name}.${name}`, description }));
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => ({ ...field, name: `${type.name}.${field.name}` }));
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => {
    const name = `${type.name}.${field.name}`;
    return [{ ...field, name }, ...field.args.map((argument) => ({ ...argument, name: `${name}(${argument.name}:)` }))];
  });
}

/** Two sentences at least, the Vietnamese one first. */
function isVietnameseThenEnglish(description: string | null | undefined): boolean {
  const [first = '', ...others] = (description ?? '').split(/[.;:] (?=\S)/);
  return (VIETNAMESE_LETTER.test(first) || PLAIN_VIETNAMESE.test(first)) && others.join('').trim() !== '';
}

const namesOf = (coordinates: readonly Coordinate[]): string[] => coordinates.map(({ name }) => name);

describe('the public schema', () => {
  it('was read', () => {
    expect(COORDINATES.length).toBeGreaterThan(300);
  });

  it('describes every type, field, argument, input field and enum value, in Vietnamese first', () => {
    expect(namesOf(COORDINATES.filter(({ description }) => !isVietnameseThenEnglish(description)))).toEqual([]);
  });

  it('holds no money and no identifier as Int or Float, where leading zeros and large amounts are lost', () => {
    const inexact = COORDINATES.filter(({ type }) => type !== undefined && /^(Int|Float)$/.test(getNamedType(type).name));
    expect(namesOf(inexact.filter(({ name }) => MONEY_OR_IDENTIFIER.test(name.replace(/.*[.(]/, '').replace(/:\)$/, ''))))).toEqual([]);
    expect(namesOf(inexact.filter(({ type }) => type && getNamedType(type).name === 'Float'))).toEqual([]);
  });

  it('gives amounts of money the scalar Vnd', () => {
    const money = COORDINATES.filter(({ name }) => /\.\w+Vnd$/.test(name));
    expect(money.length).toBeGreaterThan(3);
    const typed = money.map(({ name, type }) => [name, type && getNamedType(type).name] as const);
    // An order names the direction, not an amount.
    expect(typed.filter(([, type]) => type !== 'Vnd' && type !== 'SortDirection')).toEqual([]);
  });

  it('names no type Manager, Helper or Util', () => {
    expect(TYPES.map(({ name }) => name).filter((name) => /(Manager|Helper|Util)s?$/.test(name))).toEqual([]);
  });

  it('answers every list at the root as a connection: a list without pages has no end', () => {
    const fields = Object.values(SCHEMA.getQueryType()?.getFields() ?? {});
    const bare = fields.filter(({ type }) => isListType(isNonNullType(type) ? type.ofType : type));
    expect(namesOf(bare)).toEqual([]);
    const connections = fields.filter(({ type }) => getNamedType(type).name.endsWith('Connection'));
    expect(connections.length).toBeGreaterThan(8);
    const unpaged = connections.filter(({ args }) => !['first', 'after'].every((name) => args.some((argument) => argument.name === name)));
    expect(namesOf(unpaged)).toEqual([]);
  });

  it('has plumbing of lists for its records alone', () => {
    const orphans = TYPES.filter(({ name }) => RELAY_PLUMBING.test(name) && !SCHEMA.getType(name.replace(RELAY_PLUMBING, '')));
    expect(namesOf(orphans)).toEqual([]);
  });
});
