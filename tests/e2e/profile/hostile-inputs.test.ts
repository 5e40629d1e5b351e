import { beforeAll, describe, expect, it } from '@jest/globals';
import { ask, codesOf } from '../../kit/ask.js';
import { signPersonaToken } from '../../kit/tokens.js';

let token: string;
beforeAll(async () => {
  token = await signPersonaToken('citizen-an');
});

/** A root field whose one argument `v` is of the type. */
const TEXT_ARGUMENTS = [
  ['citizen(id: $v) { id }', 'ID!'],
  ['citizenByPersonalNumber(personalNumber: $v) { id }', 'String!'],
  ['household(id: $v) { id }', 'ID!'],
  ['employer(id: $v) { id }', 'ID!'],
  ['healthFacility(id: $v) { id }', 'ID!'],
  ['administrativeUnit(code: $v) { code }', 'String!'],
  ['employers(filter: { code: $v }) { totalCount }', 'String'],
  ['healthInsuranceCards(filter: { cardCode: $v }) { totalCount }', 'String'],
] as const;

describe('a text that no register can hold', () => {
  it.each(TEXT_ARGUMENTS)('is a fault of the request in %s', async (field, type) => {
    const answer = await ask({ query: `query ($v: ${type}) { field: ${field} }`, variables: { v: 'A\u0000B' }, token });
    expect({ data: answer.data, codes: codesOf(answer) }).toEqual({ data: { field: null }, codes: ['BAD_USER_INPUT'] });
  });

  it.each([
    ["' OR true --", 'a quote'],
    ['\ud800', 'half a surrogate pair'],
    ['75@2025-01-01', 'a date behind an at'],
    ['75@not a date', 'an at and no date'],
    ['%', 'a wildcard'],
    ['A'.repeat(10_000), 'ten thousand characters'],
  ])('%#: $1 finds nothing, and nothing breaks', async (v) => {
    for (const [field, type] of TEXT_ARGUMENTS) {
      const { data, errors } = await ask<{ field: unknown }>({ query: `query ($v: ${type}) { field: ${field} }`, variables: { v }, token });
      expect([null, { totalCount: 0 }]).toContainEqual(data?.field);
      expect(codesOf({ errors }).filter((code) => code !== 'NOT_FOUND_OR_NOT_PERMITTED')).toEqual([]);
    }
  });
});

describe('a value that its scalar does not know', () => {
  const VALUES = [
    ['citizens', 'CitizenFilter', { bornFrom: '2025-02-30' }],
    ['citizens', 'CitizenFilter', { bornFrom: '30/02/2025' }],
    ['citizens', 'CitizenFilter', { bornTo: 20_250_101 }],
    ['contributionPeriods', 'ContributionPeriodFilter', { month: '2025-13' }],
    ['contributionPeriods', 'ContributionPeriodFilter', { salaryFromVnd: 7 }],
    ['contributionPeriods', 'ContributionPeriodFilter', { salaryToVnd: '1e9' }],
    ['contributionPeriods', 'ContributionPeriodFilter', { salaryToVnd: '1'.repeat(19) }],
    ['encounters', 'EncounterFilter', { admittedFrom: { $gt: '' } }],
  ] as const;

  it.each(VALUES)('is a fault of the request before any agency is asked: %s, %s, %j', async (list, type, filter) => {
    const query = `query ($filter: ${type}) { ${list}(filter: $filter) { totalCount } }`;
    const answer = await ask({ query, variables: { filter }, token });
    expect({ data: answer.data, codes: codesOf(answer) }).toEqual({ data: undefined, codes: ['BAD_USER_INPUT'] });
    expect(JSON.stringify(answer.errors)).not.toContain(JSON.stringify(Object.values(filter)[0]));
  });

  it('is one of the document when it stands in the document', async () => {
    const answer = await ask({ query: '{ citizens(filter: { bornFrom: "2025-02-30" }) { totalCount } }', token });
    expect({ data: answer.data, codes: codesOf(answer) }).toEqual({ data: undefined, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });
});

describe('fields of the federation', () => {
  it.each(['{ _entities(representations: []) { __typename } }', '{ _service { sdl } }'])('are unknown to clients: %s', async (query) => {
    const answer = await ask({ query, token });
    expect({ data: answer.data, codes: codesOf(answer) }).toEqual({ data: undefined, codes: ['GRAPHQL_VALIDATION_FAILED'] });
  });
});
