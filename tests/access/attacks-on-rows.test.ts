import { beforeAll, describe, expect, it } from '@jest/globals';
import { isInputObjectType, parse } from 'graphql';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { ask, type Asked, type GatewayAnswer } from './ask.js';
import { createCaller, type AccessCaller } from './callers.js';
import { findDifferences } from './compare.js';
import { answer } from './reference/answer.js';
import { SCHEMA } from './reference/graph.js';
import { loadWorld, type World } from './reference/world.js';

const CLEANSING = { purpose: 'DATA_CLEANSING' };
const UNKNOWN = '0000000000000';
let world: World;
let officer: AccessCaller;
let bank: AccessCaller;
let an: string;
let giang: string;

beforeAll(async () => {
  world = await loadWorld(getSharedRuntime());
  officer = await createCaller('officer', claimsOf(getPersona('labour-officer-26041')));
  bank = await createCaller('payment-provider', claimsOf(getPersona('payment-provider')));
  [an, giang] = [getPersona('citizen-an').subject, getPersona('citizen-giang').subject];
}, 60_000);

async function expectAsDecided(caller: AccessCaller, query: string, asked: Asked = {}): Promise<GatewayAnswer> {
  const request = { document: parse(query), variables: asked.variables ?? {}, claims: caller.claims, question: asked };
  const [expected, actual] = [await answer(world, request), await ask(caller, query, asked)];
  expect(findDifferences(expected, actual, caller.claims.role)).toEqual([]);
  return actual;
}

describe('B15: ordering by what may not be read', () => {
  it.each([
    ['a literal', '{ citizens(orderBy: { birthDate: ASC }) { totalCount nodes { id } } }', {}],
    ['a variable', 'query ($o: CitizenOrder) { citizens(orderBy: $o) { edges { cursor } } }', { o: { birthDate: 'DESC' } }],
  ])('by %s is refused', async (_, query, variables) => {
    // A bank reads names and accounts, no days of birth.
    const { data, errors } = await expectAsDecided(bank, query, { variables });
    expect({ data, codes: errors.map(({ extensions }) => extensions.code) }).toEqual({
      data: { citizens: null },
      codes: ['FORBIDDEN_INPUT'],
    });
  });
});

describe('B21: refused, not there and out of reach', () => {
  it('are told apart where the first is about fields, and are one where it is about persons', async () => {
    const query = 'query ($id: ID!) { citizen(id: $id) { telephone deathDate } }';
    const [living, far, unknown] = await Promise.all(
      [an, giang, UNKNOWN].map((id) => ask(officer, query, { ...CLEANSING, variables: { id } })),
    );
    expect(living?.data).toEqual({ citizen: { telephone: null, deathDate: null } });
    // The telephone was refused; that nobody died is an answer.
    expect(living?.errors.map(({ extensions }) => [extensions.code, extensions.coordinate])).toEqual([
      ['FORBIDDEN_FIELD', 'Citizen.telephone'],
    ]);
    expect(far?.body).toBe(unknown?.body);
    expect(far?.errors.map(({ extensions }) => extensions.code)).toEqual(['FORBIDDEN_FIELD', 'NOT_FOUND_OR_NOT_PERMITTED']);
  });
});

describe('B35: a bank', () => {
  const accounts = 'query ($id: ID!) { citizen(id: $id) { id fullName paymentAccounts { accountNumber provider } } }';

  it('is told of the holder of an account that was matched, and of the holder of another one as of nobody', async () => {
    const stranger = world.citizen.find(({ id }) => world.find('payment_account', 'citizen_id', id).length === 0);
    const own = await expectAsDecided(bank, accounts, { variables: { id: getPersona('payment-provider').readable } });
    expect(own.data).toMatchObject({ citizen: { paymentAccounts: expect.anything() } });
    const answers = await Promise.all([stranger?.id, UNKNOWN].map((id) => ask(bank, accounts, { variables: { id } })));
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
    expect(answers[0]?.data).toEqual({ citizen: null });
  });

  it('cannot look for a number: no input of the graph takes one', () => {
    const inputs = Object.values(SCHEMA.getTypeMap()).filter(isInputObjectType);
    const taking = inputs.flatMap((type) =>
      Object.keys(type.getFields())
        .filter((name) => /accountNumber/i.test(name))
        .map((name) => `${type.name}.${name}`),
    );
    expect(taking).toEqual([]);
  });

  it('sees the accounts of its own clients alone in the lists of all', async () => {
    const { data } = await expectAsDecided(bank, '{ paymentAccounts(first: 100) { totalCount nodes { accountNumber citizen { id } } } }');
    expect(data).toMatchObject({ paymentAccounts: { totalCount: expect.any(Number) } });
  });
});
