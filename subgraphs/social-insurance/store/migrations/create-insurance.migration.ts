import { Migration } from '@mikro-orm/migrations';

/** Employers, memberships, contribution periods and health-insurance cards. */
export class CreateInsurance extends Migration {
  override up(): void {
    this.addSql(
      `create table "contribution_period" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "employer_id" text null, "start_month" text not null, "end_month" text null, "salary" bigint not null, primary key ("id"))`,
    );
    this.addSql(`alter table "contribution_period" add constraint "contribution_period_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "contribution_period_salary_id_index" on "contribution_period" ("salary", "id")`);
    this.addSql(`create index "contribution_period_employer_id_id_index" on "contribution_period" ("employer_id", "id")`);
    this.addSql(`create index "contribution_period_start_month_id_index" on "contribution_period" ("start_month", "id")`);
    this.addSql(`create index "contribution_period_citizen_id_start_month_index" on "contribution_period" ("citizen_id", "start_month")`);
    this.addSql(
      `create table "employer" ("id" text not null default gen_random_uuid()::text, "code" text not null, "name" text not null, "tax_code" text null, "kind" text not null, "unit_code" text not null, "address" text null, primary key ("id"))`,
    );
    this.addSql(`alter table "employer" add constraint "employer_code_unique" unique ("code")`);
    this.addSql(`create index "employer_tax_code_index" on "employer" ("tax_code")`);
    this.addSql(`create index "employer_unit_code_id_index" on "employer" ("unit_code", "id")`);
    this.addSql(`create index "employer_name_id_index" on "employer" ("name", "id")`);
    this.addSql(
      `create table "health_insurance_card" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "card_code" text not null, "benefit_level" text not null, "facility_code" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`create index "health_insurance_card_facility_code_id_index" on "health_insurance_card" ("facility_code", "id")`);
    this.addSql(`create index "health_insurance_card_valid_to_id_index" on "health_insurance_card" ("valid_to", "id")`);
    this.addSql(`create index "health_insurance_card_valid_from_id_index" on "health_insurance_card" ("valid_from", "id")`);
    this.addSql(`create index "health_insurance_card_citizen_id_valid_from_index" on "health_insurance_card" ("citizen_id", "valid_from")`);
    this.addSql(
      `alter table "health_insurance_card" add constraint "health_insurance_card_card_code_valid_from_unique" unique ("card_code", "valid_from")`,
    );
    this.addSql(
      `create table "insurance_membership" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "kind" text not null, "status" text not null, "funding_source" text not null, "employer_id" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "insurance_membership" add constraint "insurance_membership_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "insurance_membership_employer_id_id_index" on "insurance_membership" ("employer_id", "id")`);
    this.addSql(`create index "insurance_membership_valid_from_id_index" on "insurance_membership" ("valid_from", "id")`);
    this.addSql(`create index "insurance_membership_citizen_id_valid_from_index" on "insurance_membership" ("citizen_id", "valid_from")`);
  }
}
