import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import pg from 'pg';
import type { AccessOutcome } from '../../schema/contract/access-record.js';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { AGENCIES, type AgencyName } from '../../subgraphs/kit/server/agency.js';
import { createParts, subgraphsWith } from '../kit/parts.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { askUntilAvailable, type GatewayAnswer } from './ask.js';
import { startBrokenAgency, type BrokenAgency } from './broken-agency.js';
import { createCaller, type AccessCaller } from './callers.js';
import { createCanarySearch, textsOf, visibleTexts, type CanarySearch } from './canaries.js';
import { answer } from './reference/answer.js';
import { asText, loadWorld, type World } from './reference/world.js';

/** What each agency delivers of somebody else, once its predicate is gone: a single record, a list below the citizen, a list of the root with its size. */
const OPERATIONS: Readonly<Record<AgencyName, string>> = {
  population:
    '{ citizen(id: $id) { id fullName residences { address } } citizens(first: 50) { totalCount pageInfo { hasNextPage } nodes { id fullName } } }',
  labour:
    '{ citizen(id: $id) { id } assistanceEntitlements(first: 50) { totalCount pageInfo { hasNextPage } edges { cursor node { recordNumber citizen { id } } } } }',
  'social-insurance':
    '{ citizen(id: $id) { id } insuranceMemberships(first: 50) { totalCount pageInfo { hasNextPage } nodes { recordNumber citizen { id } } } }',
  health: '{ citizen(id: $id) { id } encounters(first: 50) { totalCount pageInfo { hasNextPage } nodes { recordNumber citizen { id } } } }',
};

const parts = createParts();
const broken: BrokenAgency[] = [];
const gateways = new Map<AgencyName, string>();
let world: World;
let caller: AccessCaller;
let canaries: CanarySearch;

beforeAll(async () => {
  world = await loadWorld(getSharedRuntime());
  canaries = createCanarySearch(world);
  caller = await createCaller('citizen-an', claimsOf(getPersona('citizen-an')));
  for (const agency of AGENCIES) {
    const fake = await startBrokenAgency(agency);
    broken.push(fake);
    gateways.set(
      agency,
      await parts.startGateway({ ...subgraphsWith({ [agency]: fake.url }), ASXH_LOCK_SHARE: '1', ASXH_REQUEST_TIMEOUT_MS: '30000' }),
    );
  }
}, 120_000);
afterAll(async () => {
  await parts.stop();
  await Promise.all(broken.map((one) => one.stop()));
});

interface Shown {
  readonly citizen: unknown;
  readonly [list: string]: unknown;
}

describe.each(AGENCIES)('while the row predicate of %s lets everybody pass', (agency) => {
  const source = `query ($id: ID!) ${OPERATIONS[agency]}`;
  let actual: GatewayAnswer;
  beforeAll(async () => {
    const variables = { id: getPersona('citizen-giang').subject };
    actual = await askUntilAvailable(caller, source, { variables, gateway: gateways.get(agency) });
  });

  it('the second lock gives null at a single position, takes the elements out of the list and tells no size of it', () => {
    // Nothing but the null at the single position is told: no agency failed.
    expect(actual.errors.map(({ extensions }) => extensions.code)).toEqual(['NOT_FOUND_OR_NOT_PERMITTED']);
    const { citizen, ...lists } = actual.data as Shown;
    expect(citizen).toBeNull();
    const [list] = Object.values(lists) as Readonly<Record<string, unknown>>[];
    expect(list).toMatchObject({ totalCount: null, pageInfo: { hasNextPage: null } });
    const own = JSON.stringify(list?.nodes ?? list?.edges);
    expect(
      own.match(/[0-9A-Z]{13}/g)?.filter((code) => code !== caller.claims.citizenId && world.find('citizen', 'id', code).length > 0) ?? [],
    ).toEqual([]);
  });

  it('nobody sees a string of a record that is not theirs', async () => {
    const variables = { id: getPersona('citizen-giang').subject };
    const expected = await answer(world, { document: parse(source), variables, claims: caller.claims, question: {} });
    const known = [...textsOf(expected.data), ...ownTexts(), source, variables.id];
    expect(canaries.findLeaks(visibleTexts(actual), known)).toEqual([]);
  });

  it('an incident stands in the log line and in the record of the access log, and nothing of the record itself', async () => {
    const requestId = actual.headers.get('x-request-id') ?? '';
    const outcome = await findOutcome(requestId);
    expect(outcome.incidents).toBeGreaterThan(0);
    const line = await findLogLine(requestId, 'second lock refused');
    expect(line).toMatch(/"level":(40|50)/);
    expect(canaries.findLeaks([line], [])).toEqual([]);
  });
});

/** Everything of the caller, who may be given more of it than a page of the true list holds. */
function ownTexts(): string[] {
  const own = caller.claims.citizenId;
  const tables = Object.values(world).filter((rows) => typeof rows !== 'function');
  return tables.flatMap((rows) =>
    rows.filter((row) => row.citizen_id === own || row.id === own).flatMap((row) => Object.values(row).map(asText)),
  );
}

async function findOutcome(requestId: string): Promise<AccessOutcome> {
  const client = new pg.Client({ connectionString: getSharedRuntime().accessLog });
  await client.connect();
  const { rows } = await client.query<{ body: string }>(`SELECT body FROM access_log.record WHERE request_id = $1 AND kind = 'OUTCOME'`, [
    requestId,
  ]);
  await client.end();
  // The log's own form, which its verification checks.
  return JSON.parse(rows[0]?.body ?? '{}') as AccessOutcome;
}

/** The gateway writes its log in blocks. */
async function findLogLine(requestId: string, word: string): Promise<string> {
  for (let tries = 0; tries < 40; tries += 1) {
    const lines = readdirSync(parts.logs).flatMap((name) => readFileSync(join(parts.logs, name), 'utf8').split('\n'));
    const found = lines.find((line) => line.includes(requestId) && line.includes(word));
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return '';
}
