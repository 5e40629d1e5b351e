import { describe, expect, it } from '@jest/globals';
import { buildSchema, isEnumType, isInterfaceType, isObjectType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { readCoverage } from '../../scripts/compose/describe-coverage.js';

/** How many rows each list of the plans has: A1 to A4, B and H. */
const LISTS = { AL: 27, AB: 13, AP: 7, AH: 6, B: 9, H: 10 } as const;

const SCHEMA = buildSchema(readFileSync(join(REPOSITORY_ROOT, 'schema/public.graphql'), 'utf8'));
const ROWS = await readCoverage();

/** `Type`, `Type.field` or `Enum.VALUE`. */
function exists(coordinate: string): boolean {
  const [typeName = '', member] = coordinate.split('.');
  const type = SCHEMA.getType(typeName);
  if (!type || member === undefined) return type !== undefined;
  if (isObjectType(type) || isInterfaceType(type)) return member in type.getFields();
  return isEnumType(type) && type.getValue(member) !== undefined;
}

describe('schema/coverage.yaml', () => {
  it('has every row of the plans’ lists, once and in their order', () => {
    const expected = Object.entries(LISTS).flatMap(([letters, count]) =>
      Array.from({ length: count }, (_, index) => `${letters}${index + 1}`),
    );
    expect(ROWS.map(({ row }) => row)).toEqual(expected);
  });

  it('names only what the public schema holds', () => {
    expect(ROWS.flatMap(({ row, coordinates }) => coordinates.filter((name) => !exists(name)).map((name) => `${row}: ${name}`))).toEqual(
      [],
    );
  });

  it('says of every row what holds it, or why nothing does yet', () => {
    expect(ROWS.filter(({ coordinates, note }) => coordinates.length === 0 && note === undefined)).toEqual([]);
  });

  it('has only the four known keys, texts without a bar or a line break', () => {
    for (const row of ROWS) {
      expect(Object.keys(row)).toEqual(['row', 'capability', 'coordinates', ...(row.note === undefined ? [] : ['note'])]);
      expect(`${row.capability}${row.note ?? ''}`).not.toMatch(/[|\n]/);
    }
  });
});
