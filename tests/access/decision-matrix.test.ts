import { beforeAll, describe, expect, it } from '@jest/globals';
import { getNamedType, parse } from 'graphql';
import { getPersona, getSharedRuntime, listPersonas } from '../kit/shared-stack.js';
import { askUntilAvailable } from './ask.js';
import { createCitizenCaller, createPersonaCallers, findGuardianOfConfidential, type AccessCaller } from './callers.js';
import { citizensWithEverything } from './citizens-with-everything.js';
import { findDifferences } from './compare.js';
import { openEmergency } from './emergency.js';
import { answer, type ExpectedAnswer } from './reference/answer.js';
import { fieldsOf, listCoordinates, listObjectTypes, requirementAt } from './reference/graph.js';
import { actsAsCitizen, decide, isEmergency, needsCase, PURPOSES, purposesOf, ROLES } from './reference/grants.js';
import { listRefusedPositions } from './reference/refused-positions.js';
import { asText, loadWorld, type World } from './reference/world.js';
import { MUTATIONS, PROFILE_OPERATION, WHOLE_OPERATION, WHOLE_VARIABLES } from './whole-operations.js';

const WHOLE = parse(WHOLE_OPERATION);
const PROFILE = parse(PROFILE_OPERATION);
const UNKNOWN = { citizen: '0000000000000', number: '000000000000', household: '0000000000000', case: 'HS-0' };
/** More than one, so that the pools of the stack are shared as in life; few, because others use the machine too. */
const CONCURRENT = 4;

interface Asking {
  readonly caller: AccessCaller;
  readonly purpose?: string;
  readonly caseNumber?: string;
  /** Whose record is asked for, where it is not the caller's own. */
  readonly about?: string;
}

let world: World;
let emergency: string;
let askings: readonly Asking[];
const deliveredTo = new Map<string, Set<string>>();
const refusedTo = new Map<string, Set<string>>();
const askedFor = new Set<string>();
let requests = 0;

beforeAll(async () => {
  const doctor = getPersona('health-worker');
  emergency = await openEmergency(getSharedRuntime(), doctor.subject, getPersona('citizen-an').subject);
  world = await loadWorld(getSharedRuntime());
  const personas = await createPersonaCallers();
  const { guardian, ward } = findGuardianOfConfidential(world);
  const oneOfEachRole = ROLES.map((role) => personas.find(({ claims }) => claims.role === role));
  const citizens = await Promise.all(citizensWithEverything(world).map(createCitizenCaller));
  askings = [
    ...oneOfEachRole.flatMap((caller) => (caller === undefined ? [] : everyPurpose(caller))),
    ...citizens.map((caller) => ({ caller, purpose: 'SELF_SERVICE' })),
    { caller: await createCitizenCaller(guardian), purpose: 'SELF_SERVICE', about: ward },
    ...personas.flatMap((caller) => (oneOfEachRole.includes(caller) ? [] : ownPurposes(caller))),
  ];
}, 60_000);

describe('every role, for every purpose, declared or not, with and without a case', () => {
  it('has a persona to ask as', () => {
    expect(new Set(askings.map(({ caller }) => caller.claims.role))).toEqual(new Set(ROLES));
  });

  it('is given of a readable citizen, of all lists and of all lookups exactly what the reference decides', async () => {
    const differences = await inTurns(askings, async (asking) => {
      const variables = readableBy(asking.caller, asking.about);
      return compare(asking, WHOLE_OPERATION, variables, await answerFor(asking, WHOLE, variables));
    });
    expect(differences).toEqual([]);
  }, 900_000);

  it('is answered for an unreadable citizen byte for byte as for an unknown one', async () => {
    const differences = await inTurns(askings, async (asking) => {
      const { caller, purpose, caseNumber } = asking;
      const found: string[] = [];
      const bodies = new Set<string>();
      for (const citizen of [unreadableBy(caller), UNKNOWN.citizen]) {
        const variables = { citizen_id: citizen };
        const actual = await askUntilAvailable(caller, PROFILE_OPERATION, { variables, purpose, caseNumber });
        bodies.add(`${actual.status}\n${headersBut(actual.headers)}\n${actual.body}`);
        found.push(...findDifferences(await answerFor(asking, PROFILE, variables), actual, caller.claims.role));
        requests += 1;
      }
      if (bodies.size !== 1) found.push(`the two answers differ: ${firstDifference([...bodies])}`);
      return found.map((difference) => `${nameOf(asking)}: ${difference}`);
    });
    expect(differences).toEqual([]);
  }, 900_000);

  it('may run none of the mutations that the reference does not grant', async () => {
    const differences = await inTurns(askings, async (asking) => {
      const found: string[] = [];
      for (const { operation, variables } of MUTATIONS) {
        const expected = await refusalOf(asking, operation, variables);
        if (expected !== null) found.push(...(await compare(asking, operation, variables, expected)));
      }
      return found;
    });
    expect(differences).toEqual([]);
  }, 900_000);

  it('leaves nine tenths of the protected coordinates delivered to somebody and refused to somebody else', () => {
    // A mutation is never run here, so nobody can be seen to be given one.
    const protectedFields = listCoordinates().filter(
      ({ coordinate, requirement }) => typeof requirement === 'object' && !coordinate.startsWith('Mutation.'),
    );
    const proved = protectedFields.filter(({ coordinate }) => deliveredTo.has(coordinate) && refusedTo.has(coordinate));
    const missing = protectedFields.filter((field) => !proved.includes(field)).map(({ coordinate }) => coordinate);
    const share = proved.length / protectedFields.length;
    report({ protectedFields: protectedFields.length, proved: proved.length, missing });
    expect({ missing, enough: share >= 0.9 }).toEqual({ missing, enough: true });
  });

  it('asks for every coordinate of the graph: none is left out because nobody thought of it', () => {
    // A type that only fields lead to that nobody is granted is never reached.
    const unreachable = new Set(listUnreachableTypes());
    const neverAsked = listCoordinates().flatMap(({ coordinate }) =>
      askedFor.has(coordinate) || refusedTo.has(coordinate) || unreachable.has(coordinate.split('.')[0] ?? '') ? [] : [coordinate],
    );
    expect(neverAsked).toEqual([]);
  });
});

