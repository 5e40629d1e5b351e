import { Migration } from '@mikro-orm/migrations';

/** Insurance numbers in time, who pays the premium, and unemployment contributions. */
export class CreateInsuranceNumbers extends Migration {
  override up(): void {
    this.addSql(
      `create table "insurance_number" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "scheme" text not null, "number" text not null, "successor_number" text null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "insurance_number" add constraint "insurance_number_scheme_number_unique" unique ("scheme", "number")`);
    this.addSql(`create index "insurance_number_citizen_id_valid_from_index" on "insurance_number" ("citizen_id", "valid_from")`);
    this.addSql(`create index "insurance_number_valid_from_id_index" on "insurance_number" ("valid_from", "id")`);
    this.addSql(`create index "insurance_number_number_id_index" on "insurance_number" ("number", "id")`);
    this.addSql(
      `create table "premium_funding" ("id" text not null default gen_random_uuid()::text, "membership_record_number" text not null, "funding_source" text not null, "state_share" numeric not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "premium_funding" add constraint "premium_funding_membership_record_number_valid_from_unique" unique ("membership_record_number", "valid_from")`,
    );
    this.addSql(
      `create table "unemployment_contribution" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "start_month" text not null, "end_month" text null, "salary" bigint not null, "employer_id" text null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "unemployment_contribution" add constraint "unemployment_contribution_record_number_unique" unique ("record_number")`,
    );
    this.addSql(
      `create index "unemployment_contribution_citizen_id_start_month_index" on "unemployment_contribution" ("citizen_id", "start_month")`,
    );
    this.addSql(`create index "unemployment_contribution_start_month_id_index" on "unemployment_contribution" ("start_month", "id")`);
    this.addSql(`create index "unemployment_contribution_salary_id_index" on "unemployment_contribution" ("salary", "id")`);
  }
}
