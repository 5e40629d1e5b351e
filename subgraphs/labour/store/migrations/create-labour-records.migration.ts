import { Migration } from '@mikro-orm/migrations';

/** What the labour agency delivers. Ids are random and stay when a row is delivered again; the agency's own numbers name the rows. */
export class CreateLabourRecords extends Migration {
  override up(): void {
    this.addSql(
      `create table "assistance_entitlement" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "category" text not null, "clause" text not null, "coefficient" numeric not null, "monthly_amount" bigint not null, "decision_number" text not null, "decision_date" date not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "assistance_entitlement" add constraint "assistance_entitlement_record_number_unique" unique ("record_number")`,
    );
    this.addSql(`create index "assistance_entitlement_decision_date_id_index" on "assistance_entitlement" ("decision_date", "id")`);
    this.addSql(`create index "assistance_entitlement_valid_from_id_index" on "assistance_entitlement" ("valid_from", "id")`);
    this.addSql(
      `create index "assistance_entitlement_citizen_id_valid_from_index" on "assistance_entitlement" ("citizen_id", "valid_from")`,
    );
    this.addSql(
      `create table "meritorious_dossier" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "category" text not null, "regime" text not null, "decision_number" text not null, "decision_date" date not null, "allowance" bigint null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "meritorious_dossier" add constraint "meritorious_dossier_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "meritorious_dossier_decision_date_id_index" on "meritorious_dossier" ("decision_date", "id")`);
    this.addSql(`create index "meritorious_dossier_valid_from_id_index" on "meritorious_dossier" ("valid_from", "id")`);
    this.addSql(`create index "meritorious_dossier_citizen_id_valid_from_index" on "meritorious_dossier" ("citizen_id", "valid_from")`);
    this.addSql(
      `create table "poverty_classification" ("id" text not null default gen_random_uuid()::text, "household_file_number" text not null, "household_id" text not null, "year" int not null, "class" text not null, "deprivations" text[] null, "head_full_name" text null, "head_birth_date" text null, "head_personal_number" text null, "address" text null, "decision_number" text null, primary key ("id"))`,
    );
    this.addSql(`create index "poverty_classification_year_id_index" on "poverty_classification" ("year", "id")`);
    this.addSql(`create index "poverty_classification_household_id_year_index" on "poverty_classification" ("household_id", "year")`);
    this.addSql(
      `alter table "poverty_classification" add constraint "poverty_classification_household_file_number_year_unique" unique ("household_file_number", "year")`,
    );
  }
}
