import { Migration } from '@mikro-orm/migrations';
import { codesIn, type WatchedTable, watchTable } from '../../../kit/outbox/watch-table.js';

/** Everything that a page of the directory's feed tells of citizens and households. Residents of a unit are told when the unit itself changes. */
const WATCHED: readonly WatchedTable[] = [
  { table: 'code_register', tells: 'citizens', codesOf: (rows) => `SELECT code FROM ${rows} WHERE kind = 'CITIZEN'`, events: ['INSERT'] },
  { table: 'residence', tells: 'citizens', codesOf: codesIn('citizen_id') },
  { table: 'representative', tells: 'citizens', codesOf: codesIn('ward_id') },
  { table: 'protection', tells: 'citizens', codesOf: codesIn('citizen_id') },
  { table: 'citizen_alias', tells: 'citizens', codesOf: (rows) => `SELECT alias_id FROM ${rows} UNION SELECT citizen_id FROM ${rows}` },
  {
    table: 'citizen',
    tells: 'citizens',
    codesOf: codesIn('id'),
    // The date of birth ends a minor's guardianship; nothing else of the row is a fact of the directory.
    codesOfUpdate: 'SELECT n.id FROM changed n JOIN before b ON b.id = n.id WHERE n.birth_date IS DISTINCT FROM b.birth_date',
    events: ['UPDATE'],
  },
  {
    table: 'administrative_unit',
    tells: 'citizens',
    codesOf: (rows) => `SELECT r.citizen_id FROM residence r JOIN ${rows} u ON u.code = r.unit_code`,
  },
  {
    table: 'administrative_unit',
    tells: 'households',
    codesOf: (rows) => `SELECT h.id FROM household h JOIN ${rows} u ON u.code = h.unit_code`,
  },
  { table: 'household', tells: 'households', codesOf: codesIn('id') },
  { table: 'household_member', tells: 'households', codesOf: codesIn('household_id') },
];

/** From now on the register's changes stand in its outbox; whoever is there already is told once. */
export class FeedDirectory extends Migration {
  override up(): void {
    for (const statement of WATCHED.flatMap((watched) => watchTable(watched))) this.addSql(statement);
  }
}
