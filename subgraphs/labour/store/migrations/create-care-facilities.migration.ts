import { Migration } from '@mikro-orm/migrations';

/** Facilities that care for people who are assisted, and who lives in them. */
export class CreateCareFacilities extends Migration {
  override up(): void {
    this.addSql(
      `create table "care_facility" ("code" text not null, "name" text not null, "kind" text not null, "ownership" text not null, "unit_code" text not null, "capacity" int null, "address" text null, primary key ("code"))`,
    );
    this.addSql(`create index "care_facility_name_code_index" on "care_facility" ("name", "code")`);
    this.addSql(`create index "care_facility_unit_code_code_index" on "care_facility" ("unit_code", "code")`);
    this.addSql(
      `create table "care_residence" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "facility_code" text not null, "decision_number" text not null, "decision_date" date not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "care_residence" add constraint "care_residence_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "care_residence_citizen_id_valid_from_index" on "care_residence" ("citizen_id", "valid_from")`);
    this.addSql(`create index "care_residence_valid_from_id_index" on "care_residence" ("valid_from", "id")`);
    this.addSql(`create index "care_residence_decision_date_id_index" on "care_residence" ("decision_date", "id")`);
    this.addSql(`create index "care_residence_facility_code_id_index" on "care_residence" ("facility_code", "id")`);
  }
}
