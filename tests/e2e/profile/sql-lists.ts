import type { Databases } from '../../kit/databases.js';
import type { ListCase, ListVariant } from './list-cases/list-case.js';

const TODAY = `(now() AT TIME ZONE 'Asia/Ho_Chi_Minh')::date`;
const holdsToday = (alias: string): string =>
  `${alias}.valid_from <= ${TODAY} AND (${alias}.valid_to IS NULL OR ${alias}.valid_to >= ${TODAY})`;

/** Whom somebody may read, from the register's own tables, and what of it a guardian is not shown. */
export interface Reach {
  readonly citizens: readonly string[];
  readonly households: readonly string[];
  /** Citizens whose confidential encounters stay hidden. */
  readonly wards: readonly string[];
}

/** Permanent and temporary residents of the units today; the current address gives nobody a right. */
export async function reachOfResidents(databases: Databases, unitCondition: string): Promise<Reach> {
  const units = `SELECT u.code FROM administrative_unit u WHERE u.level = 'COMMUNE' AND u.valid_to IS NULL AND ${unitCondition}`;
  const residents = `SELECT r.citizen_id FROM residence r WHERE r.kind <> 'CURRENT' AND r.unit_code IN (${units}) AND ${holdsToday('r')}`;
  return { ...(await collect(databases, residents, `h.unit_code IN (${units})`)), wards: [] };
}

export async function reachOfGuardian(databases: Databases, guardianId: string): Promise<Reach> {
  // A persona's code comes from the generator: nothing to escape in it.
  const wards = `SELECT p.ward_id AS citizen_id FROM representative p JOIN citizen w ON w.id = p.ward_id
    WHERE p.representative_id = '${guardianId}' AND NOT p.suspended AND ${holdsToday('p')} AND age(${TODAY}, w.birth_date) < interval '18 years'`;
  const own = await collect(databases, `${wards} UNION SELECT '${guardianId}'`, 'false');
  return { ...own, wards: own.citizens.filter((id) => id !== guardianId) };
}

async function collect(
  databases: Databases,
  citizens: string,
  householdCondition: string,
): Promise<Pick<Reach, 'citizens' | 'households'>> {
  const found = await databases.query<{ id: string }>('population', `SELECT id FROM citizen WHERE id IN (${citizens})`);
  const households = await databases.query<{ id: string }>(
    'population',
    `SELECT h.id FROM household h WHERE ${householdCondition} OR EXISTS (
       SELECT 1 FROM household_member m WHERE m.household_id = h.id AND ${holdsToday('m')} AND m.citizen_id IN (${citizens}))`,
  );
  return { citizens: found.map(({ id }) => id), households: households.map(({ id }) => id) };
}

/** The keys of the readable rows in the order of the list. */
export async function readListKeys(databases: Databases, list: ListCase, variant: ListVariant, reach: Reach): Promise<string[]> {
  const owners = list.ownedBy === 'NOBODY' ? null : list.ownedBy === 'HOUSEHOLD' ? reach.households : reach.citizens;
  const hidden = list.hidesConfidential === true ? reach.wards : null;
  const conditions = [
    ...(owners === null ? [] : [ownership(list)]),
    ...(hidden === null ? [] : ['NOT (t.confidential AND t.citizen_id = ANY($2::text[]))']),
    ...(variant.where === undefined ? [] : [`(${variant.where})`]),
  ];
  const order = [variant.order, list.key.sql].filter((term) => term !== undefined).join(', ');
  const rows = await databases.query<{ key: string }>(
    list.agency,
    `SELECT ${list.key.sql} AS key FROM ${list.table} t WHERE ${conditions.join(' AND ') || 'true'} ORDER BY ${order}`,
    [owners, hidden].filter((value) => value !== null),
  );
  return rows.map(({ key }) => key);
}

function ownership({ ownedBy, owner }: ListCase): string {
  if (ownedBy !== 'CASE') return `t.${owner} = ANY($1::text[])`;
  return `t.${owner} IN (SELECT c.case_number FROM case_citizen c WHERE c.citizen_id = ANY($1::text[]))`;
}
