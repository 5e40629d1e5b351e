import type { Databases } from '../../kit/databases.js';

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = Readonly<Record<string, Json>>;

const TODAY = `(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;

const POPULATION = `
  SELECT c.id, json_build_object(
    'id', c.id, 'fullName', c.full_name, 'birthDate', c.birth_date, 'sex', c.sex, 'lifeStatus', c.life_status,
    'personalNumber', c.personal_number, 'nativePlace', c.native_place, 'maritalStatus', c.marital_status,
    'identityDocuments', (
      SELECT coalesce(json_agg(json_build_object('kind', d.kind, 'number', d.number, 'issuedOn', d.issued_on, 'expiresOn', d.expires_on)
        ORDER BY d.issued_on, d.id), '[]') FROM identity_document d WHERE d.citizen_id = c.id),
    'residences', (
      SELECT coalesce(json_agg(json_build_object('kind', r.kind, 'address', r.address, 'validFrom', r.valid_from, 'validTo', r.valid_to,
        'unit', (SELECT json_build_object('code', u.code, 'name', u.name) FROM administrative_unit u
          WHERE u.code = r.unit_code AND coalesce(r.unit_read_on, r.valid_to, ${TODAY}) BETWEEN u.valid_from AND coalesce(u.valid_to, 'infinity')))
        ORDER BY r.valid_from, r.id), '[]') FROM residence r WHERE r.citizen_id = c.id),
    'household', (
      SELECT json_build_object('id', h.id, 'fileNumber', h.file_number, 'members', (
        SELECT json_agg(json_build_object('relationToHead', o.relation_to_head, 'fullName', p.full_name) ORDER BY o.valid_from, o.id)
        FROM household_member o JOIN citizen p ON p.id = o.citizen_id WHERE o.household_id = h.id))
      FROM household_member m JOIN household h ON h.id = m.household_id WHERE m.citizen_id = c.id AND m.valid_to IS NULL)
  ) AS part FROM citizen c WHERE c.id = ANY($1::text[])`;

const POVERTY = `
  SELECT household_id AS id, json_agg(json_build_object('year', year, 'class', class) ORDER BY year, id) AS part
  FROM poverty_classification WHERE household_id = ANY($1::text[]) GROUP BY household_id`;

const LABOUR = `
  SELECT k.id, json_build_object(
    'assistanceEntitlements', (
      SELECT coalesce(json_agg(json_build_object('id', a.id, 'category', a.category, 'monthlyAmountVnd', a.monthly_amount::text,
        'decisionNumber', a.decision_number, 'validFrom', a.valid_from, 'validTo', a.valid_to) ORDER BY a.valid_from, a.record_number), '[]')
      FROM assistance_entitlement a WHERE a.citizen_id = k.id),
    'meritoriousDossiers', (
      SELECT coalesce(json_agg(json_build_object('id', d.id, 'category', d.category, 'regime', d.regime, 'allowanceVnd', d.allowance::text)
        ORDER BY d.valid_from, d.record_number), '[]') FROM meritorious_dossier d WHERE d.citizen_id = k.id)
  ) AS part FROM unnest($1::text[]) AS k(id)`;

const INSURANCE = `
  SELECT k.id, json_build_object(
    'insuranceMemberships', (
      SELECT coalesce(json_agg(json_build_object('id', m.id, 'kind', m.kind, 'status', m.status, 'fundingSource', m.funding_source,
        'validFrom', m.valid_from, 'validTo', m.valid_to) ORDER BY m.valid_from, m.id), '[]')
      FROM insurance_membership m WHERE m.citizen_id = k.id),
    'contributionPeriods', (
      SELECT coalesce(json_agg(json_build_object('id', p.id, 'startMonth', p.start_month, 'endMonth', p.end_month, 'salaryVnd', p.salary::text,
        'employer', (SELECT json_build_object('id', e.id, 'name', e.name) FROM employer e WHERE e.id = p.employer_id))
        ORDER BY p.start_month, p.id), '[]') FROM contribution_period p WHERE p.citizen_id = k.id),
    'healthInsuranceCards', (
      SELECT coalesce(json_agg(json_build_object('id', c.id, 'cardCode', c.card_code, 'benefitLevel', c.benefit_level,
        'validFrom', c.valid_from, 'validTo', c.valid_to, 'registeredFacility', c.facility_code) ORDER BY c.valid_from, c.id), '[]')
      FROM health_insurance_card c WHERE c.citizen_id = k.id)
  ) AS part FROM unnest($1::text[]) AS k(id)`;

const HEALTH = `
  SELECT k.id, json_build_object('encounters', (
    SELECT coalesce(json_agg(json_build_object('id', e.id, 'admittedOn', e.admitted_on, 'dischargedOn', e.discharged_on, 'kind', e.kind,
      'facility', (SELECT json_build_object('id', f.code, 'name', f.name) FROM health_facility f WHERE f.code = e.facility_code),
      'totalCostVnd', e.total_cost::text, 'insuranceShareVnd', e.insurance_share::text, 'patientShareVnd', e.patient_share::text,
      'diagnoses', (SELECT coalesce(json_agg(json_build_object('icd10Code', d.icd10, 'name', d.name, 'role', d.role)
        ORDER BY d.role = 'SECONDARY', d.icd10), '[]') FROM diagnosis d WHERE d.encounter_record_number = e.record_number))
      ORDER BY e.admitted_on, e.id), '[]') FROM encounter e WHERE e.citizen_id = k.id)
  ) AS part FROM unnest($1::text[]) AS k(id)`;

const FACILITIES = `SELECT code AS id, json_build_object('id', code, 'name', name) AS part FROM health_facility`;

interface Part<Value = JsonObject> {
  readonly id: string;
  readonly part: Value;
}

/**
 * The answers to citizen-profile.graphql for people who ask for themselves, from one statement on each database and put
 * together here: fields, lists and their orders as the schema's descriptions promise them.
 */
export async function readProfiles(databases: Databases, ids: readonly string[]): Promise<ReadonlyMap<string, JsonObject>> {
  const population = await databases.query<Part>('population', POPULATION, [ids]);
  const households = population.flatMap(({ part }) => idOf(part.household));
  const [poverty, labour, insurance, health, facilities] = await Promise.all([
    databases.query<Part<Json>>('labour', POVERTY, [households]).then(byId),
    databases.query<Part>('labour', LABOUR, [ids]).then(byId),
    databases.query<Part>('social-insurance', INSURANCE, [ids]).then(byId),
    databases.query<Part>('health', HEALTH, [ids]).then(byId),
    databases.query<Part>('health', FACILITIES).then(byId),
  ]);
  const profiles = population.map(({ id, part }): [string, JsonObject] => {
    const { healthInsuranceCards, ...insured } = insurance.get(id) ?? {};
    return [
      id,
      {
        ...part,
        household: withPoverty(part.household, poverty),
        ...labour.get(id),
        ...insured,
        healthInsuranceCards: withFacilities(healthInsuranceCards, facilities),
        ...health.get(id),
      },
    ];
  });
  return new Map(profiles);
}

function withPoverty(household: Json | undefined, poverty: ReadonlyMap<string, Json>): Json {
  if (!isObject(household)) return null;
  return { ...household, povertyClassifications: poverty.get(textOf(household.id)) ?? [] };
}

function withFacilities(cards: Json | undefined, facilities: ReadonlyMap<string, JsonObject>): Json {
  if (!Array.isArray(cards)) return null;
  return (cards as JsonObject[]).map((card) => ({ ...card, registeredFacility: facilities.get(textOf(card.registeredFacility)) ?? null }));
}

function idOf(value: Json | undefined): string[] {
  return isObject(value) ? [textOf(value.id)] : [];
}

function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function byId<Value>(parts: readonly Part<Value>[]): ReadonlyMap<string, Value> {
  return new Map(parts.map(({ id, part }) => [id, part]));
}

/** How many values a profile holds; empty ones count. */
export function countLeaves(value: Json): number {
  if (typeof value !== 'object' || value === null) return 1;
  return Object.values(value).reduce<number>((sum, child) => sum + countLeaves(child), 0);
}
