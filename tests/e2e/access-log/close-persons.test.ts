import { afterAll, expect, it } from '@jest/globals';
import pg from 'pg';
import { accessLogUrl } from '../../kit/access-log.js';
import { ask } from '../../kit/ask.js';
import { openDatabases } from '../../kit/databases.js';
import { getPersona, getSharedRuntime } from '../../kit/shared-stack.js';
import { signToken } from '../../kit/tokens.js';
import { claimsOf } from '../../../scripts/issuer/personas.js';

const log = new pg.Pool({ connectionString: accessLogUrl('reader'), max: 1 });
const databases = openDatabases();
afterAll(() => Promise.all([log.end(), databases.close()]));

const an = getPersona('citizen-an').subject;

/** Asks as an officer of the commune, with or without a code of their own, and gives the signs of the newest outcome of that role and purpose. */
async function signsOf(asked: string, citizenId: string | null, organisation: string): Promise<readonly string[]> {
  const { citizen_id: _own, ...claims } = claimsOf(getPersona('labour-officer-26041'));
  const token = await signToken({
    ...claims,
    sub: `close-${organisation}`,
    organisation,
    ...(citizenId !== null && { citizen_id: citizenId }),
  });
  const gateway = getSharedRuntime().gateway;
  const query = 'query ($id: ID!) { citizen(id: $id) { id fullName } }';
  const { data } = await ask<{ citizen: { id: string } | null }>({
    query,
    token,
    purpose: 'DATA_CLEANSING',
    variables: { id: asked },
    gateway,
  });
  expect(data?.citizen?.id).toBe(asked);
  const { rows } = await log.query<{ signs: readonly string[] }>(
    `SELECT signs FROM access_log.record WHERE kind = 'OUTCOME' AND organisation = $1 ORDER BY at DESC LIMIT 1`,
    [organisation],
  );
  return rows[0]?.signs ?? ['NO RECORD'];
}

it('marks the officer’s own household and, once a colleague was seen with a code, the colleague; other answers bear no mark', async () => {
  const [mate] = await databases.query<{ id: string }>(
    'population',
    `SELECT other.citizen_id AS id FROM household_member own JOIN household_member other ON other.household_id = own.household_id
     WHERE own.citizen_id = $1 AND other.citizen_id <> $1 AND own.valid_to IS NULL AND other.valid_to IS NULL LIMIT 1`,
    [an],
  );
  if (mate === undefined) throw new Error('The persona lives alone.');
  await signsOf(an, mate.id, 'close-office');
  expect(await signsOf(an, mate.id, 'close-office')).toEqual(['SAME_HOUSEHOLD']);
  expect(await signsOf(mate.id, null, 'close-office')).toEqual(['COLLEAGUE']);
  expect(await signsOf(mate.id, null, 'other-office')).toEqual([]);
}, 60_000);
