import { Migration } from '@mikro-orm/migrations';

/** Claims of health insurance, the code table of cards, and who is insured. */
export class CreateClaims extends Migration {
  override up(): void {
    this.addSql(
      `create table "insurance_claim" ("id" text not null default gen_random_uuid()::text, "citizen_id" text not null, "person_record_number" text not null, "delivered_full_name" text null, "delivered_birth_date" text null, "delivered_personal_number" text null, "delivered_address" text null, "record_number" text not null, "encounter_record_number" text not null, "facility_code" text not null, "card_code" text null, "confidential" boolean not null, "status" text not null, "claimed" bigint not null, "accepted" bigint null, "rejected" bigint null, "reason" text null, "submitted_on" date not null, "decided_on" date null, primary key ("id"))`,
    );
    this.addSql(`alter table "insurance_claim" add constraint "insurance_claim_record_number_unique" unique ("record_number")`);
    this.addSql(`create index "insurance_claim_citizen_id_submitted_on_index" on "insurance_claim" ("citizen_id", "submitted_on")`);
    this.addSql(`create index "insurance_claim_submitted_on_id_index" on "insurance_claim" ("submitted_on", "id")`);
    this.addSql(`create index "insurance_claim_claimed_id_index" on "insurance_claim" ("claimed", "id")`);
    this.addSql(`create index "insurance_claim_encounter_record_number_id_index" on "insurance_claim" ("encounter_record_number", "id")`);
    this.addSql(
      `create table "card_code_entry" ("list" text not null, "code" text not null, "valid_from" date not null, "valid_to" date null, "name_vi" text not null, "name_en" text not null, "percent" int null, "source" text not null, "verified" boolean not null, primary key ("list", "code", "valid_from"))`,
    );
    // A member is counted once, whatever the number of memberships: a union, never a sum.
    this.addSql(
      `create function insured_persons(as_of date) returns table (citizen_id text) language sql stable as $$ select distinct m.citizen_id from insurance_membership m where m.status = 'ACTIVE' and m.valid_from <= as_of and (m.valid_to is null or m.valid_to >= as_of) $$`,
    );
    this.addSql(`create view insured_person as select citizen_id from insured_persons((now() at time zone 'Asia/Ho_Chi_Minh')::date)`);
  }
}
