import { describe, expect, it } from '@jest/globals';
import { buildSchema, parse, print } from 'graphql';
import { addSubjects } from '../../../../gateway/directory/lock/add-subjects.js';
import { collectVisits } from '../../../../gateway/directory/lock/collect-visits.js';
import { compileCheckpoints } from '../../../../gateway/directory/lock/compile-checkpoints.js';
import { enforce, type RowSetsOf } from '../../../../gateway/directory/lock/enforce.js';
import { listDelivered } from '../../../../gateway/directory/lock/list-delivered.js';
import type { AccessDecision } from '../../../../gateway/access/access-decision.js';
import type { SubjectDepth, Subjects } from '../../../../gateway/supergraph/subjects.js';

const schema = buildSchema(`
  type Query { citizen: Citizen benefits: BenefitConnection cases: [Case!] lost: Lost }
  type Citizen { id: ID! name: String salary: String benefits: BenefitConnection relatives: [Relative!] household: Household }
  type BenefitConnection { nodes: [Benefit!]! edges: [BenefitEdge!]! totalCount: Int pageInfo: PageInfo! }
  type BenefitEdge { cursor: String node: Benefit! }
  type PageInfo { hasNextPage: Boolean endCursor: String }
  type Benefit { number: ID amount: String citizen: Citizen household: Household detail: Detail heirs: [Benefit!] }
  type Detail { note: String }
  type Relative { relation: String citizen: Citizen }
  type Household { id: ID! class: String }
  type Case { number: String citizens: [Citizen!] }
  type Lost { name: String }
`);
const SUBJECTS: Subjects = new Map([
  ['Citizen', [{ kind: 'CITIZEN', path: ['id'] }]],
  [
    'Benefit',
    [
      { kind: 'CITIZEN', path: ['citizen', 'id'] },
      { kind: 'HOUSEHOLD', path: ['household', 'id'] },
    ],
  ],
  ['Household', [{ kind: 'HOUSEHOLD', path: ['id'] }]],
  ['Case', [{ kind: 'CITIZEN', path: ['citizens', 'id'] }]],
]);
const GROUPS: Readonly<Record<string, string>> = {
  'Citizen.name': 'name',
  'Citizen.salary': 'salary',
  'Benefit.amount': 'name',
  'Detail.note': 'salary',
  'Relative.relation': 'name',
  'Household.class': 'name',
  'Case.number': 'name',
  'Lost.name': 'name',
};
/** Of a decision the second lock looks at these fields alone. */
function decisionOf(waysByCoordinate: Readonly<Record<string, readonly (readonly string[])[]>>): AccessDecision {
  return {
    requirements: new Map(
      Object.entries(waysByCoordinate).map(([coordinate, scopes]) => [coordinate, { authenticated: false, scopes: scopes }]),
    ),
    verdictFor: (coordinate) => ({ delivered: true, group: null, mask: null, ways: waysByCoordinate[coordinate] ?? [] }),
    rowSets: [[['RESIDENT']], [['CASE']], []],
    groups: { name: 0, salary: 1, statistics: 2 },
  } as Pick<AccessDecision, 'requirements' | 'verdictFor' | 'rowSets' | 'groups'> as AccessDecision;
}
const OWN_GROUP = decisionOf(Object.fromEntries(Object.entries(GROUPS).map(([coordinate, group]) => [coordinate, [[group]]])));

/** Locks `data` for a caller whose row sets reach the codes as told: bit 0 the names, bit 1 the salaries. */
function lock(
  query: string,
  data: Record<string, unknown>,
  reach: Readonly<Record<string, number>>,
  { depth = 'ALL', decision = OWN_GROUP }: { depth?: SubjectDepth; decision?: AccessDecision } = {},
) {
  const document = addSubjects(schema, parse(query), SUBJECTS, depth);
  const root = compileCheckpoints({ schema, subjects: SUBJECTS, depth }, document, undefined, decision);
  if (root === null) throw new Error('Every query of these tests asks about somebody.');
  const visits = collectVisits(data, root);
  const rowSetsOf: RowSetsOf = (_, id) => reach[id] ?? 0;
  const incidents = enforce(visits, rowSetsOf);
  return { data, incidents, delivered: listDelivered(collectVisits(data, root), rowSetsOf) };
}