/** Types to which no granted field leads: nobody is granted a case note of addiction. */
function listUnreachableTypes(): string[] {
  const isGranted = (group: string): boolean =>
    askings.some(({ caller, purpose, caseNumber }) => 'rows' in decide(world, caller.claims, { purpose, caseNumber }).verdictOf(group));
  const reached = new Set(
    listObjectTypes().flatMap((type) =>
      fieldsOf(type).flatMap((field) => {
        const requirement = requirementAt(`${type.name}.${field.name}`);
        return typeof requirement === 'object' && !isGranted(requirement.group) ? [] : [getNamedType(field.type).name];
      }),
    ),
  );
  return listObjectTypes().flatMap(({ name }) => (reached.has(name) || ['Query', 'Mutation'].includes(name) ? [] : [name]));
}

function report(facts: { readonly protectedFields: number; readonly proved: number; readonly missing: readonly string[] }): void {
  const { protectedFields, proved, missing } = facts;
  process.stderr.write(
    `access matrix: ${ROLES.length} roles, ${askings.length} askers × purposes × cases, ${requests} requests; ` +
      `${proved} of ${protectedFields} protected coordinates delivered and refused${missing.length > 0 ? `, not ${missing.join(' ')}` : ''}\n`,
  );
}

/** All purposes, none, and the case where the purpose asks for one. */
function everyPurpose(caller: AccessCaller): Asking[] {
  const declared = PURPOSES.flatMap((purpose) => [
    { caller, purpose },
    ...(needsCase(purpose) ? [{ caller, purpose, caseNumber: caseFor(caller, purpose) }] : []),
  ]);
  return [{ caller }, { caller, purpose: 'CURIOSITY' }, ...declared];
}

/** A second office of a role decides as the first one; what it reaches is its own. */
function ownPurposes(caller: AccessCaller): Asking[] {
  return purposesOf(caller.claims.role).map((purpose) => ({ caller, purpose, caseNumber: caseFor(caller, purpose) }));
}

/** The persona's own case, else one of another office; for an emergency the access that the doctor opened. */
function caseFor({ name }: AccessCaller, purpose: string): string | undefined {
  if (!needsCase(purpose)) return undefined;
  return isEmergency(purpose) ? emergency : (personaOf(name)?.caseNumber ?? getPersona('labour-officer-26041').caseNumber ?? undefined);
}

function personaOf(name: string) {
  return listPersonas().find((persona) => persona.name === name);
}

async function answerFor({ caller, purpose, caseNumber }: Asking, document: typeof WHOLE, variables: object): Promise<ExpectedAnswer> {
  return answer(world, { document, variables: { ...variables }, claims: caller.claims, question: { purpose, caseNumber } });
}

/** The answer to an operation that is refused at its root; null where something would run. */
async function refusalOf(asking: Asking, operation: string, variables: object): Promise<ExpectedAnswer | null> {
  const { caller, purpose, caseNumber } = asking;
  const document = parse(operation);
  const decision = decide(world, caller.claims, { purpose, caseNumber });
  const refused = listRefusedPositions(document, { ...variables }, decision);
  return refused.some(({ path }) => path.length === 1) ? answerFor(asking, document, variables) : null;
}

