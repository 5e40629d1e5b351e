import { Migration } from '@mikro-orm/migrations';

/** Immunisations, growth measurements and the standard that they are held against. */
export class CreatePrevention extends Migration {
  override up(): void {
    this.addSql(
      `create table "immunisation" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "vaccine" text not null, "dose" text not null, "given_on" date not null, "lot_number" text null, "facility_code" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "immunisation" add constraint "immunisation_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "immunisation_citizen_id_given_on_index" on "immunisation" ("citizen_id", "given_on")`);
    this.addSql(`create index "immunisation_given_on_id_index" on "immunisation" ("given_on", "id")`);
    this.addSql(
      `create table "child_measurement" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "measured_on" date not null, "sex" text not null, "age_months" numeric not null, "weight" numeric null, "height" numeric null, "position" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "child_measurement" add constraint "child_measurement_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "child_measurement_citizen_id_measured_on_index" on "child_measurement" ("citizen_id", "measured_on")`);
    this.addSql(`create index "child_measurement_measured_on_id_index" on "child_measurement" ("measured_on", "id")`);
    this.addSql(
      `create table "growth_standard" ("indicator" text not null, "sex" text not null, "age_months" int not null, "l" numeric not null, "m" numeric not null, "s" numeric not null, "source" text not null, "verified" boolean not null, primary key ("indicator", "sex", "age_months"))`,
    );
  }
}
