import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Pool } from 'undici';
import { encodeCallerContext, type CallerContext } from '../../schema/contract/caller-context.js';
import { signRequest, type SigningKey } from '../../schema/contract/http-signature.js';
import { readKeyRing, signingKeyOf } from '../../schema/contract/key-ring.js';
import { readBenchSettings, servePlainly, type PlainAnswers } from './plain-server.js';
import { BODIES } from './aggregator-queries.js';

/**
 * The limit over HTTP: what a patient programmer writes by hand for exactly these two questions. The same requests to the same agencies
 * as the gateway's plan, signed alike, over pools with the same settings; no token, no decision, no log, no GraphQL library, no
 * deadline. To slow it is a defect of the benchmark.
 */
export interface AggregatorSettings {
  readonly subgraphs: Readonly<Record<Agency, string>>;
  readonly keysFile: string;
  /** What the gateway tells the agencies about the caller; request id and instant are new for each request. */
  readonly caller: CallerContext;
  readonly pageSize: number;
}

type Agency = 'population' | 'labour' | 'social-insurance' | 'health';
type Fields = Record<string, unknown>;
type Ask = <Data>(body: string, caller: string) => Promise<Data>;

interface Citizen extends Fields {
  id: string;
}
interface Card extends Fields {
  registeredFacility: { id: string; name?: unknown } | null;
}
interface ProfileRoot {
  citizen: (Citizen & { household: (Fields & { id: string }) | null }) | null;
}
interface ListRoot {
  citizens: { nodes: Citizen[]; pageInfo: Fields };
}
interface Entities<Entity> {
  _entities: (Entity | null)[];
}
interface Insured extends Fields {
  insuranceMemberships: unknown;
  contributionPeriods: unknown;
  healthInsuranceCards: Card[];
}
interface Assisted {
  assistanceEntitlements: unknown;
  meritoriousDossiers: unknown;
}
interface LabourProfile {
  citizens: (Assisted | null)[];
  households: ({ povertyClassifications: unknown } | null)[];
}
interface Treated {
  encounters: unknown;
}

interface Agencies {
  readonly population: Ask;
  readonly labour: Ask;
  readonly insurance: Ask;
  readonly health: Ask;
}

export function createAggregator({ subgraphs, keysFile, caller, pageSize }: AggregatorSettings): PlainAnswers {
  // The stack's own file.
  const { signing } = JSON.parse(readFileSync(keysFile, 'utf8')) as { signing: Record<Agency, unknown> };
  const askerOf = (agency: Agency): Ask =>
    createAsker(subgraphs[agency], signingKeyOf(readKeyRing(signing[agency], `gateway-${agency}`), new Date()));
  const agencies: Agencies = {
    population: askerOf('population'),
    labour: askerOf('labour'),
    insurance: askerOf('social-insurance'),
    health: askerOf('health'),
  };
  const newContext = (): string => encodeCallerContext({ ...caller, requestId: randomUUID(), decidedAt: new Date().toISOString() });
  const listBody = `${BODIES.list.population}{"first":${pageSize}}}`;
  return { one: (id) => answerOne(agencies, newContext(), id), list: () => answerList(agencies, newContext(), listBody) };
}

async function answerOne(agencies: Agencies, context: string, id: string): Promise<string> {
  const root = await agencies.population<ProfileRoot>(`${BODIES.one.population}{"id":${JSON.stringify(id)}}}`, context);
  const { citizen } = root;
  if (citizen === null) return '{"data":{"citizen":null}}';
  const { household } = citizen;
  const references = `[{"__typename":"Citizen","id":${JSON.stringify(citizen.id)}}]`;
  const households = household === null ? '[]' : `[{"__typename":"Household","id":${JSON.stringify(household.id)}}]`;
  const [treated, insured, labour] = await Promise.all([
    agencies.health<Entities<Treated>>(`${BODIES.one.health}{"r":${references}}}`, context),
    askInsurance(agencies, references, context),
    agencies.labour<LabourProfile>(`${BODIES.one.labour}{"c":${references},"h":${households}}}`, context),
  ]);
  const assisted = labour.citizens[0];
  citizen.assistanceEntitlements = assisted?.assistanceEntitlements ?? null;
  citizen.meritoriousDossiers = assisted?.meritoriousDossiers ?? null;
  if (household !== null) household.povertyClassifications = labour.households[0]?.povertyClassifications ?? null;
  citizen.insuranceMemberships = insured?.insuranceMemberships ?? null;
  citizen.contributionPeriods = insured?.contributionPeriods ?? null;
  citizen.healthInsuranceCards = insured?.healthInsuranceCards ?? null;
  citizen.encounters = treated._entities[0]?.encounters ?? null;
  return JSON.stringify({ data: root });
}