describe('the second lock', () => {
  it('lets pass what the directory confirms, and tells the log of whom it holds which groups', () => {
    const data = { citizen: { id: 'A', name: 'An', salary: '7' } };
    const { incidents, delivered } = lock('{ citizen { name salary } }', structuredClone(data), { A: 3 });
    expect(incidents).toEqual([]);
    expect(delivered).toEqual(new Map([['A', new Set(['name', 'salary'])]]));
  });

  it('answers null for a record that no row set reaches, and for one that does not tell whose it is', () => {
    expect(lock('{ citizen { name } }', { citizen: { id: 'A', name: 'An' } }, {}).data).toEqual({ citizen: null });
    expect(lock('{ citizen { name } }', { citizen: { name: 'An' } }, { A: 3 }).data).toEqual({ citizen: null });
  });

  it('nulls the fields of a row set that does not reach, and no others', () => {
    const { data, incidents } = lock('{ citizen { name salary } }', { citizen: { id: 'A', name: 'An', salary: '7' } }, { A: 1 });
    expect(data).toEqual({ citizen: { id: 'A', name: 'An', salary: null } });
    expect(incidents).toEqual([{ typeName: 'Citizen', coordinate: 'Citizen.salary' }]);
  });

  it('takes a record out of its list, by node and by edge, and no longer tells the size of the list', () => {
    const record = (id: string) => ({ amount: `amount of ${id}`, citizen: { id } });
    const page = { totalCount: 3, pageInfo: { hasNextPage: true, endCursor: 'x' } };
    const shortened = { totalCount: null, pageInfo: { hasNextPage: null, endCursor: null } };
    const nodes = lock(
      '{ benefits { nodes { amount } totalCount pageInfo { hasNextPage endCursor } } }',
      { benefits: { nodes: ['A', 'B', 'C'].map(record), ...structuredClone(page) } },
      { A: 1, C: 1 },
    );
    expect(nodes.data).toEqual({ benefits: { nodes: [record('A'), record('C')], ...shortened } });
    expect([...nodes.delivered.keys()]).toEqual(['A', 'C']);
    const edges = lock(
      '{ benefits { edges { cursor node { amount } } totalCount pageInfo { hasNextPage endCursor } } }',
      { benefits: { edges: ['A', 'B'].map((id) => ({ cursor: id, node: record(id) })), ...structuredClone(page) } },
      { A: 1 },
    );
    expect(edges.data).toEqual({ benefits: { edges: [{ cursor: 'A', node: record('A') }], ...shortened } });
  });

  it('goes by the household where a record has no citizen', () => {
    const records = () => ({
      benefits: { nodes: ['H1', 'H2'].map((id) => ({ amount: `amount of ${id}`, citizen: null, household: { id } })) },
    });
    const { data, delivered } = lock('{ benefits { nodes { amount } } }', records(), { H1: 1 });
    expect(data).toEqual({ benefits: { nodes: [{ amount: 'amount of H1', citizen: null, household: { id: 'H1' } }] } });
    expect([...delivered.keys()]).toEqual(['H1']);
  });

  it("shows a household's record among the citizen's own when the citizen may be read, whoever lives in the household now", () => {
    const query = '{ citizen { household { class } } }';
    const data = () => ({ citizen: { id: 'A', household: { id: 'H', class: 'POOR' } } });
    expect(lock(query, data(), { A: 1 }).incidents).toEqual([]);
    expect(lock(query, data(), { H: 1 }).data).toEqual({ citizen: null });
  });

  it('leaves a relative in the list with relation, and only cuts the link to a citizen who may not be read', () => {
    const query = '{ citizen { relatives { relation citizen { name } } } }';
    const relatives = [{ relation: 'CHILD', citizen: { id: 'B', name: 'Bình' } }];
    const { data, delivered } = lock(query, { citizen: { id: 'A', relatives } }, { A: 1 });
    expect(data).toEqual({ citizen: { id: 'A', relatives: [{ relation: 'CHILD', citizen: null }] } });
    expect([...delivered.keys()]).toEqual(['A']);
  });

  it('checks what is part of a record by the row set of the part', () => {
    const { data } = lock(
      '{ benefits { nodes { amount detail { note } } } }',
      { benefits: { nodes: [{ amount: '1', citizen: { id: 'A' }, detail: { note: 'x' } }] } },
      { A: 1 },
    );
    expect(data).toEqual({ benefits: { nodes: [{ amount: '1', citizen: { id: 'A' }, detail: { note: null } }] } });
  });

  it('lets a record of several people pass by one of them, and still takes the others out of it', () => {
    const cases = [
      {
        number: '1',
        citizens: [
          { id: 'A', name: 'An' },
          { id: 'B', name: 'Bình' },
        ],
      },
    ];
    const { data } = lock('{ cases { number citizens { name } } }', { cases }, { B: 1 });
    expect(data).toEqual({ cases: [{ number: '1', citizens: [{ id: 'B', name: 'Bình' }] }] });
  });

  it('refuses a protected field about nobody', () => {
    expect(lock('{ lost { name } }', { lost: { name: 'whose?' } }, { A: 3 }).data).toEqual({ lost: null });
  });

  it('does not take a record of another citizen for that of the citizen whose list it stands in, when it asks every record', () => {
    const query = '{ citizen { benefits { nodes { amount } } } }';
    const leaked = () => ({ citizen: { id: 'A', benefits: { nodes: [{ amount: '1', citizen: { id: 'B' } }] } } });
    expect(lock(query, leaked(), { A: 3 }).data).toEqual({ citizen: { id: 'A', benefits: { nodes: [] } } });
    // The cheaper depth does not ask: it is what the sampled share of answers is for.
    expect(lock(query, leaked(), { A: 3 }, { depth: 'ROOTS' }).incidents).toEqual([]);
  });
});

