import { encodeCallerContext, type CallerContext } from '../../../schema/contract/caller-context.js';
import { referToCitizens, renew, type Agencies, type Entities } from './ask.js';
import { BODIES } from './queries.js';

type Citizen = Record<string, unknown> & { id: string };

interface ListRoot {
  citizens: { nodes: Citizen[]; pageInfo: unknown };
}
interface InsuredListRoot {
  insuranceMemberships: { nodes: { citizen: Citizen | null }[]; pageInfo: unknown };
}
interface Policy {
  insuranceMemberships: unknown;
  contributionPeriods: unknown;
  healthInsuranceCards: unknown;
}
/** What stands in an answer about a person whom the register or the labour agency keeps back. */
const NOT_REGISTERED = { fullName: null, birthDate: null, sex: null, personalNumber: null, residences: null };
const NOT_EMPLOYED = { unemploymentClaims: null };

/** Citizens of a province with nested records: the register first, then the three others at once. */
export async function answerList({ population, labour, insurance, health }: Agencies, context: string, pageSize: number): Promise<string> {
  const root = await population<ListRoot>(`${BODIES.list.population}{"first":${pageSize}}}`, context);
  const { nodes } = root.citizens;
  const variables = `{"r":${referToCitizens(nodes.map(({ id }) => id))}}}`;
  const [treated, insured, assisted] = await Promise.all([
    health<Entities<{ encounters: unknown }>>(BODIES.list.health + variables, context),
    insurance<Entities<Policy>>(BODIES.list.insurance + variables, context),
    labour<Entities<{ assistanceEntitlements: unknown }>>(BODIES.list.labour + variables, context),
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

/**
 * Memberships of an insurance office with the people behind them: the insurance agency first, then register and labour at once. These two
 * hold no dossier of the insured, so they are told for whom there is one; the aggregator takes the insurance agency's word for it.
 */
export async function answerInsured(
  { population, labour, insurance }: Agencies,
  officer: CallerContext,
  pageSize: number,
): Promise<string> {
  const caller = renew(officer);
  const root = await insurance<InsuredListRoot>(`${BODIES.insured.insurance}{"first":${pageSize}}}`, encodeCallerContext(caller));
  const { nodes } = root.insuranceMemberships;
  const ids = [...new Set(nodes.flatMap(({ citizen }) => (citizen === null ? [] : [citizen.id])))];
  const variables = `{"r":${referToCitizens(ids)}}}`;
  const context = encodeCallerContext({ ...caller, dossier: caller.dossier && { ...caller.dossier, permits: ids } });
  const [registered, employed] = await Promise.all([
    population<Entities<object>>(BODIES.insured.population + variables, context),
    labour<Entities<object>>(BODIES.insured.labour + variables, context),
  ]);
  const placeById = new Map(ids.map((id, place) => [id, place]));
  for (const { citizen } of nodes) {
    if (citizen === null) continue;
    const place = placeById.get(citizen.id) ?? 0;
    Object.assign(citizen, registered._entities[place] ?? NOT_REGISTERED, employed._entities[place] ?? NOT_EMPLOYED);
  }
  return JSON.stringify({ data: root });
}
