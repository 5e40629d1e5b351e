import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, isEnumType, isInputObjectType, isLeafType, isObjectType, type GraphQLObjectType } from 'graphql';
import { join } from 'node:path';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { loadPolicy } from '../../../schema/policy/load-policy.js';
import { LABOUR_FORMATS } from '../../../subgraphs/labour/store/formats/index.js';
import { openLabourDatabase, type Asking, type LabourDatabase } from './labour-database.js';

const POLICY = loadPolicy(join(REPOSITORY_ROOT, 'schema/policy'));
const SECRET_GROUPS = ['labour.addiction', 'labour.addiction-note'];
const GROUPS = [...POLICY.groups.keys()].filter((group) => !SECRET_GROUPS.includes(group));
const SECRET_TYPES = /^Addiction/;
const SECRET_FIELDS = ['addictionRecords', 'addictionNotes'];
/** Encrypted under a fresh nonce each time. */
const CURSORS = ['cursor', 'endCursor'];

const PERSON = { personRecordNumber: 'DT1', fullName: 'Trần Thị Ba', birthDate: '1990', personalNumber: '', address: 'Ấp 3' };
const RECORD = { ...PERSON, recordNumber: 'CN1', measure: 'Tự nguyện tại cơ sở', substance: 'chất-mẫu', validFrom: '01/02/2024' };
const NOTE = { ...PERSON, recordNumber: 'CN1-1', addictionRecordNumber: 'CN1', notedOn: '01/03/2024', text: 'ghi-chép-mẫu' };

/** Somebody who may read everything else of everybody. */
const EVERYTHING_ELSE: Asking = { groups: GROUPS, rowSets: [[['ANY']]] };

let labour: LabourDatabase;

beforeAll(async () => {
  labour = await openLabourDatabase();
  const certificate = { kind: 'Khác', level: 'Nhẹ', certificateNumber: '1', certificateDate: '01/02/2024', validFrom: '01/02/2024' };
  await labour.take('disability-certificate', [{ ...PERSON, recordNumber: 'KT1', ...certificate }]);
}, 120_000);
afterAll(() => labour.stop());

/** Every leaf of a type, and those of what it holds to that depth. */
function selectAll(type: GraphQLObjectType, depth: number): string {
  const parts = Object.values(type.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    if ([...SECRET_FIELDS, ...CURSORS].includes(field.name) || field.args.some((argument) => argument.type.toString().endsWith('!')))
      return [];
    if (isLeafType(named)) return [field.name];
    if (!isObjectType(named) || depth === 0) return [];
    const inner = selectAll(named, depth - 1);
    return inner === '' ? [] : [`${field.name} { ${inner} }`];
  });
  return parts.join(' ');
}

function everyQuestion(): string {
  const citizen = labour.schema.getType('Citizen');
  const query = labour.schema.getQueryType();
  if (!isObjectType(citizen) || !query) throw new Error('The schema has no citizens.');
  const lists = Object.values(query.getFields()).flatMap((field) => {
    const named = getNamedType(field.type);
    return named.name.endsWith('Connection') && isObjectType(named) ? [`${field.name} { ${selectAll(named, 3)} }`] : [];
  });
  const entities = `_entities(representations: [{ __typename: "Citizen", id: "C-DT1" }]) { ... on Citizen { ${selectAll(citizen, 2)} } }`;
  return `{ ${entities} ${lists.join(' ')} }`;
}

describe('addiction', () => {
  it('changes no answer, count or refusal of a caller without its groups', async () => {
    const question = everyQuestion();
    expect(question.match(/totalCount/g)?.length).toBeGreaterThan(5);
    const before = await labour.ask(question, EVERYTHING_ELSE);
    expect(await labour.take('addiction-record', [RECORD])).toMatchObject({ inserted: 1 });
    expect(await labour.take('addiction-note', [NOTE])).toMatchObject({ inserted: 1 });
    const after = await labour.ask(question, EVERYTHING_ELSE);
    expect(JSON.stringify(after)).toBe(JSON.stringify(before));
    expect(JSON.stringify(before)).toContain('Trần Thị Ba');
  });

  it('is refused alike for somebody with a record, somebody without one and nobody at all', async () => {
    const refusals = await Promise.all(
      ['C-DT1', 'C-DT2', 'C-NOBODY'].map(async (id) => {
        const citizen = `_entities(representations: [{ __typename: "Citizen", id: "${id}" }])`;
        return labour.ask(`{ ${citizen} { ... on Citizen { addictionRecords { id } addictionNotes { id } } } }`, EVERYTHING_ELSE);
      }),
    );
    const [first] = refusals;
    expect(first?.codes).toEqual(['FORBIDDEN_FIELD', 'FORBIDDEN_FIELD']);
    expect(new Set(refusals.map((refusal) => JSON.stringify(refusal))).size).toBe(1);
  });

  it('is told to the person, without the notes of the case worker', async () => {
    const { data, codes } = await labour.ask(
      '{ _entities(representations: [{ __typename: "Citizen", id: "C-DT1" }]) { ... on Citizen { addictionRecords { measure substance } addictionNotes { text } } } }',
      { citizenId: 'C-DT1', groups: [...GROUPS, 'labour.addiction'] },
    );
    expect({ data, codes }).toEqual({
      data: { _entities: [{ addictionRecords: [{ measure: 'VOLUNTARY_FACILITY', substance: 'chất-mẫu' }], addictionNotes: null }] },
      codes: ['FORBIDDEN_FIELD'],
    });
  });

  it('has no list, filter or order anywhere: whoever could count it could find it', () => {
    const outside = Object.values(labour.schema.getTypeMap()).flatMap((type) => {
      if (type.name.startsWith('__') || SECRET_TYPES.test(type.name)) return [];
      if (isEnumType(type)) return type.getValues().map(({ name }) => `${type.name}.${name}`);
      return isObjectType(type) || isInputObjectType(type) ? Object.keys(type.getFields()).map((name) => `${type.name}.${name}`) : [];
    });
    const telling = outside.filter((name) => /addict|drug|rehab|substance|detox/i.test(name));
    expect(telling.toSorted()).toEqual(['Citizen.addictionNotes', 'Citizen.addictionRecords']);
  });

  it('stands in no word that another file of the agency may hold', () => {
    const words = LABOUR_FORMATS.filter(({ record }) => !record.startsWith('addiction-')).flatMap(({ record, columns }) =>
      columns.flatMap(({ values = {} }) => Object.keys(values).map((word) => `${record}: ${word}`)),
    );
    expect(words.filter((word) => /nghiện|ma túy/i.test(word))).toEqual([]);
  });

  it('reaches no guardian, by the policy itself', () => {
    const grants = [...POLICY.grantsByRole.values()].flatMap((byPurpose) => [...byPurpose.values()]);
    const rows = grants.flatMap(({ allowanceByGroup }) => SECRET_GROUPS.flatMap((group) => allowanceByGroup.get(group)?.rows ?? []));
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.flat()).not.toContain('WARD');
  });
});
