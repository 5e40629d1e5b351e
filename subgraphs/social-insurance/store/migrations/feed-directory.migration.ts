import { Migration } from '@mikro-orm/migrations';
import { codesIn, type WatchedTable, watchTable } from '../../../kit/outbox/watch-table.js';

/** The dossier of a membership stands at the residence: it moves with it. */
const WATCHED: readonly WatchedTable[] = [
  { table: 'insurance_membership', tells: 'citizens', codesOf: codesIn('citizen_id') },
  { table: 'insurance_benefit', tells: 'citizens', codesOf: codesIn('citizen_id') },
  {
    table: 'citizen_reach_residence',
    tells: 'citizens',
    codesOf: (rows) =>
      `SELECT r.citizen_id FROM ${rows} r WHERE EXISTS (SELECT 1 FROM insurance_membership t WHERE t.citizen_id = r.citizen_id)`,
  },
];

/** From now on a change of a dossier stands in the outbox; whoever has one already is told once. */
export class FeedDirectory extends Migration {
  override up(): void {
    for (const statement of WATCHED.flatMap((watched) => watchTable(watched))) this.addSql(statement);
  }
}
