import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REPOSITORY_ROOT } from '../../../schema/contract/repository-root.js';
import { ask } from '../../kit/ask.js';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { getPersona, getSharedDirectory, getSharedRuntime } from '../../kit/shared-stack.js';
import { signPersonaToken } from '../../kit/tokens.js';

const PROFILE = readFileSync(join(REPOSITORY_ROOT, 'schema/operations/citizen-profile.graphql'), 'utf8');
/** Nobody of the generated people has it. */
const ASKED_NUMBER = '075187999998';
let databases: Databases;

beforeAll(() => {
  databases = openDatabases();
});
afterAll(() => databases.close());

function readLogs(): string {
  const { logs } = getSharedDirectory();
  return readdirSync(logs)
    .map((name) => readFileSync(join(logs, name), 'utf8'))
    .join('\n');
}

/** Requests that succeed, are refused, find nothing, and fail inside PostgreSQL. */
async function askInEveryWay(): Promise<void> {
  const token = await signPersonaToken('citizen-an');
  const { subject } = getPersona('citizen-an');
  const byNumber = 'query ($number: String!) { citizenByPersonalNumber(personalNumber: $number) { id } }';
  const literal = `{ citizenByPersonalNumber(personalNumber: "${ASKED_NUMBER}") { id } }`;
  await ask({ query: PROFILE, variables: { id: subject }, token });
  await ask({ query: byNumber, variables: { number: ASKED_NUMBER }, token });
  await ask({ query: byNumber, variables: { number: `${ASKED_NUMBER}\u0000` }, token });
  await ask({ query: byNumber, variables: { number: [ASKED_NUMBER] }, token });
  await ask({ query: literal, token });
  await ask({ query: literal.slice(0, -1), token });
  await ask({ query: `query q${ASKED_NUMBER} ${literal}`, token });
  await fetch(`${getSharedRuntime().gateway}?query=${encodeURIComponent(literal)}`, { headers: { authorization: `Bearer ${token}` } });
}

describe('the logs of the whole stack, PostgreSQL included', () => {
  it('hold, after imports and requests of every outcome, no number, no name and no token of anybody', async () => {
    await askInEveryWay();
    const logs = readLogs();
    expect(logs).toContain('"request"');
    const people = await databases.query<{ canaries: (string | null)[] }>(
      'population',
      'SELECT ARRAY[personal_number, old_identity_number, full_name, telephone, email] AS canaries FROM citizen',
    );
    const insured = await databases.query<{ canaries: (string | null)[] }>(
      'social-insurance',
      'SELECT DISTINCT ARRAY[person_record_number, card_code] AS canaries FROM health_insurance_card',
    );
    const canaries = new Set([...people, ...insured].flatMap(({ canaries: texts }) => texts.filter((text) => text !== null)));
    expect(canaries.size).toBeGreaterThan(6_000);
    const found = [ASKED_NUMBER, ...canaries].filter((canary) => logs.includes(canary));
    expect(found).toEqual([]);
    expect(logs).not.toMatch(/eyJ[\w-]{10,}\.[\w-]{10,}/);
  });
});
