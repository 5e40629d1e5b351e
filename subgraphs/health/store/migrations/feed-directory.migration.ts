import { Migration } from '@mikro-orm/migrations';
import { codesIn, watchTable } from '../../../kit/outbox/watch-table.js';

/** From now on a change of an encounter stands in the outbox; whoever has one already is told once. */
export class FeedDirectory extends Migration {
  override up(): void {
    for (const statement of watchTable({ table: 'encounter', tells: 'citizens', codesOf: codesIn('citizen_id') })) this.addSql(statement);
  }
}
