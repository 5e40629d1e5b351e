import { beforeAll, describe, expect, it } from '@jest/globals';
import { parse } from 'graphql';
import { createSocialSecurityCode } from '../../schema/contract/social-security-code.js';
import { claimsOf } from '../../scripts/issuer/personas.js';
import { getPersona, getSharedRuntime } from '../kit/shared-stack.js';
import { pseudonymOf, readRecords } from './access-records.js';
import { ask, type Asked, type GatewayAnswer } from './ask.js';
import { createCaller, type AccessCaller } from './callers.js';
import { requirementAt } from './reference/graph.js';
import { loadWorld, type World } from './reference/world.js';
import { countLeaves, sumOf } from './prove/count-leaves.js';

const CLEANSING = { purpose: 'DATA_CLEANSING' };
let world: World;
let officer: AccessCaller;
let an: string;
let giang: string;
let unissued: string;

beforeAll(async () => {
  world = await loadWorld(getSharedRuntime());
  officer = await createCaller('officer', claimsOf(getPersona('labour-officer-26041')));
  [an, giang] = [getPersona('citizen-an').subject, getPersona('citizen-giang').subject];
  unissued = createSocialSecurityCode((below) => below - 1);
}, 60_000);

async function askAndRead(query: string, asked: Asked) {
  const answer = await ask(officer, query, asked);
  return { answer, ...(await readRecords(requestIdOf(answer))) };
}

function requestIdOf({ headers }: GatewayAnswer): string {
  return headers.get('x-request-id') ?? '';
}

describe('B2: the log alone says', () => {
  it.each([
    ['NOT_IN_JURISDICTION of a citizen of another province', () => giang, 'NOT_IN_JURISDICTION'],
    ['UNKNOWN of a code that nobody has', () => unissued, 'UNKNOWN'],
  ])('%s', async (_, idOf, reason) => {
    const query = 'query ($id: ID!) { citizen(id: $id) { fullName } }';
    const { outcomes } = await askAndRead(query, { ...CLEANSING, variables: { id: idOf() } });
    const refused = [{ citizen: pseudonymOf(idOf()), reason }];
    expect(outcomes).toEqual([expect.objectContaining({ status: 'REFUSED', delivered: [], refused })]);
  });
});

describe('D1: of every citizen in an answer', () => {
  const query = '{ citizens(first: 3) { nodes { id fullName nationality assistanceEntitlements { recordNumber } telephone } } }';

  it('the outcome names the pseudonym and the groups that were delivered, once, and nobody else', async () => {
    const { answer, intents, outcomes } = await askAndRead(query, CLEANSING);
    // As the query selects it.
    const { nodes } = (answer.data as { citizens: { nodes: readonly Node[] } }).citizens;
    const expected = nodes.map((node) => ({ citizen: pseudonymOf(node.id), groups: groupsOf(node) }));
    expect([intents.length, outcomes.length]).toEqual([1, 1]);
    const told =
      outcomes[0]?.delivered.flatMap(({ citizens, groups }) => citizens.map((citizen) => ({ citizen, groups: [...groups].sort() }))) ?? [];
    expect(new Set(told.map((one) => JSON.stringify(one)))).toEqual(new Set(expected.map((one) => JSON.stringify(one))));
    expect(told).toHaveLength(nodes.length);
  });

  it('who asked, why, by which rules and what was refused stands with it; the values never', async () => {
    const { answer, outcomes } = await askAndRead(query, CLEANSING);
    const [outcome] = outcomes;
    expect(outcome).toMatchObject({
      actor: {
        person: pseudonymOf(getPersona('labour-officer-26041').subject),
        role: 'commune-labour-officer',
        organisation: 'labour-office-26041',
      },
      purpose: 'DATA_CLEANSING',
      legalBasis: ['decree-278-2025', 'circular-46-2022'],
      breakGlass: false,
      status: 'DELIVERED',
      refusedFields: { 'Citizen.telephone': 'GROUP_NOT_GRANTED' },
    });
    const leaves = countLeaves(parse(query), {}, answer.data);
    expect(outcome?.coordinates).toEqual(Object.fromEntries(leaves));
    expect(sumOf(leaves)).toBeGreaterThan(0);
    for (const { full_name: name } of world.citizen) expect(JSON.stringify(outcome)).not.toContain(`"${String(name)}"`);
  });

  it('a request that is refused as a whole leaves its record too', async () => {
    const { outcomes } = await askAndRead(`{ citizen(id: "${an}") { fullName } }`, { purpose: 'TREATMENT' });
    expect(outcomes).toEqual([expect.objectContaining({ status: 'REFUSED', delivered: [], coordinates: {} })]);
  });
});

interface Node {
  readonly id: string;
  readonly fullName: string | null;
  readonly nationality: string | null;
  readonly assistanceEntitlements: readonly { readonly recordNumber: string | null }[];
}

/** The groups of which the answer itself holds a value. */
function groupsOf({ fullName, nationality, assistanceEntitlements }: Node): string[] {
  const present = [
    ...(fullName === null ? [] : ['Citizen.fullName']),
    ...(nationality === null ? [] : ['Citizen.nationality']),
    // A list says something even when it is empty.
    'Citizen.assistanceEntitlements',
    ...(assistanceEntitlements.some(({ recordNumber }) => recordNumber !== null) ? ['AssistanceEntitlement.recordNumber'] : []),
  ];
  const groups = present.map((coordinate) => requirementAt(coordinate)).map((one) => (typeof one === 'object' ? one.group : ''));
  return [...new Set(groups)].sort();
}
