import { Migration } from '@mikro-orm/migrations';
import { codesIn, type WatchedTable, watchTable } from '../../../kit/outbox/watch-table.js';

/** Dossiers of assistance and of merit stand at the residence: they move with it. */
const WATCHED: readonly WatchedTable[] = [
  { table: 'assistance_entitlement', tells: 'citizens', codesOf: codesIn('citizen_id') },
  { table: 'meritorious_dossier', tells: 'citizens', codesOf: codesIn('citizen_id') },
  { table: 'payment_account', tells: 'citizens', codesOf: codesIn('citizen_id') },
  {
    table: 'citizen_reach_residence',
    tells: 'citizens',
    codesOf: (
      rows,
    ) => `SELECT r.citizen_id FROM ${rows} r WHERE EXISTS (SELECT 1 FROM assistance_entitlement t WHERE t.citizen_id = r.citizen_id)
        UNION SELECT r.citizen_id FROM ${rows} r WHERE EXISTS (SELECT 1 FROM meritorious_dossier t WHERE t.citizen_id = r.citizen_id)`,
  },
];

/** From now on a change of a dossier stands in the outbox, beside the cases; whoever has one already is told once, and so is every case. */
export class FeedDirectory extends Migration {
  override up(): void {
    for (const statement of WATCHED.flatMap((watched) => watchTable(watched))) this.addSql(statement);
    this.addSql(`INSERT INTO outbox (topic, payload) SELECT 'case', jsonb_build_object('number', number) FROM case_file`);
  }
}