describe('a field under alternatives of groups', () => {
  const query = '{ citizen { name salary } }';
  const data = () => ({ citizen: { id: 'A', name: 'An', salary: '7' } });
  const underEither = decisionOf({ 'Citizen.name': [['name']], 'Citizen.salary': [['salary'], ['name']] });
  const underBoth = decisionOf({ 'Citizen.name': [['name']], 'Citizen.salary': [['salary', 'name']] });

  it('passes by any one of them, and the log is told by which', () => {
    const { data: passed, incidents, delivered } = lock(query, data(), { A: 1 }, { decision: underEither });
    expect([passed, incidents]).toEqual([data(), []]);
    expect(delivered).toEqual(new Map([['A', new Set(['name'])]]));
    expect(lock(query, data(), { A: 3 }, { decision: underEither }).delivered).toEqual(new Map([['A', new Set(['salary', 'name'])]]));
  });

  it('needs every group of one alternative', () => {
    expect(lock(query, data(), { A: 1 }, { decision: underBoth }).data).toEqual({ citizen: { id: 'A', name: 'An', salary: null } });
    expect(lock(query, data(), { A: 3 }, { decision: underBoth }).incidents).toEqual([]);
  });

  it('is nobody’s when no alternative is a way, and everybody’s by a group that is about no record', () => {
    const noWay = decisionOf({ 'Citizen.name': [['name']], 'Citizen.salary': [] });
    expect(lock(query, data(), { A: 3 }, { decision: noWay }).data).toEqual({ citizen: { id: 'A', name: 'An', salary: null } });
    const rowless = decisionOf({ 'Citizen.name': [['name']], 'Citizen.salary': [['salary'], ['statistics']] });
    expect(lock(query, data(), { A: 1 }, { decision: rowless }).incidents).toEqual([]);
  });
});

describe('what is selected besides', () => {
  const added = (query: string, depth: SubjectDepth) => print(addSubjects(schema, parse(query), SUBJECTS, depth)).replaceAll(/\s+/g, ' ');

  it('is the code of every record, at the cheaper depth only of those that nobody above answers for', () => {
    const query = '{ citizen { benefits { nodes { amount } } household { class } } benefits { nodes { amount } } }';
    expect(added(query, 'ALL')).toBe(
      '{ citizen { benefits { nodes { amount citizen { id } household { id } } } household { class id } id } benefits { nodes { amount citizen { id } household { id } } } }',
    );
    expect(added(query, 'ROOTS')).toBe(
      '{ citizen { benefits { nodes { amount } } household { class id } id } benefits { nodes { amount citizen { id } household { id } } } }',
    );
  });

  it('is asked of records within records, which may be about others', () => {
    expect(added('{ citizen { benefits { nodes { heirs { amount } } } } }', 'ROOTS')).toBe(
      '{ citizen { benefits { nodes { heirs { amount citizen { id } household { id } } } } id } }',
    );
  });

  it('stands in fragments too, where nobody is above', () => {
    expect(added('{ citizen { benefits { nodes { ...B } } } } fragment B on Benefit { amount }', 'ROOTS')).toBe(
      '{ citizen { benefits { nodes { ...B } } id } } fragment B on Benefit { amount }',
    );
  });
});
