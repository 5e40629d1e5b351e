import { asText, TABLE_NAMES, type Row, type World } from './reference/world.js';

/** Columns that lead from a row to the citizen who is asked as. */
const OWNING_COLUMNS = [
  'citizen_id',
  'household_id',
  'ward_id',
  'dossier_record_number',
  'membership_record_number',
  'encounter_record_number',
];

/** Few citizens who together have a value in every column about a person: what nobody has, nobody can be seen to receive. */
export function citizensWithEverything(tables: World): string[] {
  const find: World['find'] = (table, column, value) => tables.find(table, column, value);
  const chosen = new Set<string>();
  const cover = (rows: readonly Row[], ownerOf: (row: Row) => unknown): void => {
    const owned = rows.map((row) => ({ row, owner: asText(ownerOf(row)) })).filter(({ owner }) => find('citizen', 'id', owner).length > 0);
    for (const column of Object.keys(rows[0] ?? {})) {
      const withValue = owned.filter(({ row }) => row[column] !== null);
      const [first] = withValue;
      if (first !== undefined && !withValue.some(({ owner }) => chosen.has(owner))) chosen.add(first.owner);
    }
  };
  const memberToday = (household: unknown): unknown =>
    find('household_member', 'household_id', household).find(({ valid_to: end }) => end === null)?.citizen_id;
  const throughRecord = (row: Row): unknown =>
    find('meritorious_dossier', 'record_number', row.dossier_record_number)[0]?.citizen_id ??
    find('insurance_membership', 'record_number', row.membership_record_number)[0]?.citizen_id ??
    find('encounter', 'record_number', row.encounter_record_number)[0]?.citizen_id;
  const ownerOf = (row: Row): unknown => row.citizen_id ?? row.ward_id ?? memberToday(row.household_id) ?? throughRecord(row);
  // Rare records first: whoever has one has common ones as well.
  for (const table of TABLE_NAMES.toSorted((a, b) => tables[a].length - tables[b].length)) {
    const rows = tables[table];
    const [first = {}] = rows;
    if (table === 'citizen') cover(rows, ({ id }) => id);
    // Somebody who has left a household is read by those who stay.
    else if (table === 'household_member')
      cover(
        rows.toSorted((a, b) => Number(a.valid_to === null) - Number(b.valid_to === null)),
        ({ household_id: household }) => memberToday(household),
      );
    else if (OWNING_COLUMNS.some((column) => column in first)) cover(rows, ownerOf);
  }
  return [...chosen];
}
