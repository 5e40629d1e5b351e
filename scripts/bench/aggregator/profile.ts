import type { Agencies, Ask, Entities } from './ask.js';
import { referToCitizens } from './ask.js';
import { BODIES } from './queries.js';

type Fields = Record<string, unknown>;

interface Card extends Fields {
  registeredFacility: { id: string; name?: unknown } | null;
}
interface ProfileRoot {
  citizen: (Fields & { id: string; household: (Fields & { id: string }) | null }) | null;
}
interface Insured extends Fields {
  insuranceMemberships: unknown;
  contributionPeriods: unknown;
  healthInsuranceCards: Card[];
}
interface LabourProfile {
  citizens: ({ assistanceEntitlements: unknown; meritoriousDossiers: unknown } | null)[];
  households: ({ povertyClassifications: unknown } | null)[];
}

/** The profile of one citizen: the register first, then the three others at once. */
export async function answerOne(agencies: Agencies, context: string, id: string): Promise<string> {
  const root = await agencies.population<ProfileRoot>(`${BODIES.one.population}{"id":${JSON.stringify(id)}}}`, context);
  const { citizen } = root;
  if (citizen === null) return '{"data":{"citizen":null}}';
  const { household } = citizen;
  const references = referToCitizens([citizen.id]);
  const households = household === null ? '[]' : `[{"__typename":"Household","id":${JSON.stringify(household.id)}}]`;
  const [treated, insured, labour] = await Promise.all([
    agencies.health<Entities<{ encounters: unknown }>>(`${BODIES.one.health}{"r":${references}}}`, context),
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
