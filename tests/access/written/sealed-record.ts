import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import pg from 'pg';
import { claimsOf } from '../../../scripts/issuer/personas.js';
import { getPersona } from '../../kit/shared-stack.js';
import type { TestStack } from '../../kit/start-test-stack.js';
import { ask, type GatewayAnswer } from '../ask.js';
import { createCaller, createCitizenCaller, type AccessCaller } from '../callers.js';
import { findDifferences } from '../compare.js';
import { answer } from '../reference/answer.js';
import { asText, loadWorld, type World } from '../reference/world.js';
import { PROFILE_OPERATION } from '../whole-operations.js';

const UNKNOWN = '0000000000000';
const TRIES = 200;

let stack: TestStack;
let world: World;
let police: AccessCaller;
let sealed: string;
let household: unknown;
let name: string;

export function describeSealedRecord(stackOf: () => TestStack): void {
  describe('B30: a sealed record', () => {
    beforeAll(() => prepare(stackOf()), 240_000);

    it('is answered to the officers of its own commune, byte for byte, as one that does not exist', async () => {
      const [answered, unknown] = [await askFor(police, sealed), await askFor(police, UNKNOWN)];
      expect(answered.data).toEqual({ citizen: null });
      expect(answered.body).toBe(unknown.body);
    });

    it('is in no list, no count and no search of theirs, and is not named in the records of the others', async () => {
      const source = `query ($h: ID!, $n: String!) {
        household(id: $h) { members { fullName citizen { id familyRelations { relativeFullName relative { id } } representatives { representativeFullName } } } }
        citizens(first: 100) { totalCount nodes { id } }
        searchCitizens(name: $n, first: 100) { totalCount nodes { id } } }`;
      const { body, data } = await expectAsDecided(police, source, { h: household, n: name });
      expect(data).toMatchObject({ household: { members: expect.anything() } });
      expect(body).not.toContain(sealed);
      expect(body).not.toContain(name);
    });

    it('is read by the parent who represents the child, and by the person whose it is', async () => {
      for (const caller of [await createCitizenCaller(getPersona('citizen-an').subject), await createCitizenCaller(sealed)]) {
        const { data } = await expectAsDecided(caller, PROFILE_OPERATION, { citizen_id: sealed });
        expect(data).toMatchObject({ citizen: { id: sealed } });
      }
    });
  });
}

async function prepare(given: TestStack): Promise<void> {
  stack = given;
  const before = await loadWorld(stack.runtime);
  const an = getPersona('citizen-an').subject;
  const [own] = before.find('household_member', 'citizen_id', an);
  household = own?.household_id;
  // A child of the first family, whose other members stay as they are.
  const members = before.find('household_member', 'household_id', household);
  const member = members.find(({ citizen_id: id, relation_to_head: relation }) => id !== an && relation === 'CHILD');
  sealed = asText(member?.citizen_id);
  name = asText(before.find('citizen', 'id', sealed)[0]?.full_name);
  police = await createCaller('police', claimsOf(getPersona('police-officer-26041')));
  expect((await askFor(police, sealed)).data).toMatchObject({ citizen: { id: sealed } });
  await seal();
  world = await loadWorld(stack.runtime);
}

async function seal(): Promise<void> {
  const client = new pg.Client({ connectionString: stack.runtime.databases.population });
  await client.connect();
  await client.query(
    `INSERT INTO protection (citizen_id, kind, decision, valid_from) VALUES ($1, 'ADOPTION', '7/QĐ-UBND-2026', current_date - 30)`,
    [sealed],
  );
  await client.end();
  // The agencies and the directory follow the register.
  for (let tries = 0; tries < TRIES; tries += 1) {
    const { errors } = await askFor(police, sealed);
    const followed = (await loadWorld(stack.runtime)).protection.length > 0 && errors.some(({ path }) => path?.[0] === 'citizen');
    if (followed && (await areFollowed())) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function areFollowed(): Promise<boolean> {
  for (const agency of ['labour', 'social-insurance', 'health'] as const) {
    const client = new pg.Client({ connectionString: stack.runtime.databases[agency] });
    await client.connect();
    const { rows } = await client.query('SELECT 1 FROM citizen_reach_protection WHERE citizen_id = $1', [sealed]);
    await client.end();
    if (rows.length === 0) return false;
  }
  return true;
}

function askFor(caller: AccessCaller, citizen: string): Promise<GatewayAnswer> {
  return ask(caller, PROFILE_OPERATION, { variables: { citizen_id: citizen }, gateway: stack.runtime.gateway });
}

async function expectAsDecided(caller: AccessCaller, source: string, variables: Readonly<Record<string, unknown>>): Promise<GatewayAnswer> {
  const expected = await answer(world, { document: parse(source), variables, claims: caller.claims, question: {} });
  const actual = await ask(caller, source, { variables, gateway: stack.runtime.gateway });
  expect(findDifferences(expected, actual, caller.claims.role)).toEqual([]);
  return actual;
}
