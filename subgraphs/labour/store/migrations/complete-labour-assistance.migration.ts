import { Migration } from '@mikro-orm/migrations';

/** Dated law; assistance of households; support of households; relatives, graves and cemeteries of meritorious people. */
export class CompleteLabourAssistance extends Migration {
  override up(): void {
    this.addSql(
      `create table "legal_rule" ("kind" text not null, "key" text not null, "valid_from" date not null, "valid_to" date null, "source" text not null, "verified" boolean not null, "note" text null, "content" jsonb not null, primary key ("kind", "key", "valid_from"))`,
    );
    this.addSql(
      `alter table "assistance_entitlement" alter column "citizen_id" drop not null, add column "household_id" text null, add column "rule_version" text null, add column "province_code" text null, add column "funding_source" text null, add column "disability_level" text null, add column "children" int null`,
    );
    // An entitlement is a person's or a household's, never both: the row conditions look at the one that is there.
    this.addSql(
      `alter table "assistance_entitlement" add constraint "assistance_entitlement_beneficiary" check (("citizen_id" is null) <> ("household_id" is null))`,
    );
    this.addSql(
      `create index "assistance_entitlement_household_id_valid_from_index" on "assistance_entitlement" ("household_id", "valid_from")`,
    );
    this.addSql(
      `create table "household_support" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "household_file_number" text not null, "household_id" text not null, "kind" text not null, "programme" text null, "amount" bigint null, "funding_source" text null, "decision_number" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "household_support" add constraint "household_support_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "household_support_valid_from_id_index" on "household_support" ("valid_from", "id")`);
    this.addSql(`create index "household_support_household_id_valid_from_index" on "household_support" ("household_id", "valid_from")`);
    this.addSql(
      `create table "meritorious_relative" ("id" text not null default gen_random_uuid()::text, "dossier_record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "relation" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "meritorious_relative" add constraint "meritorious_relative_dossier_person_unique" unique ("dossier_record_number", "person_record_number")`,
    );
    this.addSql(`create index "meritorious_relative_citizen_id_valid_from_index" on "meritorious_relative" ("citizen_id", "valid_from")`);
    this.addSql(
      `create table "martyr_cemetery" ("code" text not null, "name" text not null, "unit_code" text not null, "address" text null, primary key ("code"))`,
    );
    this.addSql(
      `create table "martyr_grave" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "dossier_record_number" text null, "martyr_full_name" text null, "identification" text not null, "cemetery_code" text null, "position" text null, "buried_on" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "martyr_grave" add constraint "martyr_grave_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "martyr_grave_dossier_record_number_index" on "martyr_grave" ("dossier_record_number")`);
    this.addSql(`create index "martyr_grave_cemetery_code_id_index" on "martyr_grave" ("cemetery_code", "id")`);
  }
}