/** The facilities of cards are asked for as soon as the cards are there. */
async function askInsurance({ insurance, health }: Agencies, references: string, context: string): Promise<Insured | null> {
  const { _entities } = await insurance<Entities<Insured>>(`${BODIES.one.insurance}{"r":${references}}}`, context);
  const [insured] = _entities;
  if (insured) await nameFacilities(insured.healthInsuranceCards, health, context);
  return insured ?? null;
}

async function answerList({ population, labour, insurance, health }: Agencies, context: string, body: string): Promise<string> {
  const root = await population<ListRoot>(body, context);
  const { nodes } = root.citizens;
  let references = '';
  for (const { id } of nodes) references += `${references === '' ? '' : ','}{"__typename":"Citizen","id":${JSON.stringify(id)}}`;
  const variables = `{"r":[${references}]}}`;
  const [treated, insured, assisted] = await Promise.all([
    health<Entities<Treated>>(BODIES.list.health + variables, context),
    insurance<Entities<Insured>>(BODIES.list.insurance + variables, context),
    labour<Entities<Assisted>>(BODIES.list.labour + variables, context),
  ]);
  for (let index = 0; index < nodes.length; index++) {
    const citizen = nodes[index];
    if (citizen === undefined) continue;
    const policy = insured._entities[index];
    citizen.assistanceEntitlements = assisted._entities[index]?.assistanceEntitlements ?? null;
    citizen.insuranceMemberships = policy?.insuranceMemberships ?? null;
    citizen.contributionPeriods = policy?.contributionPeriods ?? null;
    citizen.healthInsuranceCards = policy?.healthInsuranceCards ?? null;
    citizen.encounters = treated._entities[index]?.encounters ?? null;
  }
  return JSON.stringify({ data: root });
}

async function nameFacilities(cards: readonly Card[], health: Ask, context: string): Promise<void> {
  const ids: string[] = [];
  for (const { registeredFacility } of cards)
    if (registeredFacility && !ids.includes(registeredFacility.id)) ids.push(registeredFacility.id);
  if (ids.length === 0) return;
  let references = '';
  for (const id of ids) references += `${references === '' ? '[' : ','}{"__typename":"HealthFacility","id":${JSON.stringify(id)}}`;
  const { _entities } = await health<Entities<{ name: unknown }>>(`${BODIES.one.facility}{"r":${references}]}}`, context);
  for (const { registeredFacility } of cards)
    if (registeredFacility) registeredFacility.name = _entities[ids.indexOf(registeredFacility.id)]?.name ?? null;
}

/** The pool's settings are those of gateway/execute/undici-fetcher.ts. */
function createAsker(url: string, key: SigningKey): Ask {
  const path = '/graphql';
  const pool = new Pool(url, {
    connections: 64,
    pipelining: 1,
    headersTimeout: 10_000,
    bodyTimeout: 10_000,
    keepAliveTimeout: 30_000,
    connect: { timeout: 2_000 },
  });
  return async <Data>(body: string, caller: string): Promise<Data> => {
    const signature = signRequest({ method: 'POST', path, body, caller }, key, new Date());
    const headers = { 'content-type': 'application/json', ...signature };
    const answer = await pool.request({ method: 'POST', path, headers, body });
    // The agencies' answers are as their committed schemas say.
    const { data, errors } = (await answer.body.json()) as { data: Data; errors?: unknown };
    if (answer.statusCode !== 200 || errors !== undefined)
      throw new Error(`an agency answered ${answer.statusCode} ${JSON.stringify(errors)}`);
    return data;
  };
}

if (import.meta.main) servePlainly(createAggregator(readBenchSettings() as AggregatorSettings));