async function compare(asking: Asking, operation: string, variables: object, expected: ExpectedAnswer): Promise<string[]> {
  const { caller, purpose, caseNumber } = asking;
  const actual = await askUntilAvailable(caller, operation, { variables: { ...variables }, purpose, caseNumber });
  requests += 1;
  const differences = findDifferences(expected, actual, caller.claims.role);
  if (differences.length === 0) note(nameOf(asking), expected);
  return differences.slice(0, 5).map((difference) => `${nameOf(asking)}: ${difference}`);
}

/** Only what the stack answered as the reference says is counted. */
function note(asker: string, expected: ExpectedAnswer): void {
  for (const coordinate of expected.asked) askedFor.add(coordinate);
  for (const coordinate of expected.delivered) deliveredTo.set(coordinate, (deliveredTo.get(coordinate) ?? new Set()).add(asker));
  const refused = expected.errors.flatMap(({ refused: position }) => (position === undefined ? [] : [position.coordinate]));
  for (const coordinate of refused) refusedTo.set(coordinate, (refusedTo.get(coordinate) ?? new Set()).add(asker));
  // Where the root of all records falls, everything protected that was selected below it falls with it.
  if (expected.decision.rootRefusal === null) return;
  for (const { coordinate, requirement } of listCoordinates())
    if (typeof requirement === 'object') refusedTo.set(coordinate, (refusedTo.get(coordinate) ?? new Set()).add(asker));
}

function nameOf({ caller, purpose, caseNumber }: Asking): string {
  return `${caller.name} for ${purpose ?? 'no purpose'}${caseNumber === undefined ? '' : ' with a case'}`;
}

/** Where two texts part, with a little of each. */
function firstDifference([a = '', b = '']: readonly string[]): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `${JSON.stringify(a.slice(Math.max(0, at - 60), at + 60))} against ${JSON.stringify(b.slice(Math.max(0, at - 60), at + 60))}`;
}

function headersBut(headers: Headers): string {
  return [...headers]
    .flatMap(([name, value]) => (['date', 'asxh-request-id', 'x-request-id'].includes(name) ? [] : [`${name}: ${value}`]))
    .join('\n');
}

/** An officer has a code as well, for separation of duties, and reads nobody by it. */
function ownCode({ role, citizenId }: AccessCaller['claims']): string | undefined {
  return actsAsCitizen(role) ? citizenId : undefined;
}

function readableBy({ claims, name }: AccessCaller, about: string | undefined): Readonly<Record<string, string>> {
  const id = about ?? ownCode(claims) ?? personaOf(name)?.readable ?? getPersona('citizen-an').subject;
  const [row] = world.find('citizen', 'id', id);
  const [member] = world.find('household_member', 'citizen_id', id);
  const values: Readonly<Record<string, string>> = {
    citizen_id: id,
    citizenByPersonalNumber_personalNumber: asText(row?.personal_number ?? UNKNOWN.number),
    household_id: asText(member?.household_id ?? UNKNOWN.household),
    administrativeUnit_code: '26041',
    searchCitizens_name: asText(row?.full_name ?? 'Nguyễn Văn An'),
    case_number: asText(world.find('case_citizen', 'citizen_id', id)[0]?.case_number ?? UNKNOWN.case),
    employer_id: asText(world.employer[0]?.id),
    healthFacility_id: asText(world.health_facility[0]?.code),
  };
  const unknown = WHOLE_VARIABLES.filter((name) => values[name] === undefined);
  if (unknown.length > 0) throw new Error(`The matrix has no value for ${unknown.join(', ')}.`);
  return Object.fromEntries(WHOLE_VARIABLES.map((name) => [name, values[name] ?? '']));
}

/** Somebody of the other province; for a citizen a stranger. */
function unreadableBy({ claims }: AccessCaller): string {
  const [unit = ''] = claims.jurisdiction?.units ?? [];
  // Lào Cai is province 15 with communes from 0; Đồng Nai the other one.
  const far = getPersona(unit === '15' || unit.startsWith('0') ? 'citizen-an' : 'citizen-giang').subject;
  return ownCode(claims) === far ? getPersona('citizen-an').subject : far;
}

async function inTurns<Item>(items: readonly Item[], work: (item: Item) => Promise<readonly string[]>): Promise<string[]> {
  const found: string[] = [];
  const queue = items.values();
  await Promise.all(
    Array.from({ length: CONCURRENT }, async () => {
      for (const item of queue) found.push(...(await work(item)));
    }),
  );
  return summarise(found);
}

/** The same difference of many askers, or of many elements of a list, is told once. */
function summarise(found: readonly string[]): string[] {
  const kinds = Map.groupBy(found, (text) => text.replace(/^[^:]*: /, '').replaceAll(/\d+/g, 'n'));
  return [...kinds.values()].map((alike) => `${alike.length} × ${alike[0] ?? ''}`).slice(0, 30);
}
