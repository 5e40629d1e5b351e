import { Migration } from '@mikro-orm/migrations';

/** Facilities, encounters and diagnoses. */
export class CreateHealth extends Migration {
  override up(): void {
    this.addSql(
      `create table "diagnosis" ("id" bigserial primary key, "encounter_record_number" text not null, "icd10" text not null, "name" text not null, "role" text not null, "treatment" text null, "result" text null)`,
    );
    this.addSql(`create index "diagnosis_icd10_index" on "diagnosis" ("icd10")`);
    this.addSql(
      `alter table "diagnosis" add constraint "diagnosis_encounter_record_number_icd10_unique" unique ("encounter_record_number", "icd10")`,
    );
    this.addSql(
      `create table "encounter" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "insurance_number" text null, "facility_code" text not null, "kind" text not null, "admitted_on" date not null, "discharged_on" date null, "confidential" boolean not null, "total_cost" bigint not null, "insurance_share" bigint not null, "patient_share" bigint not null, primary key ("id"))`,
    );
    this.addSql(`alter table "encounter" add constraint "encounter_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "encounter_facility_code_admitted_on_index" on "encounter" ("facility_code", "admitted_on")`);
    this.addSql(`create index "encounter_total_cost_id_index" on "encounter" ("total_cost", "id")`);
    this.addSql(`create index "encounter_admitted_on_id_index" on "encounter" ("admitted_on", "id")`);
    this.addSql(`create index "encounter_citizen_id_admitted_on_index" on "encounter" ("citizen_id", "admitted_on")`);
    this.addSql(
      `create table "health_facility" ("code" text not null, "name" text not null, "tier" text not null, "unit_code" text not null, "address" text null, primary key ("code"))`,
    );
    this.addSql(`create index "health_facility_unit_code_code_index" on "health_facility" ("unit_code", "code")`);
    this.addSql(`create index "health_facility_name_code_index" on "health_facility" ("name", "code")`);
  }
}
