import { Migration } from '@mikro-orm/migrations';

/** Units of three tiers beside those of two, what became what, and the day on which a residence's code is read. */
export class PutUnitsInTime extends Migration {
  override up(): void {
    this.addSql(
      `alter table "administrative_unit" add column "parent_code" text null, add column "source" text not null default '', add column "verified" boolean not null default false`,
    );
    this.addSql(
      `create table "administrative_unit_change" ("level" text not null, "old_code" text not null, "new_code" text not null, "effective_on" date not null, "old_name" text not null, "new_name" text not null, "targets" int not null, primary key ("level", "old_code", "new_code", "effective_on"))`,
    );
    this.addSql(`create index "administrative_unit_change_new_code_index" on "administrative_unit_change" ("new_code")`);
    this.addSql(`alter table "residence" add column "unit_read_on" date null`);
    // Until now every file had the codes of 1/7/2025, for residences that had ended before too.
    this.addSql(`update "residence" set "unit_read_on" = '2025-07-01' where "valid_to" < '2025-07-01'`);
  }
}
