import { Migration } from '@mikro-orm/migrations';

/** Where a file that was interrupted goes on, and what stood in a row before a file changed it. */
export class AddImportHistory extends Migration {
  override up(): void {
    this.addSql(
      `alter table "import_run" add column "checkpoint_line" bigint null, add column "reject_file" text null, add column "reject_bytes" bigint not null default 0`,
    );
    this.addSql(
      `create table "row_history" ("id" bigserial primary key, "table_name" text not null, "natural_key" jsonb not null, "old" jsonb not null, "changed_at" timestamptz not null, "import_run_id" bigint null)`,
    );
    this.addSql(`create index "row_history_table_name_natural_key_index" on "row_history" ("table_name", "natural_key")`);
  }
}
