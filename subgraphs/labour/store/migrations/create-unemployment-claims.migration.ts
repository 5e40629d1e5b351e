import { Migration } from '@mikro-orm/migrations';

/** Claims for unemployment benefit, from filing to decision. */
export class CreateUnemploymentClaims extends Migration {
  override up(): void {
    this.addSql(
      `create table "unemployment_claim" ("id" text not null default gen_random_uuid()::text, "record_number" text not null, "person_record_number" text not null, "citizen_id" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "filed_on" date not null, "office" text null, "contribution_months" int not null, "appraised_on" date null, "decided_on" date null, "decision_number" text null, "outcome" text null, "benefit_months" int null, "monthly_benefit" bigint null, "starts_on" date null, "ends_on" date null, "stopped_on" date null, "stop_reason" text null, "stage" text not null, primary key ("id"))`,
    );
    this.addSql(`alter table "unemployment_claim" add constraint "unemployment_claim_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "unemployment_claim_citizen_id_filed_on_index" on "unemployment_claim" ("citizen_id", "filed_on")`);
    this.addSql(`create index "unemployment_claim_filed_on_id_index" on "unemployment_claim" ("filed_on", "id")`);
    this.addSql(`create index "unemployment_claim_decided_on_id_index" on "unemployment_claim" ("decided_on", "id")`);
  }
}
