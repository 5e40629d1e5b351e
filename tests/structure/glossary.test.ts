import { describe, expect, it } from '@jest/globals';
import { Ajv } from 'ajv';
import { buildSchema, isEnumType, isObjectType, isScalarType, isSpecifiedScalarType, type GraphQLNamedType } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../../schema/contract/repository-root.js';
import { loadPolicy } from '../../schema/policy/load-policy.js';

type Kind = 'TYPE' | 'ENUM' | 'SCALAR' | 'IDENTIFIER' | 'ROLE' | 'PURPOSE';

interface Term {
  readonly kind: Kind;
  readonly name: string;
  readonly at?: string;
  readonly vi: string;
  readonly en: string;
  readonly law?: string;
  readonly verified: boolean;
}

const read = (path: string): string => readFileSync(join(REPOSITORY_ROOT, path), 'utf8');

const GLOSSARY: unknown = parse(read('schema/glossary/terms.yaml'));
// What the shape is, the first test asserts.
const { terms: TERMS } = GLOSSARY as { readonly terms: readonly Term[] };
const SCHEMA = buildSchema(read('schema/public.graphql'));
const POLICY = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));

/** The kind under which a type of the schema needs an entry; null for inputs, and for pages of a list, which stand under what they list. */
function kindOf(type: GraphQLNamedType): Kind | null {
  if (type.name.startsWith('__') || isSpecifiedScalarType(type) || /(Connection|Edge)$/.test(type.name)) return null;
  if (isObjectType(type)) return 'TYPE';
  if (isEnumType(type)) return 'ENUM';
  return isScalarType(type) ? 'SCALAR' : null;
}

/** What the glossary must hold, as `KIND name`. */
function listSubjects(): string[] {
  const ofSchema = Object.values(SCHEMA.getTypeMap()).flatMap((type) => {
    const kind = kindOf(type);
    return kind === null ? [] : [`${kind} ${type.name}`];
  });
  const ofPolicy = [
    ...[...POLICY.roles.keys()].map((name) => `ROLE ${name}`),
    ...[...POLICY.purposes.keys()].map((name) => `PURPOSE ${name}`),
  ];
  return [...ofSchema, ...ofPolicy];
}

function findMissing(subjects: readonly string[], terms: readonly Term[]): string[] {
  return subjects.filter((subject) => !terms.some(({ kind, name }) => `${kind} ${name}` === subject));
}

function findOutdated(subjects: readonly string[], terms: readonly Term[]): string[] {
  const outdated = terms.filter((term) =>
    term.kind === 'IDENTIFIER' ? !isInSchema(term.at) : !subjects.includes(`${term.kind} ${term.name}`),
  );
  return outdated.map(({ kind, name }) => `${kind} ${name}`);
}

function isInSchema(coordinate = ''): boolean {
  const [typeName = '', fieldName = ''] = coordinate.split('.');
  const type = SCHEMA.getType(typeName);
  return isObjectType(type) && Object.hasOwn(type.getFields(), fieldName);
}

describe('the glossary', () => {
  const subjects = listSubjects();

  it('has the shape of its JSON Schema', () => {
    const validate = new Ajv({ strict: true, strictRequired: false, allErrors: true }).compile(
      JSON.parse(read('schema/glossary/terms.schema.json')) as object,
    );
    validate(GLOSSARY);
    expect(validate.errors ?? []).toEqual([]);
  });

  it('has an entry for every type, enum and scalar of the public schema, every role and every purpose', () => {
    expect(findMissing(subjects, TERMS)).toEqual([]);
  });

  it('has no entry for what no longer exists', () => {
    expect(findOutdated(subjects, TERMS)).toEqual([]);
  });

  it('has one entry for a thing, and one word for a concept', () => {
    const repeated = (words: readonly string[]) => words.filter((word, index) => words.indexOf(word) !== index);
    expect(repeated(TERMS.map(({ kind, name }) => `${kind} ${name}`))).toEqual([]);
    // The type Citizen and the role citizen are one concept.
    const concepts = [...new Map(TERMS.map((term) => [term.name.toLowerCase(), term])).values()];
    expect(repeated(concepts.map(({ vi }) => vi))).toEqual([]);
    expect(repeated(concepts.map(({ en }) => en))).toEqual([]);
  });

  it('calls roles and purposes what the policy calls them', () => {
    for (const { kind, name, vi, en } of TERMS) {
      if (kind === 'ROLE') expect({ vi, en }).toEqual(POLICY.roles.get(name)?.label);
      if (kind === 'PURPOSE') expect({ vi, en }).toEqual(POLICY.purposes.get(name)?.label);
    }
  });

  it('says of a purpose that its law is verified only where the policy says so', () => {
    const bold = TERMS.filter(
      ({ kind, name, verified }) =>
        kind === 'PURPOSE' &&
        verified &&
        POLICY.purposes.get(name)?.legalBasis.some((source) => !POLICY.legalSources.get(source)?.verified),
    );
    expect(bold.map(({ name }) => name)).toEqual([]);
  });
});

describe('the checks above', () => {
  it('see a type without an entry', () => {
    expect(findMissing(['TYPE Citizen', 'TYPE Vaccination'], TERMS)).toEqual(['TYPE Vaccination']);
  });

  it('see an entry whose type or place is gone, or changed its kind', () => {
    const at = 'Citizen.shoeSize';
    const stale: Term[] = [
      { kind: 'TYPE', name: 'Vaccination', vi: '…', en: '…', verified: true },
      { kind: 'ENUM', name: 'Citizen', vi: '…', en: '…', verified: true },
      { kind: 'IDENTIFIER', name: 'shoeSize', at, vi: '…', en: '…', verified: true },
    ];
    expect(findOutdated(listSubjects(), stale)).toEqual(['TYPE Vaccination', 'ENUM Citizen', 'IDENTIFIER shoeSize']);
  });
});
