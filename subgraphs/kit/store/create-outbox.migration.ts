import { Migration } from '@mikro-orm/migrations';

/** The outbox in every agency (one that keeps cases has it already), and the way to its last heartbeat. */
export class CreateOutbox extends Migration {
  override up(): void {
    this.addSql(
      `create table if not exists "outbox" ("position" bigserial primary key, "transaction_id" xid8 not null default pg_current_xact_id(), "topic" text not null, "payload" jsonb not null)`,
    );
    this.addSql(`create index "outbox_heartbeat_index" on "outbox" ("position") where "topic" = 'heartbeat'`);
  }
}
