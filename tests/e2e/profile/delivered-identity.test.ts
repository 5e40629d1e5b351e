import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AgencyName } from '../../../subgraphs/kit/server/agency.js';
import { ask } from '../../kit/ask.js';
import { openDatabases, type Databases } from '../../kit/databases.js';
import { mapSideBySide, sample, SEED } from '../../kit/sampling.js';
import { signToken } from '../../kit/tokens.js';

const CITIZENS = 40;

interface Source {
  readonly list: string;
  readonly agency: AgencyName;
  readonly table: string;
  /** Null where no file of the record delivers it. */
  readonly nativePlace: 'delivered_native_place' | null;
}

const SOURCES: readonly Source[] = [
  { list: 'insuranceMemberships', agency: 'social-insurance', table: 'insurance_membership', nativePlace: 'delivered_native_place' },
  { list: 'contributionPeriods', agency: 'social-insurance', table: 'contribution_period', nativePlace: null },
  { list: 'encounters', agency: 'health', table: 'encounter', nativePlace: 'delivered_native_place' },
  { list: 'meritoriousDossiers', agency: 'labour', table: 'meritorious_dossier', nativePlace: 'delivered_native_place' },
  { list: 'assistanceEntitlements', agency: 'labour', table: 'assistance_entitlement', nativePlace: 'delivered_native_place' },
];

type Delivered = Readonly<Record<'fullName' | 'birthDate' | 'personalNumber' | 'address' | 'nativePlace', string | null>>;
type Records = readonly { readonly recordNumber: string; readonly asDelivered: Delivered }[];

let databases: Databases;
beforeAll(() => {
  databases = openDatabases();
});
afterAll(() => databases.close());

function readRecords({ agency, table, nativePlace }: Source, citizenId: string): Promise<Records> {
  const text = `SELECT record_number AS "recordNumber", json_build_object('fullName', delivered_full_name, 'birthDate', delivered_birth_date,
      'personalNumber', delivered_personal_number, 'address', delivered_address, 'nativePlace', ${nativePlace ?? 'null'}) AS "asDelivered"
    FROM ${table} WHERE citizen_id = $1 ORDER BY record_number`;
  return databases.query(agency, text, [citizenId]);
}

describe(`a person as an agency delivered them (seed ${SEED})`, () => {
  it.each(SOURCES)('$list: every compared field as it stands in the record, null where the files have none', async (source) => {
    const found = await databases.query<{ id: string }>(source.agency, `SELECT DISTINCT citizen_id AS id FROM ${source.table} ORDER BY 1`);
    const registered = await databases.query<{ id: string }>('population', 'SELECT id FROM citizen');
    const known = new Set(registered.map(({ id }) => id));
    const chosen = sample(
      found.map(({ id }) => id).filter((id) => known.has(id)),
      CITIZENS,
    );
    expect(chosen.length).toBeGreaterThan(0);
    await mapSideBySide(chosen, async (id) => {
      const token = await signToken({ sub: id, roles: ['citizen'], citizen_id: id });
      const query = `{ me { records: ${source.list} { recordNumber asDelivered { fullName birthDate personalNumber address nativePlace } } } }`;
      const { data, errors } = await ask<{ me: { records: Records } }>({ query, token });
      const records = (data?.me.records ?? []).toSorted((left, right) => (left.recordNumber < right.recordNumber ? -1 : 1));
      expect({ id, errors, records }).toEqual({ id, errors: [], records: await readRecords(source, id) });
      if (source.nativePlace !== null) expect(records.map(({ asDelivered }) => asDelivered.nativePlace)).not.toContain(null);
    });
  });
});
