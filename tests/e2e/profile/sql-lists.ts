import type { Databases } from '../../kit/databases.js';
import type { ListCase, ListVariant } from './list-cases.js';

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

/** The ids of the readable rows in the order of the list. */
export async function readListIds(databases: Databases, list: ListCase, variant: ListVariant, reach: Reach): Promise<string[]> {
  const owners = { CITIZEN: reach.citizens, HOUSEHOLD: reach.households, NOBODY: null }[list.ownedBy];
  const conditions = [
    ...(owners === null ? [] : [`t.${list.owner} = ANY($1::text[])`]),
    ...(list.table === 'encounter' ? ['NOT (t.confidential AND t.citizen_id = ANY($2::text[]))'] : []),
    ...(variant.where === undefined ? [] : [`(${variant.where})`]),
  ];
  const values = [...(owners === null ? [] : [owners]), ...(list.table === 'encounter' ? [reach.wards] : [])];
  const order = [variant.order, `t.${list.id}`].filter((term) => term !== undefined).join(', ');
  const rows = await databases.query<{ id: string }>(
    list.agency,
    `SELECT t.${list.id} AS id FROM ${list.table} t WHERE ${conditions.join(' AND ') || 'true'} ORDER BY ${order}`,
    values,
  );
  return rows.map(({ id }) => id);
}
