import { Migration } from '@mikro-orm/migrations';

/** Offices, which of them manages which employer, and benefits. */
export class CreateBenefits extends Migration {
  override up(): void {
    this.addSql(
      `create table "insurance_office" ("id" text not null default gen_random_uuid()::text, "code" text not null, "name" text not null, "level" text not null, "unit_code" text not null, primary key ("id"))`,
    );
    this.addSql(`alter table "insurance_office" add constraint "insurance_office_code_unique" unique ("code")`);
    this.addSql(`create index "insurance_office_name_id_index" on "insurance_office" ("name", "id")`);
    this.addSql(
      `create table "employer_management" ("id" text not null default gen_random_uuid()::text, "employer_code" text not null, "size" text not null, "office_code" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(
      `alter table "employer_management" add constraint "employer_management_employer_code_valid_from_unique" unique ("employer_code", "valid_from")`,
    );
    this.addSql(
      `create index "employer_management_employer_code_valid_from_index" on "employer_management" ("employer_code", "valid_from")`,
    );
    this.addSql(
      `create table "insurance_benefit" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "kind" text not null, "payment" text not null, "amount" bigint not null, "fund" text not null, "decision_number" text not null, "decision_date" date not null, "office_code" text not null, "valid_from" date not null, "valid_to" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "insurance_benefit" add constraint "insurance_benefit_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "insurance_benefit_citizen_id_valid_from_index" on "insurance_benefit" ("citizen_id", "valid_from")`);
    this.addSql(`create index "insurance_benefit_valid_from_id_index" on "insurance_benefit" ("valid_from", "id")`);
    this.addSql(`create index "insurance_benefit_amount_id_index" on "insurance_benefit" ("amount", "id")`);
    this.addSql(`create index "insurance_benefit_office_code_id_index" on "insurance_benefit" ("office_code", "id")`);
  }
}
