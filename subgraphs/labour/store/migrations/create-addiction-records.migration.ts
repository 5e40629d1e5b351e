import { Migration } from '@mikro-orm/migrations';

/** Addiction records and case notes, in tables of their own that nothing points to. */
export class CreateAddictionRecords extends Migration {
  override up(): void {
    this.addSql(
      `create table "addiction_record" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "measure" text not null, "substance" text null, "facility" text null, "decision_number" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "addiction_record" add constraint "addiction_record_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "addiction_record_citizen_id_valid_from_index" on "addiction_record" ("citizen_id", "valid_from")`);
    this.addSql(
      `create table "addiction_note" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "addiction_record_number" text not null, "noted_on" date not null, "author" text null, "text" text not null, primary key ("id"))`,
    );
    this.addSql(`alter table "addiction_note" add constraint "addiction_note_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "addiction_note_citizen_id_noted_on_index" on "addiction_note" ("citizen_id", "noted_on")`);
  }
}
