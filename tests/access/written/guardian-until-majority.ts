import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import pg from 'pg';
import { createParts, type Parts } from '../../kit/parts.js';
import type { TestStack } from '../../kit/start-test-stack.js';
import { ask, type GatewayAnswer } from '../ask.js';
import { createCitizenCaller, type AccessCaller } from '../callers.js';
import { findDifferences } from '../compare.js';
import { answer } from '../reference/answer.js';
import { today } from '../reference/periods.js';
import { asText, loadWorld } from '../reference/world.js';
import { PROFILE_OPERATION } from '../whole-operations.js';

/** One guardian, one ward; each case writes the dates of both. */
interface Dates {
  /** Days from the ward's 18th birthday to today: 0 is the birthday itself. */
  readonly pastMajority: number;
  /** Days from today; null for an open end. */
  readonly validFrom: number;
  readonly validTo: number | null;
  readonly suspended?: boolean;
}

const MANY = 4_000;
const READABLE: Readonly<Record<string, Dates>> = {
  'on the day before the 18th birthday': { pastMajority: -1, validFrom: -MANY, validTo: null },
  'on the day before the 18th birthday, whatever later end the right names': { pastMajority: -1, validFrom: -MANY, validTo: 900 },
  'on the first day of the right': { pastMajority: -900, validFrom: 0, validTo: null },
  'on the last day of the right': { pastMajority: -900, validFrom: -MANY, validTo: 0 },
  'of an adult, by a decision taken after the birthday': { pastMajority: 30, validFrom: -1, validTo: null },
};
const UNKNOWN_TO_THE_GUARDIAN: Readonly<Record<string, Dates>> = {
  'on the 18th birthday': { pastMajority: 0, validFrom: -MANY, validTo: null },
  'on the 18th birthday, whatever later end the right names': { pastMajority: 0, validFrom: -MANY, validTo: 900 },
  'on the day before the first day of the right': { pastMajority: -900, validFrom: 1, validTo: null },
  'on the day after the last day of the right': { pastMajority: -900, validFrom: -MANY, validTo: -1 },
  'while the right is suspended': { pastMajority: -900, validFrom: -MANY, validTo: null, suspended: true },
};

let parts: Parts;
let stack: TestStack;
let gateway: string;
let guardian: AccessCaller;
let ward: string;
let register: pg.Client;

/** Through a gateway of its own, which does not ask the directory as well: it is the agencies that follow the register here. */
export function describeGuardianUntilMajority(stackOf: () => TestStack): void {
  describe('a guardian', () => {
    beforeAll(() => prepare(stackOf()), 90_000);
    afterAll(async () => {
      await register.end();
      await parts.stop();
    });

    describe('a ward is read by the guardian at all four agencies', () => {
      it.each(Object.entries(READABLE))('%s', async (_, dates) => {
        await write(dates);
        const { data } = await expectAsDecided();
        expect(data).toMatchObject({ citizen: { id: ward, insuranceMemberships: expect.anything(), encounters: expect.anything() } });
      });
    });

    describe('a ward is unknown to the guardian', () => {
      it.each(Object.entries(UNKNOWN_TO_THE_GUARDIAN))('%s', async (_, dates) => {
        await write(dates);
        const { body } = await expectAsDecided();
        expect(body).toBe((await askFor('0000000000000')).body);
      });
    });
  });
}

async function prepare(given: TestStack): Promise<void> {
  stack = given;
  parts = createParts();
  gateway = await parts.startGateway();
  register = new pg.Client({ connectionString: stack.runtime.databases.population });
  await register.connect();
  const { representative } = await loadWorld(stack.runtime);
  const right = representative.find(({ kind }) => kind === 'GUARDIAN');
  ward = asText(right?.ward_id);
  guardian = await createCitizenCaller(asText(right?.representative_id));
}

function askFor(citizen: string): Promise<GatewayAnswer> {
  return ask(guardian, PROFILE_OPERATION, { variables: { citizen_id: citizen }, gateway });
}

async function expectAsDecided(): Promise<GatewayAnswer> {
  const variables = { citizen_id: ward };
  const request = { document: parse(PROFILE_OPERATION), variables, claims: guardian.claims, question: {} };
  const expected = await answer(await loadWorld(stack.runtime), request);
  const actual = await askFor(ward);
  expect(findDifferences(expected, actual, 'citizen')).toEqual([]);
  return actual;
}

async function write({ pastMajority, validFrom, validTo, suspended = false }: Dates): Promise<void> {
  const day = today();
  await register.query(`UPDATE citizen SET birth_date = ($2::date - $3::int - interval '18 years')::date WHERE id = $1`, [
    ward,
    day,
    pastMajority,
  ]);
  await register.query('DELETE FROM representative WHERE ward_id = $1', [ward]);
  await register.query(
    `INSERT INTO representative (ward_id, representative_id, kind, valid_from, valid_to, suspended, decision_number)
     VALUES ($1, $2, 'GUARDIAN', $3::date + $4::int, $3::date + $5::int, $6, '1/QĐ-UBND-2026')`,
    [ward, guardian.claims.citizenId, day, validFrom, validTo, suspended],
  );
  const { rows } = await register.query<{ position: string }>('SELECT max(position)::text AS position FROM reach_change');
  await Promise.all(
    (['labour', 'social-insurance', 'health'] as const).map((agency) => waitUntilFollowed(agency, BigInt(rows[0]?.position ?? 0))),
  );
}

/** The agencies follow the register's changes; until they have, they answer as before. */
async function waitUntilFollowed(agency: 'labour' | 'social-insurance' | 'health', position: bigint): Promise<void> {
  const client = new pg.Client({ connectionString: stack.runtime.databases[agency] });
  await client.connect();
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await client.query<{ position: string }>('SELECT max(position)::text AS position FROM reach_position');
    if (BigInt(rows[0]?.position ?? 0) >= position) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await client.end();
}
