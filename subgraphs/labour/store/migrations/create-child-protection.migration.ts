import { Migration } from '@mikro-orm/migrations';

/** Children in special circumstances, and what protects them. */
export class CreateChildProtection extends Migration {
  override up(): void {
    this.addSql(
      `create table "child_circumstance" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "kind" text not null, "found_on" date null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "child_circumstance" add constraint "child_circumstance_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "child_circumstance_citizen_id_valid_from_index" on "child_circumstance" ("citizen_id", "valid_from")`);
    this.addSql(`create index "child_circumstance_valid_from_id_index" on "child_circumstance" ("valid_from", "id")`);
    this.addSql(
      `create table "child_protection_measure" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "circumstance_record_number" text null, "level" text not null, "measure" text not null, "provider" text null, "decision_number" text null, "decision_date" date null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "child_protection_measure" add constraint "child_protection_measure_record_number_unique" unique ("record_number")`,
    );
    this.addSql(
      `create index "child_protection_measure_citizen_id_valid_from_index" on "child_protection_measure" ("citizen_id", "valid_from")`,
    );
    this.addSql(`create index "child_protection_measure_valid_from_id_index" on "child_protection_measure" ("valid_from", "id")`);
  }
}
